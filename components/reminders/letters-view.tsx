import { LinkButton } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { formatCount } from '#lib/numbers.ts';
import { letterKindLabels } from '#lib/reminders/labels.ts';
import type { LetterView } from '#lib/reminders/letters.ts';

/** The papers that the organisation made, the newest above. */
export function LettersView({ letters }: { letters: readonly LetterView[] }) {
  return (
    <>
      <PageHeader
        title="Văn bản đôn đốc"
        lead="Công văn và danh sách đã lập từ bảng theo dõi thời hạn."
        breadcrumbs={[{ label: 'Theo dõi thời hạn', href: '/dashboard' }, { label: 'Văn bản đôn đốc' }]}
      />
      {letters.length === 0 ? (
        <EmptyState
          title="Chưa lập văn bản nào"
          action={<LinkButton href="/dashboard">Chọn cơ quan trong bảng theo dõi</LinkButton>}
        />
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {letters.map(({ id, kind, snapshot, createdAt, createdBy }) => (
            <li key={id} className="py-3">
              <Link href={`/letters/${id}`} className="link font-semibold">
                {letterKindLabels[kind]}: {formatCount(snapshot.organisations.length)} cơ quan
              </Link>
              <p className="text-sm text-muted">
                {snapshot.cycle.name} · <Moment at={createdAt} /> · {createdBy}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
