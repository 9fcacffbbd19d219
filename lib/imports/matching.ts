import { checklistAnnex, figuresAnnex } from '../templates/rules.ts';
import type { SectionDefinition, TemplateDefinition } from '../templates/schema.ts';
import { checklistRows, type FoundRow, figureRows } from './annex-tables.ts';
import { docOfBlocks } from './content.ts';
import { beginsSignature, blockLines, isAnnexFrame, isAnnexLabel, openingLength } from './frame.ts';
import { HeadingMatcher, type Match } from './heading-matching.ts';
import { dashRank, type Heading, headingOf } from './headings.ts';
import { addresseeIn, proposalsOf } from './proposals.ts';
import type { Confidence, FramePart, ImportPiece, PieceContent } from './schema.ts';
import type { WordBlock, WordParagraph } from './word-blocks.ts';

/** A piece should be small enough to move and large enough to read. */
const pieceCharacters = 1_500;
const printedBlank = /^\(chưa có nội dung\)$/i;
const printedNothing = /^không phát sinh\.?$/i;

type Place = { section: SectionDefinition | null; confidence: Confidence };
/** Blocks below one heading of the file, all going to one place. */
type Passage = { heading: string; place: Place; blocks: WordBlock[] };

function isBlank(block: WordBlock): boolean {
  return blockLines(block).every((line) => line.trim() === '');
}

