import type { RichBlock } from '#lib/rich-text/nodes.ts';
import { linesOf } from '#lib/rich-text/plain.ts';
import { proposalWords, type TypedProposal, type TypedProposals, type TypedText } from '../typed-answers.ts';

/** A part of an answer that is taken as a whole: a paragraph with its formatting, a list, a table, a proposal. */
export interface Piece<Value> {
  text: string;
  /** Equal where the pieces are. */
  print: string;
  value: Value;
}

/** How an answer is taken apart and put together again. */
export interface Mergeable<Typed, Value> {
  piecesOf: (typed: Typed) => Piece<Value>[];
  joined: (values: Value[], mine: Typed, theirs: Typed) => Typed;
}

export const mergeableText: Mergeable<TypedText, RichBlock> = {
  piecesOf: ({ doc }) =>
    doc.content.map((block) => ({
      text: linesOf(block).join('\n'),
      print: JSON.stringify(block),
      value: block,
    })),
  joined: (content, mine, theirs) => ({
    doc: { type: 'doc', content },
    nothing: content.length === 0 && (mine.nothing || theirs.nothing),
  }),
};

/** Chosen from both sides, one proposal is to stand there once: the later choice of the same id goes. */
function withoutTwins(items: readonly TypedProposal[]): TypedProposal[] {
  const seen = new Set<string>();
  return items.filter(({ id, text, addressee, field }) => {
    const print = JSON.stringify([id, text, addressee, field]);
    if (seen.has(print)) return false;
    seen.add(print);
    return true;
  });
}

export const mergeableProposals: Mergeable<TypedProposals, TypedProposal> = {
  piecesOf: ({ items }) =>
    items.map((item) => ({ text: proposalWords(item), print: JSON.stringify(item), value: item })),
  joined: (items, mine, theirs) => ({
    items: withoutTwins(items),
    nothing: items.length === 0 && (mine.nothing || theirs.nothing),
  }),
};
