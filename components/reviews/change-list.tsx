import { Card } from '#components/ui/card.tsx';
import { type Changes, changedSections } from '#lib/reviews/changes.ts';
import type { SectionRef } from '#lib/templates/rules.ts';
import { changeTags } from './change-words.ts';
import { changeAnchor, sectionAnchor } from './review-paths.ts';

interface ChangeListProps {
  changes: Changes;
  sections: readonly SectionRef[];
  /** "lần gửi 1", "năm 2025" */
  since: string;
}

/** "Những gì đã đổi": every changed section, row and figure, each leading to the place where it is shown. */
export function ChangeList({ changes, sections, since }: ChangeListProps) {
  const changed = changedSections(changes);
  const shown = sections.filter(({ key }) => changed.has(key));
  const general = changes.files.filter(({ sectionKey }) => sectionKey === '');
  return (
    <Card title="Những gì đã đổi" lead={`So với ${since}: ${shown.length}/${sections.length} mục.`}>
      <ul className="flex flex-col gap-2 text-sm">
        {shown.map(({ key, label, title }) => (
          <li key={key}>
            <a href={`#${sectionAnchor(key)}`} className="link inline-flex min-h-6 items-center font-medium">
              {label}. {title}
            </a>
            <ul className="flex flex-wrap gap-x-4 gap-y-1 pl-4">
              {changes.answers
                .filter((change) => change.sectionKey === key)
                .map((change) => (
                  <li key={change.key}>
                    {change.name === '' ? null : (
                      <a
                        href={`#${changeAnchor(change.key)}`}
                        className="link inline-flex min-h-6 items-center"
                      >
                        {change.name}
                      </a>
                    )}
                    <span className="text-muted"> {changeTags[change.kind]}</span>
                  </li>
                ))}
              {changes.files
                .filter((file) => file.sectionKey === key)
                .map(({ name, kind }) => (
                  <li key={`${kind} ${name}`}>
                    Tệp “{name}” <span className="text-muted">{changeTags[kind]}</span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
        {general.map(({ name, kind }) => (
          <li key={`${kind} ${name}`}>
            Tệp “{name}” <span className="text-muted">{changeTags[kind]}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
