import { z } from 'zod';
import { parseDate } from './dates.ts';
import { formatCount } from './numbers.ts';
import { cleanLine, cleanText } from './text.ts';

function tooLong(limit: number) {
  return ({ input }: { input?: unknown }) =>
    `Nội dung dài ${formatCount(String(input).length)} ký tự, vượt giới hạn ${formatCount(limit)} ký tự. Rút gọn rồi lưu lại; nội dung vẫn còn trên trang này.`;
}

/** Text that people type, cleaned at the boundary, of at most so many characters. */
export function longText(limit: number) {
  return z
    .string()
    .transform(cleanText)
    .refine((text) => text.length <= limit, { error: tooLong(limit) });
}

/** As longText, on one line. */
export function line(limit: number) {
  return z
    .string()
    .transform(cleanLine)
    .refine((text) => text.length <= limit, { error: tooLong(limit) });
}

/** Why something is returned, withdrawn, unlocked or opened again. */
export const reasonText = longText(5_000);

/** A day as people write it ("14/12/2026"), as a business date. */
export const typedDate = z.string().transform((text, context) => {
  const date = parseDate(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: 'Nhập ngày, tháng, năm, ví dụ 14/12/2026.' });
  return z.NEVER;
});
