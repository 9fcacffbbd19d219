import { jaccard, shapeOf, shinglesOf } from '../sources/likeness.ts';
import { wordsOf } from '../sources/words.ts';

/** Proposals become one entry by themselves only when hardly more than names and numbers differ; people join the rest. */
export const sameMatter = 0.6;

type Matter<Id> = { id: Id; shingles: ReadonlySet<string> };

function shinglesOfText(text: string): Set<string> {
  return new Set(shinglesOf(shapeOf(wordsOf(text))));
}

/** Texts of which the most similar one is wanted, again and again. */
export class Matters<Id> {
  private readonly matters: Matter<Id>[] = [];
  private readonly byShingle = new Map<string, number[]>();

  add(id: Id, text: string): void {
    const shingles = shinglesOfText(text);
    const index = this.matters.push({ id, shingles }) - 1;
    for (const shingle of shingles) {
      const having = this.byShingle.get(shingle);
      if (having) having.push(index);
      else this.byShingle.set(shingle, [index]);
    }
  }

  /** Those at least so similar, the most similar first, then the earlier added. */
  nearest(text: string, least: number, most: number): { id: Id; likeness: number }[] {
    const shingles = shinglesOfText(text);
    const seen = new Set([...shingles].flatMap((shingle) => this.byShingle.get(shingle) ?? []));
    return [...seen]
      .flatMap((index) => {
        const matter = this.matters[index];
        const likeness = matter ? jaccard(shingles, matter.shingles) : 0;
        return matter && likeness >= least ? [{ id: matter.id, likeness, index }] : [];
      })
      .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
      .slice(0, most)
      .map(({ id, likeness }) => ({ id, likeness }));
  }

  /** The same matter, if it is there. */
  find(text: string): Id | null {
    return this.nearest(text, sameMatter, 1)[0]?.id ?? null;
  }
}
