import { DifferenceText } from '#components/reports/difference-text.tsx';
import { Card } from '#components/ui/card.tsx';
import type { CitedPlace, SectionChange } from '#lib/summaries/comparison.ts';
import { headingOf, isSame, sectionChangeAnchor, sectionChangeWords } from './change-words.ts';

/** One section with its words taken out and put in; paragraphs that stay are left out, and said to be. */
export function SectionChangeCard({ change }: { change: SectionChange }) {
  const runs = runsOf(change.paragraphs);
  return (
    <div id={sectionChangeAnchor(change)}>
      <Card title={headingOf(change)} lead={sectionChangeWords(change)}>
        <div className="prose-width flex flex-col gap-3">
          {change.titleBefore === null ? null : (
            <p className="text-sm">
              Tên trước đây: <del>{change.titleBefore}</del>
            </p>
          )}
          {runs.map(({ key, same, differences }) =>
            same > 0 ? (
              <p key={key} className="text-sm text-muted">
                … {same} đoạn giữ nguyên …
              </p>
            ) : (
              <p key={key} className="whitespace-pre-line">
                <DifferenceText differences={differences} />
              </p>
            ),
          )}
          <Citations title="Dẫn nguồn thêm" places={change.cited} />
          <Citations title="Dẫn nguồn bỏ" places={change.uncited} />
        </div>
      </Card>
    </div>
  );
}

type Run = { key: string; same: number; differences: SectionChange['paragraphs'][number] };

/** Changed paragraphs one by one, those between them counted. */
function runsOf(paragraphs: SectionChange['paragraphs']): Run[] {
  const runs: Run[] = [];
  for (const [index, differences] of paragraphs.entries()) {
    const last = runs.at(-1);
    if (!isSame(differences)) runs.push({ key: `${index}`, same: 0, differences });
    else if (last && last.same > 0) last.same += 1;
    else runs.push({ key: `${index}`, same: 1, differences: [] });
  }
  return runs;
}

function Citations({ title, places }: { title: string; places: readonly CitedPlace[] }) {
  if (places.length === 0) return null;
  return (
    <section aria-label={title} className="border-t border-line pt-3 text-sm">
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 flex flex-col gap-1">
        {places.map(({ key, name, receiptNumber, place, count }) => (
          <li key={key}>
            {name}, {place}
            {count > 1 ? ` (${count} chỗ)` : ''}{' '}
            <span className="whitespace-nowrap text-muted">biên nhận {receiptNumber}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
