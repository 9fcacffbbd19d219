import { Lightbulb } from 'lucide-react';
import { RemarkForm } from '#components/comments/remark-form.tsx';
import { ThreadList } from '#components/comments/thread-list.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { refusalToRemark } from '#lib/comments/rules.ts';
import { remarkAudiences, type ThreadView } from '#lib/comments/schema.ts';
import type { Hint } from '#lib/reviews/hints.ts';
import type { ReviewView } from '#lib/reviews/queries.ts';
import { aboutOf } from './review-places.ts';

interface SectionPanelProps {
  view: ReviewView;
  actor: Actor;
  sectionKey: string;
  threads: readonly ThreadView[];
  hints: readonly Hint[];
  /** Threads whose quoted words are no more in what is shown. */
  gone: ReadonlySet<string>;
}

/** Beside a section: what looks odd, what was said, and room to say something. */
export function SectionPanel({ view, actor, sectionKey, threads, hints, gone }: SectionPanelProps) {
  const { state, reviewerId, reviewer, latest } = view;
  const discussed = { ...state, reviewerId, reviewer };
  const about = aboutOf(view.template.definition, sectionKey);
  const said = threads.filter((thread) => thread.sectionKey === sectionKey);
  const odd = hints.filter((hint) => hint.sectionKey === sectionKey);
  const audiences = remarkAudiences.filter(
    (audience) => refusalToRemark(discussed, { audience, latest }, actor) === null,
  );
  if (said.length === 0 && odd.length === 0 && audiences.length === 0) return null;
  return (
    <section
      aria-label={`Ý kiến về ${about}`}
      className="flex flex-col gap-3 rounded border border-line bg-surface px-3 py-2 text-base print:hidden"
    >
      {odd.length > 0 ? <Hints hints={odd} /> : null}
      {said.length > 0 ? (
        <ThreadList threads={said} state={discussed} actor={actor} about={about} gone={gone} />
      ) : null}
      {audiences.length > 0 ? (
        <RemarkForm
          submissionId={view.submissionId}
          sectionKey={sectionKey}
          about={about}
          audiences={audiences}
        />
      ) : null}
    </section>
  );
}

/** They never hold anything back; the reader looks twice. */
function Hints({ hints }: { hints: readonly Hint[] }) {
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {hints.map(({ key, kind, message }) => (
        <li key={`${key} ${kind}`} className="flex gap-1.5">
          <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
          <span>
            <span className="sr-only">Cần xem lại: </span>
            {message}
          </span>
        </li>
      ))}
    </ul>
  );
}
