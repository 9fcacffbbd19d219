import { checklistAnnex, figuresAnnex } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { checklistRows, type FoundRow, figureRows } from './annex-tables.ts';
import { annexReferenceLength, blockLines, isAnnexFrame, isAnnexLabel } from './frame.ts';
import { HeadingMatcher, type Match } from './heading-matching.ts';
import { dashRank, type Heading, headingOf } from './headings.ts';
import { partsOf } from './paper-parts.ts';
import { addPassage, type Passage, Pieces, type Place } from './passages.ts';
import { addresseeIn } from './proposals.ts';
import type { ImportPiece } from './schema.ts';
import type { WordBlock, WordParagraph } from './word-blocks.ts';

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
  let referenceEnd = 0;
  for (const [index, block] of blocks.entries()) {
    const rows = annexRows(block);
    referenceEnd = Math.max(referenceEnd, index + annexReferenceLength(blocks, index));
    if (index < referenceEnd) frame.push(block);
    else if (rows) {
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
