import type { Refusal } from '../errors.ts';
import { formatDecimal } from '../numbers.ts';
import { isBlank } from '../reports/completeness.ts';
import type {
  AnswerContent,
  ChecklistAnswer,
  FigureAnswer,
  ProposalsAnswer,
  TextAnswer,
} from '../reports/schema.ts';
import { canonicalDoc, emptyDoc } from '../rich-text/canonical.ts';
import { isEmptyDoc, paragraphTexts } from '../rich-text/measure.ts';
import type { RichBlock } from '../rich-text/nodes.ts';
import { docOf, plainOf } from '../rich-text/plain.ts';
import type { Question } from '../templates/rules.ts';
import { proposalFrom } from './proposals.ts';
import type { PieceContent, PlaceMode } from './schema.ts';

/** The answer with the pieces in it, or why they cannot be put there. */
export type Placing = { ok: true; content: AnswerContent } | { ok: false; refusal: Refusal };

/** A piece as plain words: what is shown of it, and what a section of text gets of a row. */
export function wordsOf(content: PieceContent): string {
  switch (content.kind) {
    case 'text':
    case 'frame':
      return plainOf(content.doc);
    case 'proposal':
      return content.text;
    case 'checklist': {
      const answer = content.answer === null ? '' : content.answer === 'yes' ? 'Có' : 'Không';
      return [content.label, [answer, content.note].filter((part) => part !== '').join('. ')]
        .filter((part) => part !== '')
        .join(': ');
    }
    case 'figure': {
      const value = content.nothing
        ? 'Không phát sinh'
        : content.value === null
          ? content.raw
          : formatDecimal(content.value);
      return `${content.label}: ${value}${content.note === '' ? '' : ` (${content.note})`}`;
    }
    case 'nothing':
      return 'Không phát sinh';
  }
}

function blocksFor(content: PieceContent): RichBlock[] {
  if (content.kind === 'text' || content.kind === 'frame') return content.doc.content;
  return content.kind === 'nothing' ? [] : docOf(wordsOf(content)).content;
}

function asText(present: AnswerContent | undefined, pieces: PieceContent[]): Placing {
  const before = present?.kind === 'text' ? present.doc : emptyDoc;
  const added = pieces.flatMap(blocksFor);
  if (added.length === 0 && !isEmptyDoc(before)) return { ok: false, refusal: { code: 'importNothing' } };
  const doc = canonicalDoc({ type: 'doc', content: [...before.content, ...added] });
  const content: TextAnswer = { kind: 'text', doc, nothing: isEmptyDoc(doc) };
  return { ok: true, content };
}

function asProposals(
  present: AnswerContent | undefined,
  pieces: PieceContent[],
  newId: () => string,
): Placing {
  const before = present?.kind === 'proposals' ? present.items : [];
  const added = pieces.flatMap((content) => {
    if (content.kind === 'nothing') return [];
    if (content.kind === 'proposal')
      return [{ text: content.text, addressee: content.addressee, field: content.field }];
    if (content.kind === 'text' || content.kind === 'frame')
      return paragraphTexts(content.doc).map(proposalFrom);
    return [proposalFrom(wordsOf(content))];
  });
  const items = [...before, ...added.map((item) => ({ id: newId(), ...item }))];
  if (added.length === 0 && items.length > 0) return { ok: false, refusal: { code: 'importNothing' } };
  const content: ProposalsAnswer = { kind: 'proposals', items, nothing: items.length === 0 };
  return { ok: true, content };
}

function withNote(before: string, added: string): string {
  if (added === '' || before.split('\n').includes(added)) return before;
  return before === '' ? added : `${before}\n${added}`;
}

function asRow(present: AnswerContent | undefined, pieces: PieceContent[]): Placing {
  let row: ChecklistAnswer =
    present?.kind === 'checklist' ? present : { kind: 'checklist', answer: null, note: '' };
  for (const piece of pieces) {
    if (piece.kind !== 'checklist') return { ok: false, refusal: { code: 'importTarget' } };
    if (piece.answer === null) return { ok: false, refusal: { code: 'importUnanswered' } };
    if (row.answer !== null && row.answer !== piece.answer)
      return { ok: false, refusal: { code: 'importAnswered' } };
    row = { kind: 'checklist', answer: piece.answer, note: withNote(row.note, piece.note) };
  }
  return { ok: true, content: row };
}

function asFigure(present: AnswerContent | undefined, pieces: PieceContent[]): Placing {
  let figure: FigureAnswer =
    present?.kind === 'figure' ? present : { kind: 'figure', value: null, nothing: false, note: '' };
  for (const piece of pieces) {
    if (piece.kind !== 'figure') return { ok: false, refusal: { code: 'importTarget' } };
    const { value, nothing, note, raw } = piece;
    if (value === null && !nothing && raw !== '')
      return { ok: false, refusal: { code: 'importDoubtful', params: { raw } } };
    const filled = figure.value !== null || figure.nothing;
    if (filled && raw !== '' && (figure.value !== value || figure.nothing !== nothing))
      return { ok: false, refusal: { code: 'importFilled' } };
    figure =
      raw === ''
        ? { ...figure, note: withNote(figure.note, note) }
        : { kind: 'figure', value, nothing, note: withNote(figure.note, note) };
  }
  return { ok: true, content: figure };
}

/** What the answer would be with these pieces: behind what is there, or in its place. */
export function placed(
  question: Question,
  present: AnswerContent | undefined,
  pieces: PieceContent[],
  mode: PlaceMode,
  newId: () => string,
): Placing {
  const before = mode === 'replace' || (present && isBlank(present)) ? undefined : present;
  switch (question.kind) {
    case 'text':
      return asText(before, pieces);
    case 'proposals':
      return asProposals(before, pieces, newId);
    case 'checklist':
      return asRow(before, pieces);
    case 'figure':
      return asFigure(before, pieces);
  }
}
