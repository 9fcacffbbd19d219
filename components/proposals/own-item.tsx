import { Instant } from '#components/ui/instant.tsx';
import type { OwnProposal } from '#lib/proposals/own-rules.ts';
import { proposalFieldLabels } from '#lib/reports/labels.ts';
import { ProposalTag } from './proposal-tag.tsx';

/** A proposal of one's own organisation with its state and the answer. */
export function OwnItem({ proposal }: { proposal: OwnProposal }) {
  const { text, addressee, field, state, responsible, answer, answeredAt, predecessor } = proposal;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
      <p className="text-sm text-muted">
        Kiến nghị: {addressee || '(chưa ghi)'} · {proposalFieldLabels[field]}
        {predecessor === null ? '' : ` · ${predecessor} (trước khi sắp xếp)`}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <ProposalTag state={state} />
        {responsible ? <span>Cơ quan xử lý: {responsible}</span> : null}
        {answeredAt ? (
          <span className="text-muted">
            Trả lời ngày <Instant at={answeredAt} />
          </span>
        ) : null}
      </p>
      {answer === null ? null : (
        <blockquote className="border-l-4 border-primary-line bg-surface px-3 py-2 text-sm whitespace-pre-line [overflow-wrap:anywhere]">
          <span className="sr-only">Nội dung trả lời: </span>
          {answer}
        </blockquote>
      )}
    </div>
  );
}
