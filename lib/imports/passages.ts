import type { SectionDefinition } from '../templates/schema.ts';
import type { FoundRow } from './annex-tables.ts';
import { docOfBlocks } from './content.ts';
import { blockLines, isBlankBlock } from './frame.ts';
import { headingOf } from './headings.ts';
import { proposalsOf } from './proposals.ts';
import type { Confidence, FramePart, ImportPiece, PieceContent } from './schema.ts';
import type { WordBlock } from './word-blocks.ts';

/** A piece should be small enough to move and large enough to read. */
const pieceCharacters = 1_500;
const printedBlank = /^\(chưa có nội dung\)$/i;
const printedNothing = /^không phát sinh\.?$/i;

export type Place = { section: SectionDefinition | null; confidence: Confidence };
/** Blocks below one heading of the file, all going to one place. */
export type Passage = { heading: string; place: Place; blocks: WordBlock[] };

export class Pieces {
  readonly items: ImportPiece[] = [];

  add(heading: string, content: PieceContent, target: string | null, confidence: Confidence): void {
    this.items.push({
      id: `p${this.items.length + 1}`,
      heading,
      content,
      target,
      confidence,
      state: 'waiting',
      problem: '',
    });
  }

  frame(part: FramePart, blocks: WordBlock[]): void {
    const doc = docOfBlocks(blocks);
    if (doc.content.length > 0) this.add('', { kind: 'frame', part, doc }, null, 'sure');
  }

  rows(heading: string, rows: FoundRow[]): void {
    for (const { target, confidence, content } of rows) this.add(heading, content, target, confidence);
  }
}

function isHeading(block: WordBlock): boolean {
  if (block.kind === 'table' || (block.number && block.number.format !== 'other')) return false;
  return headingOf(block)?.strength === 'strong';
}

/** Cuts blocks where a sub-heading begins or enough has come together. */
function chunksOf(blocks: WordBlock[]): WordBlock[][] {
  const chunks: WordBlock[][] = [];
  let size = 0;
  for (const block of blocks) {
    const length = blockLines(block).join('').length;
    const isItem = block.kind === 'paragraph' && block.number !== null && block.number.format !== 'other';
    const last = chunks.at(-1);
    // A heading stays with what follows it.
    const begins = isHeading(block) && !last?.every(isHeading);
    if (!last || begins || block.kind === 'table' || (!isItem && size + length > pieceCharacters)) {
      chunks.push([block]);
      size = length;
    } else {
      last.push(block);
      size += length;
    }
  }
  return chunks;
}

export function addPassage(pieces: Pieces, { heading, place, blocks }: Passage): void {
  const shown = blocks.filter((block) => !isBlankBlock(block));
  const lines = shown.flatMap(blockLines);
  const target = place.section?.key ?? null;
  if (lines.length === 1 && printedBlank.test(lines[0] ?? '')) return;
  if (target !== null && lines.length === 1 && printedNothing.test(lines[0] ?? '')) {
    pieces.add(heading, { kind: 'nothing' }, target, place.confidence);
    return;
  }
  if (place.section?.kind === 'proposals') {
    const { items, others } = proposalsOf(shown);
    for (const item of items) pieces.add(heading, { kind: 'proposal', ...item }, target, place.confidence);
    for (const chunk of chunksOf(others)) addText(pieces, heading, chunk, null, 'doubtful');
    return;
  }
  // A heading without a word below it says nothing that could be lost.
  const [only] = shown;
  if (
    target === null &&
    shown.length === 1 &&
    only?.kind === 'paragraph' &&
    headingOf(only)?.strength === 'strong'
  )
    pieces.frame('heading', shown);
  else for (const chunk of chunksOf(shown)) addText(pieces, heading, chunk, target, place.confidence);
}

function addText(
  pieces: Pieces,
  heading: string,
  blocks: WordBlock[],
  target: string | null,
  confidence: Confidence,
): void {
  const doc = docOfBlocks(blocks);
  if (doc.content.length > 0) pieces.add(heading, { kind: 'text', doc }, target, confidence);
}
