import { canonicalJson } from '../canonical-json.ts';
import { sumDecimals } from '../numbers.ts';
import { isEmptyDoc } from '../rich-text/measure.ts';
import type { RichDoc } from '../rich-text/nodes.ts';
import type { AnswerContent, Answers } from './schema.ts';

/** What one body of the lineage said in the previous cycle. */
export type EarlierReport = {
  organisationId: string;
  /** As it was called then: a merged province stands here under the names of its former provinces. */
  organisation: string;
  predecessor: boolean;
  submittedAt: Date;
  answers: Answers;
};

export type LastYear = { year: number; cycle: string; reports: EarlierReport[] };

/** A text that can be read again, and copied. */
export type EarlierText = { organisationId: string; organisation: string; predecessor: boolean };

/** The reports that say something under a key, each with its own content of that kind. */
export function earlierAnswers<Kind extends AnswerContent['kind']>(
  lastYear: LastYear | null,
  key: string,
  kind: Kind,
): (EarlierText & { content: Extract<AnswerContent, { kind: Kind }> })[] {
  return (lastYear?.reports ?? []).flatMap(({ organisationId, organisation, predecessor, answers }) => {
    const content = answers[key];
    return content && isKind(content, kind) ? [{ organisationId, organisation, predecessor, content }] : [];
  });
}

function isKind<Kind extends AnswerContent['kind']>(
  content: AnswerContent,
  kind: Kind,
): content is Extract<AnswerContent, { kind: Kind }> {
  return content.kind === kind;
}

/** The value of last year; of several former bodies their sum, which names them. Missing is not zero. */
export type EarlierFigure = { value: string; of: string[]; summed: boolean };

export function earlierFigure(lastYear: LastYear | null, key: string): EarlierFigure | null {
  const given = earlierAnswers(lastYear, key, 'figure').flatMap(({ organisation, content }) =>
    content.value === null ? [] : [{ organisation, value: content.value }],
  );
  if (given.length === 0) return null;
  return {
    value: sumDecimals(given.map(({ value }) => value)),
    of: given.map(({ organisation }) => organisation),
    summed: given.length > 1,
  };
}

export type FigureChange = {
  /** Hundredths, so that decimals stay exact. */
  difference: bigint;
  /** Tenths of a percent, rounded half up; null: last year was zero. */
  perMille: bigint | null;
};

function hundredths(value: string): bigint {
  const [integer = '0', fraction = ''] = value.split('.');
  return BigInt(integer) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
}

function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}

/** From last year's value to this year's, both canonical decimals. */
export function changeOf(before: string, after: string): FigureChange {
  const from = hundredths(before);
  const difference = hundredths(after) - from;
  return { difference, perMille: from === 0n ? null : roundedQuotient(difference * 1000n, from) };
}

/** The text was taken over as it stood: a slip, or a year in which nothing happened; the writer should know. */
export function isUnchanged(doc: RichDoc, earlier: readonly RichDoc[]): boolean {
  return !isEmptyDoc(doc) && earlier.some((one) => canonicalJson(doc) === canonicalJson(one));
}

/** Last year's text after what is there already; alone where nothing is. */
export function appended(doc: RichDoc, earlier: RichDoc): RichDoc {
  return isEmptyDoc(doc) ? earlier : { type: 'doc', content: [...doc.content, ...earlier.content] };
}
