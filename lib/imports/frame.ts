import { fold } from '../text.ts';
import { shownLine } from './headings.ts';
import { cellText, type WordBlock, type WordParagraph } from './word-blocks.ts';

const openingLines =
  /^(cong hoa xa hoi chu nghia|doc lap ?[-–] ?tu do|dang cong san viet nam|so ?:|kinh gui|v\/v|bao cao$|.{0,60}, ngay .{0,12}thang .{0,12}nam)/;
const looksFurther = 60;

export function blockLines(block: WordBlock): string[] {
  return block.kind === 'paragraph'
    ? [shownLine(block)]
    : block.rows.flat().flatMap((cell) => cellText(cell).split('\n'));
}

function isOpening(block: WordBlock): boolean {
  return blockLines(block).some((line) => openingLines.test(fold(line)));
}

export function isBlankBlock(block: WordBlock): boolean {
  return blockLines(block).every((line) => line.trim() === '');
}

function isBlankAt(blocks: WordBlock[], at: number): boolean {
  const block = blocks[at];
  return block !== undefined && isBlankBlock(block);
}

/** "Kính gửi:" with the addressees below it, and the formula that leads over: "… báo cáo như sau:". */
function isFormula(block: WordBlock, afterAddressees: boolean): boolean {
  if (block.kind === 'table') return false;
  const line = shownLine(block);
  if (afterAddressees && /^[-–+]\s/.test(line)) return true;
  return line.length < 900 && /(như sau|sau đây|cụ thể)\s*[:.]?$/i.test(line);
}

/**
 * How many blocks at the beginning are the head of a paper: issuer, motto, number, "BÁO CÁO" with its subject,
 * addressees. Without any of these the text begins at once.
 */
export function openingLength(blocks: WordBlock[]): number {
  let end = 0;
  for (const [index, block] of blocks.slice(0, looksFurther).entries()) if (isOpening(block)) end = index + 1;
  if (end === 0) return 0;
  const titled = blocks
    .slice(0, end)
    .some((block) => blockLines(block).some((line) => /^báo cáo/i.test(line)));
  // The subject stands centred below the name of the paper.
  while (end < blocks.length && titled && isSubject(blocks[end])) end += 1;
  while (end < blocks.length && (isBlankAt(blocks, end) || isFormulaAt(blocks, end))) end += 1;
  return end;
}

function isSubject(block: WordBlock | undefined): boolean {
  return block?.kind === 'paragraph' && (block.centred || shownLine(block) === '');
}

function isFormulaAt(blocks: WordBlock[], at: number): boolean {
  const block = blocks[at];
  if (!block) return false;
  const addressed = blocks
    .slice(0, at)
    .some((one) => blockLines(one).some((line) => fold(line).startsWith('kinh gui')));
  return isFormula(block, addressed);
}

const signatureLines = /^(nơi nhận|(t\/?m|k\/?t|t\/?l|tuq|q)[./]?\s+\p{Lu}{2})/iu;

function signs(line: string): boolean {
  return /^nơi nhận/i.test(line) || (signatureLines.test(line) && line === line.toUpperCase());
}

/** Is this the beginning of the signature block? */
export function beginsSignature(block: WordBlock): boolean {
  return blockLines(block).some(signs);
}

/** "Phụ lục", "Phụ lục II", "PHỤ LỤC 1: …" */
export function isAnnexLabel(paragraph: WordParagraph): boolean {
  return /^phụ lục(\s+(số\s+)?([ivx]+|\d+))?\s*([.:–-].*)?$/i.test(shownLine(paragraph));
}

const longestReference = 4;

/** How many paragraphs from here on are one "(Kèm theo Báo cáo số … của …)"; 0 where none begins. */
export function annexReferenceLength(blocks: WordBlock[], at: number): number {
  const lines = blocks.slice(at, at + longestReference).map((block) => blockLines(block).join(' ').trim());
  if (blocks[at]?.kind !== 'paragraph' || !/^\(?kem theo/.test(fold(lines[0] ?? ''))) return 0;
  const end = lines.findIndex((line) => line.endsWith(')'));
  const within = blocks.slice(at, at + end + 1).every(({ kind }) => kind === 'paragraph');
  return end > 0 && within && lines[0]?.startsWith('(') ? end + 1 : 1;
}

/** Words that stand around the tables of an annex on every paper. */
export function isAnnexFrame(line: string, titles: string[]): boolean {
  const folded = fold(line);
  return /^(\d|¹|\*)?\s*neu ["“”]?co["“”]?/.test(folded) || titles.some((title) => fold(title) === folded);
}
