/** A stretch of a text: text.slice(from, to). */
export type Span = { from: number; to: number };

/** A full stop behind them belongs to the word. */
const abbreviations = new Set(
  'tp tx tt q p h x tr gs pgs ts ths bs ks cn ls nxb đt tel fax mr mrs ms dr st no vd th bt ct cty'.split(
    ' ',
  ),
);

const stops = '.!?…';
const closers = '"”’\')]»';
const blank = /\s/;
/** Capitals, and letters of scripts that have none. */
const opensSentence = /^[\p{Lu}\p{Lo}\p{N}"“‘'([«]/u;
const said = /[\p{L}\p{N}]/u;
const letters = /\p{L}/u;
/** "-", "+", "•", "a)", "1.", "2.1)", "IV." before the words of a list. */
const marker = /^(?:[-–—•*+·▪]|\p{L}\)|\d{1,3}(?:\.\d{1,3})*[.)]|\(\d{1,3}\)|[IVX]{1,5}[.)])\s+/u;
const longestAbbreviation = 4;

/** The letters right before a place, when they are few enough to be an abbreviation. */
function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from <= longestAbbreviation && letters.test(text[from - 1] ?? '')) from -= 1;
  return text.slice(from, at);
}

/** Whether a full stop stands in the middle of a sentence: "TP. Huế", "v.v.", "A. Phương". */
function isAbbreviated(text: string, stop: number, next: string): boolean {
  const word = wordBefore(text, stop);
  if (word === '' || word.length > longestAbbreviation) return false;
  // "v.v." before a capital is the end of what it was in.
  if (word === 'v' && text[stop - 2] === '.') return !/\p{Lu}/u.test(next);
  return (word.length === 1 && /\p{Lu}/u.test(word)) || abbreviations.has(word.toLowerCase());
}

/** Where the words after a sign that ends sentences begin; null where it ends none. */
function nextBeginning(text: string, at: number, end: number): { to: number; next: number } | null {
  let to = at;
  while (to < end && stops.includes(text[to] ?? '')) to += 1;
  while (to < end && closers.includes(text[to] ?? '')) to += 1;
  let next = to;
  while (next < end && blank.test(text[next] ?? '')) next += 1;
  if (next === to || next === end || !opensSentence.test(text.slice(next, next + 2))) return null;
  const single = text[at] === '.' && !stops.includes(text[at + 1] ?? '');
  return single && isAbbreviated(text, at, text[next] ?? '') ? null : { to, next };
}

/** The words of a line without blanks around them and without the marker of a list. */
function trimmedLine(text: string, from: number, to: number): Span {
  const line = text.slice(from, to);
  const lead = line.length - line.trimStart().length;
  const [mark = ''] = marker.exec(line.slice(lead, lead + 40)) ?? [];
  const start = said.test(line.slice(lead + mark.length)) ? lead + mark.length : lead;
  return { from: from + start, to: from + Math.max(start, line.trimEnd().length) };
}

function sentencesOfLine(text: string, line: Span): Span[] {
  const found: Span[] = [];
  let from = line.from;
  let at = line.from;
  while (at < line.to) {
    if (!stops.includes(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const end = nextBeginning(text, at, line.to);
    if (end) {
      found.push({ from, to: end.to });
      from = end.next;
      at = end.next;
    } else while (at < line.to && stops.includes(text[at] ?? '')) at += 1;
  }
  return [...found, { from, to: line.to }];
}

/**
 * The sentences of an answer's text, each with its exact place. A new line always ends one. Markers of lists stand
 * outside, so that what is cited is words. Reads each sign a few times at most, however long the text.
 */
export function sentencesIn(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    for (const span of sentencesOfLine(text, trimmedLine(text, from, to)))
      if (said.test(text.slice(span.from, span.to))) found.push(span);
    from = to + 1;
  }
  return found;
}
