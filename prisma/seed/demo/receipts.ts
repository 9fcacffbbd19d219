import { receiptNumberOf } from '#lib/reports/rules.ts';

/** What receipts need to know of a filing. */
type Sent = { body: { key: string }; course: { sendings: readonly { at: Date }[] } | null };

export function sendingKey(filing: Sent, index: number): string {
  return `${filing.body.key}/${index}`;
}

/** Receipts are numbered through the cycle in the order in which the reports came in. */
export function receiptsOf(
  cycle: { id: string; year: number },
  filings: readonly Sent[],
  before: number,
): Map<string, string> {
  const sendings = filings.flatMap((filing) =>
    (filing.course?.sendings ?? []).map(({ at }, index) => ({ at, key: sendingKey(filing, index) })),
  );
  const ordered = sendings.sort((a, b) => a.at.getTime() - b.at.getTime());
  return new Map(ordered.map(({ key }, index) => [key, receiptNumberOf(cycle, before + index + 1)]));
}
