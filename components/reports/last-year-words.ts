import { formatDecimal } from '#lib/numbers.ts';
import type { FigureChange } from '#lib/reports/last-year-rules.ts';

function signed(hundredths: bigint): string {
  const size = hundredths < 0n ? -hundredths : hundredths;
  const fraction = String(size % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const text = formatDecimal(fraction === '' ? String(size / 100n) : `${size / 100n}.${fraction}`);
  return `${hundredths < 0n ? '−' : '+'}${text}`;
}

/** "+12 (+8,5%)", "không đổi" */
export function changeWords({ difference, perMille }: FigureChange): string {
  if (difference === 0n) return 'không đổi';
  return perMille === null ? signed(difference) : `${signed(difference)} (${signed(perMille * 10n)}%)`;
}
