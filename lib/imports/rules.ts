import type { Actor } from '../accounts/schema.ts';
import type { Refusal } from '../errors.ts';
import { type ReportState, refusalToEdit } from '../reports/rules.ts';
import { type Question, sectionsOf } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import type { ImportPiece, PieceContent } from './schema.ts';

/** May a file be brought into this report: is any of its sections open to this person? */
export function refusalToImport(
  state: ReportState,
  definition: TemplateDefinition,
  actor: Actor,
): Refusal | null {
  const refusals = sectionsOf(definition).map(({ key }) => refusalToEdit(state, key, actor));
  return refusals.includes(null) ? null : (refusals[0] ?? null);
}

/** Text goes to any section of text; a row or figure to one of its own kind, or as words to a section of text. */
export function mayStandIn(content: PieceContent, question: Question): boolean {
  switch (content.kind) {
    case 'text':
    case 'frame':
    case 'proposal':
    case 'nothing':
      return question.kind === 'text' || question.kind === 'proposals';
    case 'checklist':
      return question.kind === 'text' || question.kind === 'checklist';
    case 'figure':
      return question.kind === 'text' || question.kind === 'figure';
  }
}

/** Does somebody still have to decide about it? Head, signature and frames of annexes only wait where they were moved. */
export function isOpen({ state, content, target }: ImportPiece): boolean {
  return state === 'waiting' && (content.kind !== 'frame' || target !== null);
}

export function openPieces(pieces: ImportPiece[]): ImportPiece[] {
  return pieces.filter(isOpen);
}
