import { parseVietnameseNumber } from '../numbers.ts';
import type { ChecklistAnnex, FiguresAnnex } from '../templates/schema.ts';
import { cleanLine, fold } from '../text.ts';
import type { Confidence, PieceContent } from './schema.ts';
import { Similarity } from './similarity.ts';
import { cellText, type WordTable } from './word-blocks.ts';

export type FoundRow = { target: string | null; confidence: Confidence; content: PieceContent };

/** The text of each cell at its column; a merged cell stands at its first. */
export function gridOf({ rows }: WordTable): string[][] {
  const below = new Map<number, number>();
  return rows.map((row) => {
    const line: string[] = [];
    let column = 0;
    const skip = () => {
      for (let left = below.get(column) ?? 0; left > 0; left = below.get(column) ?? 0) {
        below.set(column, left - 1);
        line[column] = '';
        column += 1;
      }
    };
    for (const cell of row) {
      skip();
      line[column] = cellText(cell).trim();
      for (let width = 0; width < cell.colspan; width += 1) {
        if (cell.rowspan > 1) below.set(column, cell.rowspan - 1);
        if (width > 0) line[column] = '';
        column += 1;
      }
    }
    skip();
    return line;
  });
}

function columnOf(header: string[], pattern: RegExp): number {
  return header.findIndex((cell) => pattern.test(fold(cell ?? '')));
}

type Answered = { answer: 'yes' | 'no' | null; note: string };

const mark = /^(x|v|✓|✔|√|☒|☑|\+|co|khong|1)$/i;

/** A mark, or words in place of one: "Kế hoạch số 12" under "Có" answers yes and says more. */
function isMarked(cell: string): boolean {
  return cell !== '' && !/^([-–—0]|☐)$/.test(cell);
}

function answerOf(yes: string, no: string, note: string): Answered {
  const words = [yes, no].filter((cell) => isMarked(cell) && !mark.test(fold(cell)));
  const said = [...words, note]
    .filter((text) => text.trim() !== '' && !/^[-–—]$/.test(text.trim()))
    .join('\n');
  if (isMarked(yes) === isMarked(no)) return { answer: null, note: said };
  return { answer: isMarked(yes) ? 'yes' : 'no', note: said };
}

/** The table of the annex with columns "Có", "Không", "Ghi chú"; null: this table is something else. */
export function checklistRows(table: WordTable, annex: ChecklistAnnex): FoundRow[] | null {
  const grid = gridOf(table);
  const at = grid
    .slice(0, 3)
    .findIndex((row) => columnOf(row, /^co$/) >= 0 && columnOf(row, /^khong( co)?$/) >= 0);
  const header = grid[at];
  if (!header) return null;
  const [yes, no, notes] = [
    columnOf(header, /^co$/),
    columnOf(header, /^khong( co)?$/),
    columnOf(header, /ghi chu|thong tin|dien giai|noi dung cu the/),
  ];
  const number = columnOf(header, /^(tt|stt|so tt)$/);
  const label = header.findIndex((_, column) => ![yes, no, notes, number].includes(column));
  const similarity = new Similarity(annex.rows.map(({ text }) => text));
  const rows: FoundRow[] = [];
  for (const row of grid.slice(at + 1)) {
    const text = cleanLine(row[label] ?? '');
    const shown = cleanLine(`${row[number] ?? ''} ${text}`);
    if (row.every((cell) => (cell ?? '') === '')) continue;
    const byWords = annex.rows
      .map((one) => ({ one, score: similarity.of(one.text, text) }))
      .reduce((best, next) => (next.score > best.score ? next : best));
    const byNumber = annex.rows.find((one) => one.number === (row[number] ?? '').replace(/\D/g, ''));
    const likeness = byNumber ? similarity.of(byNumber.text, text) : 0;
    const found =
      byWords.score >= 0.7 || (byWords.score >= 0.45 && byWords.score > likeness)
        ? byWords.one
        : likeness >= 0.25
          ? byNumber
          : undefined;
    const { answer, note } = answerOf(row[yes] ?? '', row[no] ?? '', row[notes] ?? '');
    if (found && answer === null && note === '') continue;
    rows.push({
      target: found?.key ?? null,
      confidence: found && (found === byNumber || byWords.score >= 0.85) ? 'sure' : 'likely',
      content: { kind: 'checklist', label: shown, answer, note },
    });
  }
  return rows.some(({ target }) => target !== null) || rows.length === 0 ? rows : null;
}

