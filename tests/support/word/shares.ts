import { matchPieces } from '#lib/imports/matching.ts';
import { readWord } from '#lib/imports/read-word.ts';
import type { ImportPiece } from '#lib/imports/schema.ts';
import { unpackWord } from '#lib/imports/unpack.ts';
import { paragraphTexts } from '#lib/rich-text/measure.ts';
import type { WordReport } from './reports.ts';

export async function piecesOf({ bytes, template }: WordReport): Promise<ImportPiece[]> {
  const { blocks } = await readWord(await unpackWord(bytes));
  return matchPieces(blocks, template, 2026);
}

function linesOf({ content }: ImportPiece): string[] {
  if (content.kind === 'text' || content.kind === 'frame') return paragraphTexts(content.doc);
  return content.kind === 'proposal' ? [content.text] : [];
}

export type Share = {
  name: string;
  characters: number;
  /** Of the text, in its own section. */
  share: number;
  proposals: string;
  checklist: string;
  figures: string;
  /** Characters that went to a section that is not theirs. */
  astray: number;
};

/** How much of a report reached its place. TCVN3 has no capitals with marks, so case is not compared. */
export function shareOf(report: WordReport, pieces: ImportPiece[]): Share {
  let [right, all, astray] = [0, 0, 0];
  for (const [key, lines] of Object.entries(report.expected))
    for (const line of lines) {
      const places = pieces.filter((piece) =>
        linesOf(piece).some((text) => text.toLowerCase().includes(line.toLowerCase())),
      );
      all += line.length;
      if (places.some(({ target }) => target === key)) right += line.length;
      else if (places.some(({ target }) => target !== null)) astray += line.length;
    }
  const asked = report.proposals.filter(({ text, addressee }) =>
    pieces.some(
      ({ content }) =>
        content.kind === 'proposal' && content.text === text && content.addressee === addressee,
    ),
  );
  const answered = Object.entries(report.checklist).filter(([key, { answer, note }]) =>
    pieces.some(
      ({ target, content }) =>
        target === key && content.kind === 'checklist' && content.answer === answer && content.note === note,
    ),
  );
  const counted = Object.entries(report.figures).filter(([key, value]) =>
    pieces.some(
      ({ target, content }) =>
        target === key &&
        content.kind === 'figure' &&
        content.value === value.replaceAll('.', '').replace(',', '.'),
    ),
  );
  const of = (found: unknown[], wanted: number) => `${found.length}/${wanted}`;
  return {
    name: report.name,
    characters: all,
    share: right / all,
    astray,
    proposals: of(asked, report.proposals.length),
    checklist: of(answered, Object.keys(report.checklist).length),
    figures: of(counted, Object.keys(report.figures).length),
  };
}
