import type { Metadata } from 'next';
import { OutlineForm } from '#components/summaries/outline-form.tsx';
import { Alert } from '#components/ui/alert.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireActor } from '#lib/auth.ts';
import { contentHash } from '#lib/canonical.ts';
import { messageOf } from '#lib/errors.ts';
import { orNotFound } from '#lib/page.ts';
import { getSummary } from '#lib/summaries/queries.ts';
import { refusalToEditSummary } from '#lib/summaries/rules.ts';

export const metadata: Metadata = { title: 'Đề cương báo cáo tổng hợp' };

type Props = { params: Promise<{ id: string }> };

export default async function OutlinePage({ params }: Props) {
  const actor = await requireActor();
  const { id, cycle, outline, status, template } = await orNotFound(getSummary(actor, (await params).id));
  const refusal = refusalToEditSummary(status, actor);
  const seen = contentHash(outline);
  return (
    <>
      <PageHeader
        title={`Đề cương báo cáo tổng hợp năm ${cycle.year}`}
        lead="Mỗi mục lấy nguồn từ những mục nào của báo cáo các cơ quan gửi đến. Năm sau bắt đầu từ đề cương này."
        breadcrumbs={[
          { label: 'Báo cáo tổng hợp', href: '/summaries' },
          { label: `Năm ${cycle.year}`, href: `/summaries/${id}` },
          { label: 'Đề cương' },
        ]}
      />
      {refusal ? (
        <Alert title="Chỉ đọc">{messageOf(refusal)}</Alert>
      ) : (
        <OutlineForm
          key={seen}
          summaryId={id}
          outline={outline}
          seen={seen}
          offered={template.definition.groups.flatMap(({ numeral, sections }) =>
            sections.map(({ key, number, title }) => ({ key, name: `${numeral}.${number}. ${title}` })),
          )}
        />
      )}
    </>
  );
}
