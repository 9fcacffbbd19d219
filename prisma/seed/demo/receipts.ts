import { receiptNumberOf } from '#lib/reports/rules.ts';
import type { Cycle, Filing } from './filing.ts';

export function sendingKey(filing: Filing, index: number): string {
  return `${filing.body.key}/${index}`;
}

/** Receipts are numbered through the cycle in the order in which the reports came in. */
export function receiptsOf(cycle: Cycle, filings: Filing[], before: number): Map<string, string> {
  const sendings = filings.flatMap((filing) =>
    (filing.course?.sendings ?? []).map(({ at }, index) => ({ at, key: sendingKey(filing, index) })),
  );
  const ordered = sendings.sort((a, b) => a.at.getTime() - b.at.getTime());
  return new Map(ordered.map(({ key }, index) => [key, receiptNumberOf(cycle, before + index + 1)]));
}
