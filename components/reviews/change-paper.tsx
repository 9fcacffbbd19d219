import type { ReactNode } from 'react';
import { DifferenceText } from '#components/reports/difference-text.tsx';
import type { Change, Changes } from '#lib/reviews/changes.ts';
import type { ReviewView } from '#lib/reviews/queries.ts';
import { sectionsOf } from '#lib/templates/rules.ts';
import { changeTags } from './change-words.ts';
import { changeAnchor } from './review-paths.ts';
import { aboutOf } from './review-places.ts';
import { ReviewRow } from './review-row.tsx';

interface ChangePaperProps {
  view: ReviewView;
  changes: Changes;
  panel: (sectionKey: string) => ReactNode;
}

/** Section by section what was taken out and put in, with the remarks beside it. */
export function ChangePaper({ view, changes, panel }: ChangePaperProps) {
  const { definition } = view.template;
  const sections = sectionsOf(definition);
  return (
    <article className="flex flex-col text-ink" lang="vi" aria-label="Các thay đổi, từng mục">
      {sections.map(({ key, label, title }, index) => {
        const answers = changes.answers.filter(({ sectionKey }) => sectionKey === key);
        const files = changes.files.filter(({ sectionKey }) => sectionKey === key);
        return (
          <ReviewRow
            key={key}
            first={index === 0}
            last={index === sections.length - 1}
            sectionKey={key}
            about={aboutOf(definition, key)}
            beside={panel(key)}
          >
            <h3 className="mt-3 mb-1 font-bold">
              {label}. {title}
            </h3>
            {answers.length + files.length === 0 ? (
              <p className="font-sans text-sm text-muted">Không thay đổi.</p>
            ) : null}
            {answers.map((change) => (
              <ChangedAnswer key={change.key} change={change} />
            ))}
            {files.map(({ name, kind }) => (
              <p key={`${kind} ${name}`} className="font-sans text-sm">
                Tệp “{name}”: {changeTags[kind]}
              </p>
            ))}
          </ReviewRow>
        );
      })}
    </article>
  );
}

function ChangedAnswer({ change }: { change: Change }) {
  const { key, name, kind, paragraphs } = change;
  const shown = paragraphs.map((differences, index) => ({ key: `${index}`, differences }));
  return (
    <div id={changeAnchor(key)} className="my-2 scroll-mt-24">
      <p className="font-sans text-sm text-muted">
        {name === '' ? null : <span className="font-semibold text-ink">{name} · </span>}
        {changeTags[kind]}
      </p>
      {shown.map((paragraph) => (
        <p key={paragraph.key} className="my-1 break-words">
          <DifferenceText differences={paragraph.differences} />
        </p>
      ))}
    </div>
  );
}
