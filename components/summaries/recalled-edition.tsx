import { PageHeader } from '#components/ui/page-header.tsx';
import type { EditionHeadView } from '#lib/summaries/editions.ts';
import { EditionStandingTag, StandingAlerts } from './edition-standing.tsx';

/** What a reader still learns of a recalled edition. */
export function RecalledEdition({ edition }: { edition: EditionHeadView }) {
  const { number, cycle, standing } = edition;
  return (
    <>
      <PageHeader
        title={`Báo cáo tổng hợp năm ${cycle.year} – Bản số ${number}`}
        lead={cycle.name}
        breadcrumbs={[{ label: 'Báo cáo tổng hợp', href: '/summaries' }, { label: `Bản số ${number}` }]}
        meta={<EditionStandingTag standing={standing} />}
      />
      <StandingAlerts edition={edition} />
      <p className="prose-width">
        Nội dung và bản in của bản đã thu hồi không còn xem được trên hệ thống. Đề nghị không sử dụng các bản
        đã tải về.
      </p>
    </>
  );
}
