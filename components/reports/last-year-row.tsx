'use client';

import { formatDecimal, parseVietnameseNumber } from '#lib/numbers.ts';
import { nothingLabel } from '#lib/reports/labels.ts';
import { changeOf, earlierAnswers, earlierFigure } from '#lib/reports/last-year-rules.ts';
import { useLastYear } from './last-year-context.tsx';
import { changeWords } from './last-year-words.ts';

/** Last year's value below this year's field, and the change once there is a number in it. */
export function LastYearFigure({
  answerKey,
  typed,
  decimals,
}: {
  answerKey: string;
  typed: string;
  decimals: number;
}) {
  const lastYear = useLastYear();
  if (!lastYear) return null;
  const earlier = earlierFigure(lastYear, answerKey);
  if (!earlier) {
    const nothing = earlierAnswers(lastYear, answerKey, 'figure').some(({ content }) => content.nothing);
    return nothing ? (
      <p className="text-sm text-muted">
        Năm {lastYear.year}: {nothingLabel.toLowerCase()}
      </p>
    ) : null;
  }
  const now = parseVietnameseNumber(typed, decimals);
  return (
    <p className="text-sm text-muted tabular-nums xl:text-right">
      Năm {lastYear.year}: {formatDecimal(earlier.value)}
      {now.ok ? <span className="text-ink">; {changeWords(changeOf(earlier.value, now.value))}</span> : null}
      {earlier.summed ? <span className="block">(cộng {earlier.of.join(', ')})</span> : null}
    </p>
  );
}

const choices = { yes: 'Có', no: 'Không' } as const;

/** Last year's Có or Không with its note, of each body that answered. */
export function LastYearChecklist({ answerKey }: { answerKey: string }) {
  const lastYear = useLastYear();
  const earlier = earlierAnswers(lastYear, answerKey, 'checklist').flatMap(({ content, ...body }) =>
    content.answer === null ? [] : [{ ...body, answer: content.answer, note: content.note }],
  );
  if (!lastYear || earlier.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm text-muted">
      {earlier.map(({ organisationId, organisation, predecessor, answer, note }) => (
        <li key={organisationId}>
          <span className="font-medium">
            Năm {lastYear.year}
            {predecessor ? ` (${organisation})` : ''}: {choices[answer]}.
          </span>{' '}
          <span className="whitespace-pre-line">{note}</span>
        </li>
      ))}
    </ul>
  );
}
