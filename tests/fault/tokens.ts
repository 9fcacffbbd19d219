const shape = /k\d+n\d+z/g;

/** Words of which each is typed once, so that every one can be accounted for wherever it is found. */
export function tokenMaker(round: number): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `k${round}n${count}z`;
  };
}

export function tokensIn(text: string): Set<string> {
  return new Set(text.match(shape) ?? []);
}

/** In any value that JSON can hold: a stored content, a record of the browser. */
export function tokensWithin(value: unknown): Set<string> {
  return tokensIn(JSON.stringify(value) ?? '');
}

export function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((token) => b.has(token));
}
