export interface ChangedWord {
  key: string;
  text: string;
  changed: boolean;
}

const parts = /\s+|\S+/gu;

/** The words of a text that was converted word by word, each with whether it looked otherwise before. */
export function changedWords(before: string, after: string): ChangedWord[] {
  const old = before.match(parts) ?? [];
  return (after.match(parts) ?? []).map((text, index) => ({
    key: `${index} ${text}`,
    text,
    changed: text.trim() !== '' && old[index] !== text,
  }));
}
