import { LinkButton } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { hasRole, isCompiler, isCoordinatorLeader } from '#lib/accounts/rules.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import type { SummaryListItem } from '#lib/summaries/queries.ts';
import { PublishedCard } from './published-card.tsx';
import { SummaryCard } from './summary-card.tsx';

/** Makers see every cycle and what is left to do; readers what was published. */
export function SummaryList({ actor, items }: { actor: Actor; items: readonly SummaryListItem[] }) {
  const maker = isCompiler(actor) || isCoordinatorLeader(actor);
  if (!maker && !hasRole(actor, 'reader')) return <NoAccess />;
  return (
    <>
      <PageHeader
        title="Báo cáo tổng hợp"
        lead={
          maker
            ? 'Báo cáo tổng hợp trình Chính phủ, lập từ các báo cáo đã tiếp nhận của từng kỳ.'
            : 'Các báo cáo tổng hợp về công tác đối ngoại nhân dân đã được Bộ Ngoại giao công bố.'
        }
      />
      {items.length === 0 ? (
        <EmptyState title={maker ? 'Chưa có kỳ báo cáo' : 'Chưa có báo cáo tổng hợp nào được công bố'}>
          {maker
            ? 'Khi có kỳ báo cáo và có báo cáo được tiếp nhận, báo cáo tổng hợp được lập tại đây.'
            : 'Báo cáo tổng hợp xuất hiện tại đây ngay khi lãnh đạo Bộ Ngoại giao công bố.'}
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-4">
          {items.map((item) => (
            <li key={item.cycle.id}>
              {maker ? (
                <SummaryCard item={item} mayCreate={isCompiler(actor)} />
              ) : (
                <PublishedCard item={item} />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function NoAccess() {
  return (
    <>
      <PageHeader title="Báo cáo tổng hợp" />
      <EmptyState
        title="Báo cáo tổng hợp do Bộ Ngoại giao lập"
        action={
          <LinkButton href="/" variant="secondary">
            Về việc cần làm
          </LinkButton>
        }
      >
        Bản đã công bố dành cho Văn phòng Chính phủ. Tài khoản này không có nội dung nào tại đây.
      </EmptyState>
    </>
  );
}
