import { formatCount } from '#lib/numbers.ts';
import { richLimits } from '#lib/rich-text/limits.ts';
import { characterCount, paragraphTexts, wordCount } from '#lib/rich-text/measure.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';

/** From here on the limit is worth a word. */
const near = 0.9;

/** "312 từ, 5 đoạn", and how much is left when that is little. */
export function TextSize({ doc }: { doc: RichDoc }) {
  const characters = characterCount(doc);
  const limit = richLimits.characters;
  const over = characters > limit;
  return (
    <p className={`text-sm tabular-nums ${over ? 'font-semibold text-danger' : 'text-muted'}`}>
      {formatCount(wordCount(doc))} từ, {formatCount(paragraphTexts(doc).length)} đoạn
      {characters >= limit * near ? `, ${formatCount(characters)}/${formatCount(limit)} ký tự` : ''}
      {over ? `; vượt giới hạn ${formatCount(characters - limit)} ký tự` : ''}
    </p>
  );
}
