import Form from 'next/form';
import { Alert } from '#components/ui/alert.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Select } from '#components/ui/field.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { isCompiler, isCoordinatorLeader } from '#lib/accounts/rules.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { formatDate } from '#lib/dates.ts';
import { isUnchanged } from '#lib/summaries/comparison.ts';
import type { Comparison, Versions } from '#lib/summaries/editions.ts';
import { AnnexChanges } from './annex-changes.tsx';
import { EditionChangeList } from './edition-change-list.tsx';
import { SectionChangeCard } from './section-change-card.tsx';

/** Two versions of a national report beside each other: first what changed, then where and how. */
export function EditionComparison({ actor, comparison }: { actor: Actor; comparison: Comparison }) {
  const { versions, compared } = comparison;
  const maker = isCompiler(actor) || isCoordinatorLeader(actor);
  return (
    <>
      <PageHeader
        title={`So sánh các bản của báo cáo tổng hợp năm ${versions.year}`}
        breadcrumbs={[
          { label: 'Báo cáo tổng hợp', href: '/summaries' },
          ...(maker ? [{ label: `Năm ${versions.year}`, href: `/summaries/${versions.summaryId}` }] : []),
          { label: 'So sánh các bản' },
        ]}
      />
      {compared ? (
        <>
          <VersionForm versions={versions} from={compared.from} to={compared.to} />
          {isUnchanged(compared.changes) ? (
            <Alert tone="success" title="Hai bản giống nhau">
              <p>Không có đoạn, dẫn nguồn hay số liệu nào khác nhau.</p>
            </Alert>
          ) : (
            <div className="flex flex-col gap-6">
              <EditionChangeList changes={compared.changes} />
              {compared.changes.sections.map((change) => (
                <SectionChangeCard key={change.key} change={change} />
              ))}
              <AnnexChanges changes={compared.changes} />
            </div>
          )}
        </>
      ) : (
        <EmptyState title="Chưa có hai bản để so sánh">
          So sánh được khi có thêm một bản đã phê duyệt hoặc dự thảo mới.
        </EmptyState>
      )}
    </>
  );
}

function VersionForm({ versions, from, to }: { versions: Versions; from: string; to: string }) {
  const options = [
    ...(versions.draft ? [{ value: 'draft', label: 'Nội dung hiện tại' }] : []),
    ...versions.editions.map(({ id, number, publishedAt, recalledAt }) => ({
      value: id,
      label: `Bản số ${number} (${
        publishedAt ? `công bố ${formatDate(publishedAt)}${recalledAt ? ', đã thu hồi' : ''}` : 'chưa công bố'
      })`,
    })),
  ];
  return (
    <Form
      // New choices when another pair is shown.
      key={`${from} ${to}`}
      action={`/summaries/${versions.summaryId}/compare`}
      className="mb-6 flex flex-wrap items-end gap-4"
    >
      <Select name="from" label="Từ" options={options} defaultValue={from} />
      <Select name="to" label="Đến" options={options} defaultValue={to} />
      <Button type="submit" variant="secondary">
        So sánh
      </Button>
    </Form>
  );
}
