import { wordDifferences } from '../differences.ts';
import type { RichDoc } from '../rich-text/nodes.ts';
import { appendedWords, cutDoc, docText, joinedDoc, replacedWords } from '../rich-text/offsets.ts';
import { docOf } from '../rich-text/plain.ts';
import { fold } from '../text.ts';

/** Characters of a submission's answer (lib/reports/answer-text.ts), the end not included. */
export type CharRange = { from: number; to: number };

export type Cited = {
  submissionId: string;
  answerKey: string;
  /** Null: the whole answer. */
  range: CharRange | null;
};

/** A citation in a paragraph: its mark stands after so many characters of the paragraph's text. */
export type PlacedCitation = Cited & {
  /** Of a stored one. */
  id?: string;
  at: number;
  confirmedAgainst?: string | null;
};
/** Words that come from the data, and where they begin. */
export type PlacedFact = { id?: string; at: number; key: string; value: string };

/** A paragraph of the national report with all that is tied to places in it. */
export type Passage = { doc: RichDoc; citations: PlacedCitation[]; facts: PlacedFact[] };

/** Where a place of a text is after the text was changed: behind the same words, or behind what took their place. */
export function placeAfter(before: string, after: string): (at: number) => number {
  const runs = wordDifferences(before, after);
  return (at) => {
    if (at <= 0) return 0;
    let [left, right] = [0, 0];
    for (const [index, { kind, text }] of runs.entries()) {
      if (kind === 'added') {
        right += text.length;
        continue;
      }
      if (at <= left + text.length) {
        if (kind === 'same') return right + (at - left);
        const next = runs[index + 1];
        return next?.kind === 'added' ? right + next.text.length : right;
      }
      left += text.length;
      if (kind === 'same') right += text.length;
    }
    return after.length;
  };
}

/** The paragraph with another text. Citations stay with their words; a number that was overwritten is no longer linked. */
export function edited({ doc, citations, facts }: Passage, next: RichDoc): Passage {
  const after = docText(next);
  const place = placeAfter(docText(doc), after);
  return {
    doc: next,
    citations: citations.map((citation) => ({ ...citation, at: place(citation.at) })),
    facts: facts.flatMap((fact) => {
      const end = place(fact.at + fact.value.length);
      const at = end - fact.value.length;
      return at >= 0 && after.slice(at, end) === fact.value ? [{ ...fact, at }] : [];
    }),
  };
}

function shifted<Pin extends { at: number }>(pins: readonly Pin[], by: number): Pin[] {
  return pins.map((pin) => ({ ...pin, at: pin.at + by }));
}

/** Two paragraphs as one. */
export function merged(first: Passage, second: Passage): Passage {
  const text = docText(first.doc);
  const blank = text.trim() === '';
  const by = blank ? 0 : text.length + 1;
  return {
    doc: blank ? second.doc : joinedDoc(first.doc, second.doc),
    citations: [
      ...first.citations.map((citation) => (blank ? { ...citation, at: 0 } : citation)),
      ...shifted(second.citations, by),
    ],
    facts: [...first.facts, ...shifted(second.facts, by)],
  };
}

/** One paragraph as two; each citation and number goes with its words. Null: one would be empty. */
export function split({ doc, citations, facts }: Passage, at: number): [Passage, Passage] | null {
  const cut = cutDoc(doc, at);
  if (!cut) return null;
  const { first, second, from } = cut;
  const length = docText(first).length;
  return [
    {
      doc: first,
      citations: citations
        .filter((citation) => citation.at <= from)
        .map((citation) => ({ ...citation, at: Math.min(citation.at, length) })),
      facts: facts.filter((fact) => fact.at + fact.value.length <= length),
    },
    {
      doc: second,
      citations: shifted(
        citations.filter((citation) => citation.at > from),
        -from,
      ),
      facts: shifted(
        facts.filter((fact) => fact.at >= from),
        -from,
      ),
    },
  ];
}

function moved<Pin extends { at: number }>(pins: readonly Pin[], from: number, by: number): Pin[] {
  return pins.map((pin) => (pin.at >= from ? { ...pin, at: pin.at + by } : pin));
}

/** The paragraph with the numbers as they are now; what stands behind a number moves along. */
export function refreshed(passage: Passage, present: (fact: PlacedFact) => string): Passage {
  return passage.facts.reduce<Passage>((before, _, index) => {
    const fact = before.facts[index];
    if (!fact) return before;
    const value = present(fact);
    const end = fact.at + fact.value.length;
    const by = value.length - fact.value.length;
    return {
      doc: replacedWords(before.doc, fact.at, end, value),
      citations: moved(before.citations, end, by),
      facts: moved(before.facts, end, by).map((one, at) => (at === index ? { ...one, value } : one)),
    };
  }, passage);
}

/** What was picked from a source. The first names the words; who says the same is cited with it. */
export type Quote = { words: string; cited: readonly Cited[] };

function ended(words: string): string {
  const trimmed = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-–•+*]\s+/, '')
    .replace(/[;,:]$/, '.');
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The paragraph with the picked sentences at its end, each with its marks. */
export function withQuotes(passage: Passage, quotes: readonly Quote[]): Passage {
  return quotes.reduce<Passage>(({ doc, citations, facts }, { words, cited }) => {
    const next = appendedWords(doc, ended(words));
    const at = docText(next.doc).length;
    return { doc: next.doc, citations: [...citations, ...cited.map((one) => ({ ...one, at }))], facts };
  }, passage);
}

export const emptyPassage: Passage = { doc: docOf(''), citations: [], facts: [] };

/** A source called by name in the text: "@Quảng Ngãi". */
export type Mention<Source> = { from: number; to: number; source: Source };

/** The sources that a text calls by "@" and their name, whatever the case and the diacritics; the longest name wins. */
export function mentionsIn<Source extends { name: string }>(
  text: string,
  sources: readonly Source[],
): Mention<Source>[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}._-])@/gu)].flatMap(({ index }) => {
    const [found] = sources
      .filter(({ name }) => {
        const words = text.slice(index + 1, index + 1 + name.length);
        const next = text.slice(index + 1 + name.length).charAt(0);
        return fold(words) === fold(name) && !/[\p{L}\p{N}]/u.test(next);
      })
      .sort((a, b) => b.name.length - a.name.length);
    return found ? [{ from: index, to: index + 1 + found.name.length, source: found }] : [];
  });
}

/** The paragraph with its mentions written as names, each cited behind the name. */
export function withMentions<Source extends { name: string }>(
  passage: Passage,
  sources: readonly Source[],
  citedOf: (source: Source) => Cited,
): Passage {
  const mentions = mentionsIn(docText(passage.doc), sources).reverse();
  return mentions.reduce<Passage>(({ doc, citations, facts }, { from, to, source }) => {
    const by = source.name.length - (to - from);
    return {
      doc: replacedWords(doc, from, to, source.name),
      citations: [...moved(citations, to, by), { ...citedOf(source), at: to + by }],
      facts: moved(facts, to, by),
    };
  }, passage);
}
