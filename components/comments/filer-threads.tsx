import type { Actor } from '#lib/accounts/schema.ts';
import { unresolved } from '#lib/comments/rules.ts';
import type { ThreadView } from '#lib/comments/schema.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { ThreadList } from './thread-list.tsx';

interface FilerThreadsProps {
  view: ReportView;
  actor: Actor;
  threads: readonly ThreadView[];
  sectionKey: string;
  /** "mục I.6" */
  about: string;
  id: string;
}

/** Beside what the filer writes: what the receiver wants corrected there, each with room for the answer. */
export function FilerThreads({ view, actor, threads, sectionKey, about, id }: FilerThreadsProps) {
  const said = threads.filter((thread) => thread.sectionKey === sectionKey);
  if (said.length === 0) return null;
  const points = unresolved(said).filter(({ demand }) => demand !== null).length;
  return (
    <section
      aria-labelledby={id}
      className={`rounded-md border p-4 ${points > 0 ? 'border-warning-line bg-warning-soft/40' : 'border-line bg-white'}`}
    >
      <h2 id={id} className="mb-3 font-semibold">
        {points > 0
          ? `${view.receiverTitle} yêu cầu sửa ${about}`
          : `Ý kiến của ${view.receiverTitle} về ${about}`}
      </h2>
      <div className="flex flex-col gap-4">
        <ThreadList
          threads={said}
          state={{ ...view.state, reviewerId: null, reviewer: null }}
          actor={actor}
          about={about}
        />
      </div>
    </section>
  );
}
