import type { SubmissionSnapshot } from '../reports/schema.ts';
import { docOf } from '../rich-text/plain.ts';
import { checklistAnnex, figuresAnnex } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { fold } from '../text.ts';
import { type FactData, type FactValue, factsOf } from './facts.ts';
import { openingKey, type PlacedSection } from './outline.ts';
import type { Cited, Passage, PlacedCitation, PlacedFact } from './passages.ts';

/** Words, counted words, and the sources of what was said so far. */
type Part = string | { fact: string } | { cite: Cited[] };

/** A paragraph drafted from data: a proposal that a compiler accepts or leaves. */
export type Draft = {
  key: string;
  text: string;
  passage: Passage;
  /** How each counted word was counted. */
  about: string[];
};

export type DraftSource = { submissionId: string; name: string; snapshot: SubmissionSnapshot };

function draftOf(key: string, parts: readonly Part[], facts: Map<string, FactValue>): Draft {
  let text = '';
  const placed: PlacedFact[] = [];
  const citations: PlacedCitation[] = [];
  const about: string[] = [];
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if ('cite' in part) citations.push(...part.cite.map((cited) => ({ ...cited, at: text.length })));
    else {
      const fact = facts.get(part.fact) ?? { value: '0', about: '' };
      placed.push({ at: text.length, key: part.fact, value: fact.value });
      about.push(`${fact.value}: ${fact.about}`);
      text += fact.value;
    }
  }
  return { key, text, passage: { doc: docOf(text), citations, facts: placed }, about };
}

function isZero(facts: Map<string, FactValue>, key: string): boolean {
  return (facts.get(key)?.value ?? '0') === '0';
}

const groups = [
  ['central', 'bộ, ngành'],
  ['province', 'tỉnh, thành phố'],
  ['union', 'tổ chức'],
] as const;

function filingDraft(facts: Map<string, FactValue>): Draft {
  const fact = (name: string): Part => ({ fact: `filings.${name}` });
  const parts: Part[] = [
    'Đến thời điểm tổng hợp, có ',
    fact('filed'),
    '/',
    fact('total'),
    ' cơ quan gửi báo cáo (',
  ];
  const present = groups.filter(([group]) => !isZero(facts, `filings.${group}.total`));
  for (const [index, [group, words]] of present.entries())
    parts.push(index === 0 ? '' : '; ', fact(`${group}.filed`), '/', fact(`${group}.total`), ` ${words}`);
  parts.push('), trong đó ', fact('onTime'), ' cơ quan gửi đúng hạn, ', fact('late'), ' cơ quan gửi quá hạn');
  if (isZero(facts, 'filings.missing')) parts.push('.');
  else parts.push('; ', fact('missing'), ' cơ quan chưa gửi báo cáo: ', fact('missing.names'), '.');
  parts.push(' Báo cáo này tổng hợp từ ', { fact: 'sources.total' }, ' báo cáo đã được tiếp nhận.');
  return draftOf('filings', parts, facts);
}

type Reason = { words: string; cites: Cited[] };

/** The reason given most often for a "Không", with everybody who gave it; null: all differ. */
function commonReason(rowKey: string, sources: readonly DraftSource[]): Reason | null {
  const reasons = new Map<string, Reason>();
  for (const { submissionId, snapshot } of sources) {
    const content = snapshot.answers[rowKey];
    if (content?.kind !== 'checklist' || content.answer !== 'no' || content.note.trim() === '') continue;
    const folded = fold(content.note).replace(/[^a-z0-9 ]/g, '');
    const reason = reasons.get(folded) ?? { words: content.note.trim().replace(/[.;]$/, ''), cites: [] };
    reason.cites.push({
      submissionId,
      answerKey: rowKey,
      range: { from: 0, to: content.note.length },
    });
    reasons.set(folded, reason);
  }
  const [most] = [...reasons.values()].sort((a, b) => b.cites.length - a.cites.length);
  return most && (most.cites.length > 1 || reasons.size === 1) ? most : null;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function rowDraft(
  row: { key: string; text: string },
  facts: Map<string, FactValue>,
  sources: readonly DraftSource[],
): Draft {
  const { key } = row;
  const activity = row.text.replace(/\s*\([^)]*\)\s*[;.]?$/, '').replace(/[;.]$/, '');
  const parts: Part[] = [
    { fact: `${key}.yes` },
    '/',
    { fact: 'sources.total' },
    ` cơ quan có hoạt động “${activity}”`,
  ];
  if (!isZero(facts, `${key}.no`))
    parts.push('; ', { fact: `${key}.no` }, ' cơ quan chưa thực hiện: ', { fact: `${key}.no.names` });
  parts.push('.');
  const reason = isZero(facts, `${key}.no`) ? null : commonReason(key, sources);
  if (reason) parts.push(` Lý do được nêu nhiều nhất: ${lowerFirst(reason.words)}.`, { cite: reason.cites });
  return draftOf(`row ${key}`, parts, facts);
}

function figureDraft(
  row: { key: string; label: string; unit: string },
  facts: Map<string, FactValue>,
): Draft {
  const { key, label, unit } = row;
  const parts: Part[] = [
    `${label}: `,
    { fact: `${key}.total` },
    ` ${unit} (số liệu của `,
    { fact: `${key}.count` },
    '/',
    { fact: 'sources.total' },
    ' cơ quan)',
  ];
  if (facts.has(`${key}.change`))
    parts.push(
      ', ',
      { fact: `${key}.change` },
      ' so với năm trước (',
      { fact: `${key}.previous` },
      ` ${unit})`,
    );
  parts.push('.');
  return draftOf(`figure ${key}`, parts, facts);
}

export type DraftInput = {
  data: FactData;
  definition: TemplateDefinition;
  sources: readonly DraftSource[];
};

/** What the data have to say in a section of the outline. */
export function draftsFor({ key, data: keys }: PlacedSection, input: DraftInput): Draft[] {
  const facts = factsOf(input.data);
  if (key === openingKey) return [filingDraft(facts)];
  const rows = (checklistAnnex(input.definition)?.rows ?? []).filter((row) => keys.includes(row.key));
  const figures = (figuresAnnex(input.definition)?.rows ?? []).filter((row) => keys.includes(row.key));
  return [
    ...rows
      .filter((row) => !(isZero(facts, `${row.key}.yes`) && isZero(facts, `${row.key}.no`)))
      .map((row) => rowDraft(row, facts, input.sources)),
    ...figures.filter((row) => !isZero(facts, `${row.key}.count`)).map((row) => figureDraft(row, facts)),
  ];
}
