import { z } from 'zod';
import { formatCount } from '../numbers.ts';
import { canonicalDoc } from './canonical.ts';
import { characterCount, extentOf } from './measure.ts';
import { type RichDoc, richLimits, strictDoc } from './nodes.ts';

const kept = 'nội dung vẫn còn trên trang này.';
const tooDeep = `Danh sách lồng quá sâu: nhiều nhất ${richLimits.listDepth} cấp. Giảm số cấp rồi lưu lại; ${kept}`;

/** How deep objects and arrays are nested, without recursion: a hostile depth must not exhaust the stack. */
function nesting(value: unknown): number {
  let deepest = 0;
  const waiting: [unknown, number][] = [[value, 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [item, depth] = next;
    if (typeof item !== 'object' || item === null) continue;
    deepest = Math.max(deepest, depth);
    for (const child of Object.values(item)) waiting.push([child, depth + 1]);
  }
  return deepest;
}

// A list level nests list, items, item and children; a link in its innermost paragraph adds a few more.
const nestingLimit = richLimits.listDepth * 4 + 12;

/** What is wrong with the size of a document, in words that say what to do; null: nothing. */
export function sizeProblem(doc: RichDoc): string | null {
  const length = characterCount(doc);
  if (length > richLimits.characters)
    return `Nội dung dài ${formatCount(length)} ký tự, vượt giới hạn ${formatCount(richLimits.characters)} ký tự. Rút gọn rồi lưu lại; ${kept}`;
  const { listDepth, tableRows, tableColumns } = extentOf(doc);
  if (listDepth > richLimits.listDepth) return tooDeep;
  if (tableColumns > richLimits.tableColumns)
    return `Bảng có ${tableColumns} cột; bản in khổ A4 chứa nhiều nhất ${richLimits.tableColumns} cột. Chia bảng rồi lưu lại; ${kept}`;
  if (tableRows > richLimits.tableRows)
    return `Bảng có ${formatCount(tableRows)} dòng, nhiều nhất ${richLimits.tableRows} dòng. Chia bảng hoặc đính kèm tệp Excel; ${kept}`;
  return null;
}

/** A document in canonical form: equal texts are equal JSON. Refuses what the schema does not know, and what is too big. */
export const richDoc = z
  .unknown()
  .superRefine((value, context) => {
    if (nesting(value) > nestingLimit) context.addIssue({ code: 'custom', message: tooDeep });
  })
  .pipe(strictDoc)
  .transform(canonicalDoc)
  .superRefine((doc, context) => {
    const problem = sizeProblem(doc);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });
