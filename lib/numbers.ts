/** Vietnamese numbers: "." groups thousands, "," marks decimals. Values travel as canonical decimal strings ("1234.5"). */

export type NumberProblem = 'notANumber' | 'englishForm' | 'negative' | 'tooManyDecimals' | 'tooLarge';
/** What to do about it, in words for the filer. */
export const numberProblems: Record<NumberProblem, string> = {
  notANumber: 'Nhập số theo cách viết tiếng Việt, ví dụ 1.234 hoặc 1.234,5.',
  englishForm:
    'Số viết theo kiểu nước ngoài nên dễ nhầm. Phần nghìn dùng dấu chấm, phần thập phân dùng dấu phẩy: 1.234 hoặc 1.234,5.',
  negative: 'Số liệu không thể âm.',
  tooManyDecimals: 'Quá số chữ số thập phân cho phép của số liệu này.',
  tooLarge: 'Số quá lớn; kiểm tra lại đơn vị tính.',
};

export type ParsedNumber = { ok: true; value: string } | { ok: false; problem: NumberProblem };

const grouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const plain = /^\d+(,\d+)?$/;
/** "1,234", "1,234,567.8": thousands by comma, which would be read a thousand times too small. */
const english = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const maxIntegerDigits = 15;

/**
 * Reads "1.234,5" as "1234.5". "1,234" is refused as English form even where decimals are allowed,
 * because nobody can tell 1.234 from 1234 there.
 */
export function parseVietnameseNumber(input: string, decimals: number): ParsedNumber {
  const text = input.replace(/\s/g, '');
  if (english.test(text) || /^\d+\.\d{1,2}$/.test(text)) return { ok: false, problem: 'englishForm' };
  if (/^[-−]/.test(text)) return { ok: false, problem: 'negative' };
  if (!grouped.test(text) && !plain.test(text)) return { ok: false, problem: 'notANumber' };
  const [integer = '', fraction = ''] = text.replaceAll('.', '').split(',');
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > decimals) return { ok: false, problem: 'tooManyDecimals' };
  const whole = integer.replace(/^0+(?=\d)/, '');
  if (whole.length > maxIntegerDigits) return { ok: false, problem: 'tooLarge' };
  return { ok: true, value: significant === '' ? whole : `${whole}.${significant}` };
}

/** "1234567.5" as "1.234.567,5". */
export function formatDecimal(value: string): string {
  const [integer = '', fraction] = value.split('.');
  const whole = integer.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? whole : `${whole},${fraction}`;
}

/** An integer count as "1.234". */
export function formatCount(value: number): string {
  return formatDecimal(String(value));
}

/** A part of a whole in per cent, with at most one decimal. Only all is 100, and only nothing is 0. */
export function shareOf(part: number, whole: number): number {
  if (whole === 0) return 0;
  const tenths = Math.round((part / whole) * 1000);
  const kept = part > 0 && part < whole ? Math.min(999, Math.max(1, tenths)) : tenths;
  return kept / 10;
}

/** "66,7%"; a dash where there is no whole. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '—' : `${formatDecimal(String(shareOf(part, whole)))}%`;
}

/** Exact sum of canonical decimal strings with at most two decimals. */
export function sumDecimals(values: string[]): string {
  const cents = values.reduce((sum, value) => {
    const [integer = '0', fraction = ''] = value.split('.');
    return sum + BigInt(integer) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
  }, 0n);
  const fraction = String(cents % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return fraction === '' ? String(cents / 100n) : `${cents / 100n}.${fraction}`;
}

const megabyte = 1024 * 1024;

/** A size of a file: "84 KB", "12,5 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < megabyte) return `${formatCount(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${formatDecimal((bytes / megabyte).toFixed(1))} MB`;
}
