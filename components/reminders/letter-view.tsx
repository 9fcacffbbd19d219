import { OfficialDocument } from '#components/documents/official-document.tsx';
import { PrintPanel } from '#components/prints/print-panel.tsx';
import { Card } from '#components/ui/card.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { formatCount } from '#lib/numbers.ts';
import type { PrintViews } from '#lib/prints/schema.ts';
import { paperOf } from '#lib/reminders/document.ts';
import { letterKindLabels } from '#lib/reminders/labels.ts';
import type { LetterView as Letter } from '#lib/reminders/letters.ts';

const hints = {
  letter: 'Bản Word để đơn vị soạn thảo hoàn chỉnh, trình ký. Số, ngày do văn thư ghi sau khi ký.',
  list: 'Bản in nội bộ, không có số và chữ ký.',
};

/** A paper as it was made, and its files. */
export function LetterView({ letter, prints }: { letter: Letter; prints: PrintViews }) {
  const { id, kind, snapshot, createdAt, createdBy } = letter;
  return (
    <>
      <PageHeader
        title={letterKindLabels[kind]}
        lead={snapshot.cycle.name}
        breadcrumbs={[
          { label: 'Theo dõi thời hạn', href: '/dashboard' },
          { label: 'Văn bản đôn đốc', href: '/letters' },
          { label: letterKindLabels[kind] },
        ]}
      />
      <div className="mb-8 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <DescriptionList
          items={[
            { term: 'Số cơ quan', value: formatCount(snapshot.organisations.length) },
            {
              term: 'Lập',
              value: (
                <>
                  <Moment at={createdAt} /> · {createdBy}
                </>
              ),
            },
          ]}
        />
        <Card title="Bản in">
          <PrintPanel subject={{ kind: 'letter', id }} prints={prints} hint={hints[kind]} />
        </Card>
      </div>
      <OfficialDocument document={paperOf(kind, snapshot)} />
    </>
  );
}
