import { formatDecimal } from '../numbers.ts';
import { earlierAnswers, earlierFigure, type LastYear } from '../reports/last-year-rules.ts';
import type { AnswerContent, Answers } from '../reports/schema.ts';
import { lettersOf } from '../reports/words.ts';
import { type Question, questionsOf } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';

/** Something to look at twice. It never blocks: there may be a good reason. */
export type Hint = {
  key: string;
  sectionKey: string;
  kind: 'tenfold' | 'now_no' | 'as_last_year' | 'as_another';
  message: string;
};

/** The same words in the report of another organisation of the cycle. */
export type Twin = { key: string; organisations: string[] };

/** Letters; shorter texts may well be alike: "Không có khó khăn, vướng mắc." */
export const telling = 80;

const tenfold = 10n;
const namedTwins = 3;

function hundredths(value: string): bigint {
  const [integer = '0', fraction = ''] = value.split('.');
  return BigInt(integer) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
}

/** More than ten times as much, or less than a tenth. From or to zero there is no measure. */
export function isTenfold(before: string, after: string): boolean {
  const [was, is] = [hundredths(before), hundredths(after)];
  return was > 0n && is > 0n && (is > was * tenfold || was > is * tenfold);
}

type Found = Pick<Hint, 'kind' | 'message'>;

function figureHint(key: string, content: AnswerContent | undefined, lastYear: LastYear): Found[] {
  const before = earlierFigure(lastYear, key);
  if (content?.kind !== 'figure' || content.value === null || !before) return [];
  if (!isTenfold(before.value, content.value)) return [];
  return [
    {
      kind: 'tenfold',
      message: `Năm trước ${formatDecimal(before.value)}, năm nay ${formatDecimal(content.value)}: chênh hơn 10 lần.`,
    },
  ];
}

function choiceHint(key: string, content: AnswerContent | undefined, lastYear: LastYear): Found[] {
  if (content?.kind !== 'checklist' || content.answer !== 'no') return [];
  const before = earlierAnswers(lastYear, key, 'checklist').some((one) => one.content.answer === 'yes');
  return before ? [{ kind: 'now_no', message: 'Năm trước trả lời “Có”, năm nay “Không”.' }] : [];
}

function textHint(key: string, content: AnswerContent | undefined, lastYear: LastYear): Found[] {
  if (content?.kind !== 'text' || content.nothing) return [];
  const letters = lettersOf(content);
  if (letters.length < telling) return [];
  const same = earlierAnswers(lastYear, key, 'text').some((one) => lettersOf(one.content) === letters);
  return same ? [{ kind: 'as_last_year', message: 'Nội dung giống hệt báo cáo năm trước.' }] : [];
}

function againstLastYear({ kind, key }: Question, answers: Answers, lastYear: LastYear | null): Found[] {
  if (lastYear === null) return [];
  switch (kind) {
    case 'figure':
      return figureHint(key, answers[key], lastYear);
    case 'checklist':
      return choiceHint(key, answers[key], lastYear);
    case 'text':
      return textHint(key, answers[key], lastYear);
    case 'proposals':
      return [];
  }
}

function nameOf(question: Question): string {
  switch (question.kind) {
    case 'checklist':
      return `Dòng ${question.row.number}: `;
    case 'figure':
      return `${question.row.label}: `;
    case 'text':
    case 'proposals':
      return '';
  }
}

function twinWords({ organisations }: Twin): string {
  const named = organisations.slice(0, namedTwins).join(', ');
  const more = organisations.length - namedTwins;
  return `Nội dung giống hệt báo cáo của ${named}${more > 0 ? ` và ${more} cơ quan khác` : ''} trong cùng kỳ.`;
}

/** In the order of the paper. */
export function hintsOf(
  definition: TemplateDefinition,
  answers: Answers,
  lastYear: LastYear | null,
  twins: readonly Twin[],
): Hint[] {
  const alike = new Map(twins.map((twin) => [twin.key, twin]));
  return questionsOf(definition).flatMap((question) => {
    const { key, sectionKey } = question;
    const twin = alike.get(key);
    const found: Found[] = [
      ...againstLastYear(question, answers, lastYear),
      ...(twin ? [{ kind: 'as_another' as const, message: twinWords(twin) }] : []),
    ];
    return found.map(({ kind, message }) => ({
      key,
      sectionKey,
      kind,
      message: `${nameOf(question)}${message}`,
    }));
  });
}