type ReadNumber = { value: string | null; nothing: boolean };

/** "1,234,567.89" can mean one thing only; "1,234" may be a thousand or a little over one, so nobody guesses. */
function foreign(text: string, decimals: number): string | null {
  if (!/^\d{1,3}(,\d{3}){2,}(\.\d+)?$|^\d{1,3}(,\d{3})+\.\d+$/.test(text)) return null;
  const parsed = parseVietnameseNumber(text.replaceAll(',', '').replace('.', ','), decimals);
  return parsed.ok ? parsed.value : null;
}

export function readNumber(raw: string, unit: string, decimals: number): ReadNumber {
  const text = cleanLine(raw);
  if (/^khong (phat sinh|co)\.?$/.test(fold(text))) return { value: null, nothing: true };
  const units = fold(unit).split(/[,\s]+/);
  const bare = text.replace(/[\p{L}$€]+\.?/gu, (word) => (units.includes(fold(word)) ? '' : word)).trim();
  const parsed = parseVietnameseNumber(bare.replace(/^[,\s]+|[,\s]+$/g, ''), decimals);
  return { value: parsed.ok ? parsed.value : foreign(bare.replace(/\s/g, ''), decimals), nothing: false };
}

function valueColumn(header: string[], year: number, last: number): number {
  const ofYear = columnOf(header, new RegExp(`\\b${year}\\b`));
  if (ofYear >= 0) return ofYear;
  return (
    [/^so lieu/, /so luong|ket qua|gia tri|thuc hien|tong/]
      .map((words) => columnOf(header, words))
      .find((one) => one >= 0) ?? last
  );
}

/** The table of figures, known by its labels; null: this table is something else. */
export function figureRows(table: WordTable, annex: FiguresAnnex, year: number): FoundRow[] | null {
  const grid = gridOf(table).filter((row) => row.some((cell) => (cell ?? '') !== ''));
  const similarity = new Similarity(annex.rows.map(({ label }) => label));
  const best = (text: string) =>
    annex.rows
      .map((one) => ({ one, score: similarity.of(one.label, text) }))
      .reduce((high, next) => (next.score > high.score ? next : high));
  const width = Math.max(...grid.map((row) => row.length));
  const scores = Array.from(
    { length: width },
    (_, column) => grid.filter((row) => best(row[column] ?? '').score >= 0.6).length,
  );
  const label = scores.indexOf(Math.max(...scores));
  if ((scores[label] ?? 0) < 3) return null;
  const header = best(grid[0]?.[label] ?? '').score >= 0.6 ? [] : (grid[0] ?? []);
  const notes = columnOf(header, /ghi chu|dien giai/);
  const units = columnOf(header, /don vi/);
  const rest = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column > label && column !== notes && column !== units,
  );
  const numeric = rest.findLast((column) => grid.slice(1).some((row) => /\d/.test(row[column] ?? '')));
  const value = valueColumn(header, year, numeric ?? label + 1);
  const rows: FoundRow[] = [];
  for (const row of grid.slice(header.length > 0 ? 1 : 0)) {
    const text = cleanLine(row[label] ?? '');
    const raw = cleanLine(row[value] ?? '');
    const note = cleanLine(notes >= 0 ? (row[notes] ?? '') : '');
    if (text === '' || ((raw === '' || /^[-–—]$/.test(raw)) && note === '')) continue;
    const { one, score } = best(text);
    const found = score >= 0.6 ? one : undefined;
    const blank = raw === '' || /^[-–—]$/.test(raw);
    const read = blank
      ? { value: null, nothing: false }
      : readNumber(raw, found?.unit ?? '', found?.decimals ?? 2);
    rows.push({
      target: found?.key ?? null,
      confidence: score >= 0.85 ? 'sure' : 'likely',
      content: { kind: 'figure', label: text, raw: blank ? '' : raw, note, ...read },
    });
  }
  return rows;
}
