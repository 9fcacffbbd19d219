import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { OwnProposal } from '#lib/proposals/own-rules.ts';
import type { ProposalState, RegisterParams } from '#lib/proposals/schema.ts';
import { OwnItem } from './own-item.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { itemAnchor } from './register-href.ts';

interface OwnViewProps {
  proposals: readonly OwnProposal[];
  params: RegisterParams;
  byState: Record<ProposalState, number>;
  cycles: readonly { id: string; name: string }[];
}

/** What became of the proposals of one's own organisation, by cycle. */
export function OwnView({ proposals, params, byState, cycles }: OwnViewProps) {
  const byCycle = Map.groupBy(proposals, ({ cycle }) => cycle.id);
  return (
    <>
      <PageHeader
        title="Đề xuất, kiến nghị"
        lead="Đề xuất, kiến nghị của cơ quan trong các báo cáo đã được Bộ Ngoại giao tiếp nhận, tình trạng xử lý và nội dung trả lời."
      />
      <RegisterFilters
        params={params}
        byState={byState}
        cycles={cycles}
        cycle={params.cycle ?? 'all'}
        searchLabel="Nội dung đề xuất"
      />
      {proposals.length === 0 ? (
        <EmptyState title="Không có đề xuất nào">
          Đề xuất hiện ở đây sau khi báo cáo được tiếp nhận. Nếu đang lọc, bỏ bớt điều kiện lọc.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-8">
          {[...byCycle].map(([id, members]) => (
            <section key={id} aria-labelledby={`ky-${id}`}>
              <h2 id={`ky-${id}`} className="mb-3 text-lg font-semibold">
                {members[0]?.cycle.name}
              </h2>
              <ul className="flex flex-col gap-4">
                {members.map((proposal) => (
                  <li
                    key={proposal.id}
                    id={itemAnchor(proposal.id)}
                    className="prose-width scroll-mt-24 rounded-md border border-line bg-white p-4 target:border-primary"
                  >
                    <OwnItem proposal={proposal} />
                    {proposal.predecessor === null ? (
                      <p className="mt-2 text-sm">
                        <Link href={`/submissions/${proposal.submissionId}`} className="link">
                          Xem trong báo cáo đã gửi
                          <span className="sr-only">: {proposal.text.slice(0, 60)}</span>
                        </Link>
                      </p>
                    ) : null}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  );
}
