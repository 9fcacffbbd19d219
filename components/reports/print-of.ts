import type { AnswerKind } from './answer-kind.ts';

const prints = new WeakMap<object, string>();

/** Equal for two typed texts that the server would store alike. Typed texts are never changed in place. */
export function printOf<Typed extends object>(kind: AnswerKind<Typed>, typed: Typed): string {
  const known = prints.get(typed);
  if (known !== undefined) return known;
  const print = JSON.stringify(kind.normal(typed));
  prints.set(typed, print);
  return print;
}
