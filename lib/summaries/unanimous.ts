/** Whether all say the very same: no number differs. A group may hold sentences that only sound alike. */
export function isUnanimous({ sentences }: { sentences: readonly { text: string }[] }): boolean {
  const numbers = sentences.map(({ text }) => (text.match(/\d+/g) ?? []).join(' '));
  return new Set(numbers).size < 2;
}
