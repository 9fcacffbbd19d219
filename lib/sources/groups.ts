import { centresOf } from './centres.ts';
import { shapeOf } from './likeness.ts';

type Sentence = { id: string; folded: string };

/**
 * The group of each sentence, named by the first of its ids; alone, by its own. Sentences with the same words, or the
 * same but for their numbers, are always together.
 */
export function groupSentences(sentences: readonly Sentence[]): Map<string, string> {
  const byShape = Map.groupBy(sentences, ({ folded }) => shapeOf(folded.split(' ')));
  const centres = centresOf(new Map([...byShape].map(([shape, having]) => [shape, having.length])));
  const groups = Map.groupBy(byShape, ([shape]) => centres.get(shape) ?? shape);
  return new Map(
    [...groups.values()].flatMap((shapes) => {
      const ids = shapes.flatMap(([, having]) => having.map(({ id }) => id)).sort();
      return ids.map((id): [string, string] => [id, ids[0] ?? id]);
    }),
  );
}