class Pieces {
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

function addPassage(pieces: Pieces, { heading, place, blocks }: Passage): void {
  const shown = blocks.filter((block) => !isBlank(block));
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

/** The end mark of a paper, "./.", is no text. */
function withoutEndMark(blocks: WordBlock[]): WordBlock[] {
  const last = blocks.findLastIndex((block) => !isBlank(block));
  return blocks.flatMap((block, index) => {
    if (index !== last || block.kind === 'table') return [block];
    const text = blockLines(block).join('');
    if (!/\.?\s*\/\s*\.\s*$/.test(text)) return [block];
    const cut = cutEnd(block);
    return isBlank(cut) ? [] : [cut];
  });
}

function cutEnd(paragraph: WordParagraph): WordParagraph {
  const whole = paragraph.spans.map(({ text }) => text).join('');
  let keep = whole.replace(/\s*\/\s*\.\s*$/, '').replace(/^\.$/, '').length;
  const spans = paragraph.spans.map((span) => {
    const text = span.text.slice(0, Math.max(0, keep));
    keep -= span.text.length;
    return { ...span, text };
  });
  return { ...paragraph, spans: spans.filter(({ text }) => text !== '') };
}

type Parts = { opening: WordBlock[]; body: WordBlock[]; signature: WordBlock[]; annexes: WordBlock[] };

/** "Trên đây là báo cáo …, kính đề nghị … xem xét./." */
const closing = /^(trên đây là|xin báo cáo|kính báo cáo|trân trọng)/i;

/** Head, body, signature, annexes: in this order on every paper. */
function partsOf(all: WordBlock[]): Parts {
  const start = openingLength(all);
  const rest = all.slice(start);
  const annexAt = rest.findIndex(
    (block, index) => block.kind === 'paragraph' && isAnnexLabel(block) && index > 0,
  );
  const beforeAnnex = annexAt === -1 ? rest : rest.slice(0, annexAt);
  const signAt = beforeAnnex.findLastIndex(beginsSignature);
  const signs = signAt === -1 ? beforeAnnex.length : firstOfSignature(beforeAnnex, signAt);
  const last = beforeAnnex.slice(0, signs).findLastIndex((block) => !isBlank(block));
  const closes = beforeAnnex[last] && blockLines(beforeAnnex[last]).some((line) => closing.test(line));
  const end = closes ? last : signs;
  return {
    opening: all.slice(0, start),
    body: withoutEndMark(beforeAnnex.slice(0, end)),
    signature: beforeAnnex.slice(end),
    annexes: annexAt === -1 ? [] : rest.slice(annexAt),
  };
}

/** "Nơi nhận" and "TM. …" may stand one after the other: the block begins at the first of them. */
function firstOfSignature(blocks: WordBlock[], at: number): number {
  let first = at;
  for (let index = at; index >= Math.max(0, at - 25); index -= 1) {
    const block = blocks[index];
    if (block && beginsSignature(block)) first = index;
  }
  return first;
}

/** Word's text as pieces, each with the section, row or figure for which it seems to be meant. */
export function matchPieces(
  blocks: WordBlock[],
  definition: TemplateDefinition,
  year: number,
): ImportPiece[] {
  const parts = partsOf(blocks);
  const pieces = new Pieces();
  const tables = annexTables(definition, year);
  pieces.frame('opening', parts.opening);
  addBody(pieces, parts.body, definition, tables);
  pieces.frame('signature', parts.signature);
  addAnnexes(pieces, parts.annexes, definition, tables);
  return pieces.items;
}

type AnnexReader = (block: WordBlock) => FoundRow[] | null;

function annexTables(definition: TemplateDefinition, year: number): AnnexReader {
  const [checklist, figures] = [checklistAnnex(definition), figuresAnnex(definition)];
  return (block) => {
    if (block.kind !== 'table') return null;
    return (
      (checklist ? checklistRows(block, checklist) : null) ??
      (figures ? figureRows(block, figures, year) : null)
    );
  };
}

function addBody(
  pieces: Pieces,
  blocks: WordBlock[],
  definition: TemplateDefinition,
  annexRows: AnnexReader,
): void {
  const matcher = new HeadingMatcher(definition);
  const headings = blocks.map((block) => (block.kind === 'paragraph' ? headingOf(block) : null));
  const matches = matcher.match(headings);
  let passage: Passage = { heading: '', place: { section: null, confidence: 'doubtful' }, blocks: [] };
  let chapter = '';
  let chapterRank = -1;
  let rank = Number.POSITIVE_INFINITY;
  const begin = (heading: string, place: Place) => {
    addPassage(pieces, passage);
    passage = { heading, place, blocks: [] };
  };
  for (const [index, block] of blocks.entries()) {
    const [heading, match] = [headings[index], matches[index]];
    const rows = annexRows(block);
    if (rows) {
      begin(passage.heading, passage.place);
      pieces.rows(passage.heading, rows);
      pieces.frame('annex', [block]);
    } else if (heading && match) {
      const place = placeOf(matcher, match, heading);
      const isChapter = !match.place.section || chapter === '' || heading.rank <= chapterRank;
      begin(isChapter ? heading.shown : `${chapter} › ${heading.shown}`, place);
      if (!match.place.section || heading.rank <= chapterRank)
        [chapter, chapterRank] = [heading.shown, heading.rank];
      rank = heading.rank;
      if (heading.rest !== '' && block.kind === 'paragraph')
        passage.blocks.push(afterHeading(block, heading.rest));
    } else if (heading && closes(heading, rank, passage)) {
      const isChapter = chapter === '' || heading.rank <= chapterRank;
      begin(isChapter ? heading.shown : `${chapter} › ${heading.shown}`, {
        section: null,
        confidence: 'doubtful',
      });
      if (isChapter) [chapter, chapterRank] = [heading.shown, heading.rank];
      rank = heading.rank;
      passage.blocks.push(block);
    } else passage.blocks.push(block);
  }
  addPassage(pieces, passage);
}

function placeOf(matcher: HeadingMatcher, { place, confidence }: Match, heading: Heading): Place {
  if (place.section) return { section: place.section, confidence };
  const section = matcher.ownSection(place.group, heading.title);
  return { section, confidence: section ? 'likely' : 'doubtful' };
}

/** A heading as high as the one above, which the template does not know, begins a passage of its own. */
function closes(heading: Heading, rank: number, { place }: Passage): boolean {
  if (heading.strength === 'weak' || heading.rank > rank || heading.rank >= dashRank) return false;
  // "Đối với Bộ Ngoại giao" is a part of the proposals.
  return place.section?.kind !== 'proposals' || addresseeIn(heading.title) === '';
}

/** The words after a heading that shares their line. */
function afterHeading(paragraph: WordParagraph, rest: string): WordParagraph {
  const whole = paragraph.spans.map(({ text }) => text).join('');
  let skip = Math.max(0, whole.trimEnd().length - rest.length);
  const spans = paragraph.spans.flatMap((span) => {
    const text = span.text.slice(Math.min(skip, span.text.length));
    skip = Math.max(0, skip - span.text.length);
    return text === '' ? [] : [{ ...span, text }];
  });
  return { ...paragraph, spans, level: null, number: null };
}

function addAnnexes(
  pieces: Pieces,
  blocks: WordBlock[],
  definition: TemplateDefinition,
  annexRows: AnnexReader,
): void {
  const titles = definition.annexes.flatMap(({ title, label }) => [
    title,
    label,
    `${label}. ${title}`,
    `${label}: ${title}`,
  ]);
  const frame: WordBlock[] = [];
  let heading = '';
  let others: WordBlock[] = [];
  const flush = () => {
    addPassage(pieces, { heading, place: { section: null, confidence: 'doubtful' }, blocks: others });
    others = [];
  };
  for (const block of blocks) {
    const rows = annexRows(block);
    if (rows) {
      flush();
      pieces.rows(heading, rows);
      // As it was, for what no row of the template has a place for.
      frame.push(block);
    } else if (block.kind === 'paragraph' && isAnnexLabel(block)) {
      flush();
      heading = blockLines(block).join(' ');
      frame.push(block);
    } else if (blockLines(block).every((line) => isAnnexFrame(line, titles))) frame.push(block);
    else others.push(block);
  }
  flush();
  pieces.frame('annex', frame);
}
