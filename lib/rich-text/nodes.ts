import { z } from 'zod';
import { cleanText } from '../text.ts';
import { greatestStart, linkLength, linkTarget, richLimits } from './limits.ts';

// limits.ts stands apart so that the browser needs no zod for it.
export { linkTarget, richLimits } from './limits.ts';

/*
 * What a section may hold, and nothing else: paragraphs, two kinds of list, tables; bold, italic, links.
 * The shape is the JSON of the editor (ProseMirror); unknown nodes, marks and attributes are refused.
 */
const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({
      href: z
        .string()
        .max(linkLength)
        .regex(linkTarget, 'Liên kết phải bắt đầu bằng https://, http:// hoặc mailto:.'),
    }),
  }),
]);
const textNode = z.strictObject({
  type: z.literal('text'),
  text: z.string().transform(cleanText),
  marks: z.array(mark).max(3).optional(),
});
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(textNode).optional() });

export type RichMark = z.infer<typeof mark>;
export type RichText = z.infer<typeof textNode>;
export type RichParagraph = z.infer<typeof paragraph>;
export type RichListItem = { type: 'listItem'; content: (RichParagraph | RichList)[] };
export type RichList =
  | { type: 'bulletList'; content: RichListItem[] }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content: RichListItem[] };

const listItem: z.ZodType<RichListItem> = z.strictObject({
  type: z.literal('listItem'),
  content: z.array(z.lazy(() => z.union([paragraph, list]))).min(1),
});
const list: z.ZodType<RichList> = z.union([
  z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1) }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.number().int().min(1).max(greatestStart) }).optional(),
    content: z.array(listItem).min(1),
  }),
]);

const span = z.number().int().min(1).max(richLimits.tableRows);
const cell = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z.strictObject({ colspan: span.default(1), rowspan: span.default(1) }).optional(),
  content: z.array(paragraph).min(1),
});
const row = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell) });
const table = z.strictObject({ type: z.literal('table'), content: z.array(row).min(1) });

export type RichCell = z.infer<typeof cell>;
export type RichRow = z.infer<typeof row>;
export type RichTable = z.infer<typeof table>;
export type RichBlock = RichParagraph | RichList | RichTable;
export type RichDoc = { type: 'doc'; content: RichBlock[] };

export const strictDoc: z.ZodType<RichDoc> = z.strictObject({
  type: z.literal('doc'),
  content: z.array(z.union([paragraph, list, table])),
});
