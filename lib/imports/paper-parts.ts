import { beginsSignature, blockLines, isAnnexLabel, isBlankBlock, openingLength } from './frame.ts';
import type { WordBlock, WordParagraph } from './word-blocks.ts';

/** The end mark of a paper, "./.", is no text. */
function withoutEndMark(blocks: WordBlock[]): WordBlock[] {
  const last = blocks.findLastIndex((block) => !isBlankBlock(block));
  return blocks.flatMap((block, index) => {
    if (index !== last || block.kind === 'table') return [block];
    const text = blockLines(block).join('');
    if (!/\.?\s*\/\s*\.\s*$/.test(text)) return [block];
    const cut = cutEnd(block);
    return isBlankBlock(cut) ? [] : [cut];
  });
}

function cutEnd(paragraph: WordParagraph): WordParagraph {
  const whole = paragraph.spans.map(({ text }) => text).join('');
  let keep = whole.replace(/\s*\/\s*\.\s*$/, '').replace(/^\.$/, '').length;
  const spans = paragraph.spans.map((span) => {
    const text = span.text.slice(0, Math.max(0, keep));
    keep -= span.text.length;
    return { ...span, text };
  });
  return { ...paragraph, spans: spans.filter(({ text }) => text !== '') };
}

type Parts = { opening: WordBlock[]; body: WordBlock[]; signature: WordBlock[]; annexes: WordBlock[] };

/** "Trên đây là báo cáo …, kính đề nghị … xem xét./." */
const closing = /^(trên đây là|xin báo cáo|kính báo cáo|trân trọng)/i;

/** Head, body, signature, annexes: in this order on every paper. */
export function partsOf(all: WordBlock[]): Parts {
  const start = openingLength(all);
  const rest = all.slice(start);
  const annexAt = rest.findIndex(
    (block, index) => block.kind === 'paragraph' && isAnnexLabel(block) && index > 0,
  );
  const beforeAnnex = annexAt === -1 ? rest : rest.slice(0, annexAt);
  const signAt = beforeAnnex.findLastIndex(beginsSignature);
  const signs = signAt === -1 ? beforeAnnex.length : firstOfSignature(beforeAnnex, signAt);
  const last = beforeAnnex.slice(0, signs).findLastIndex((block) => !isBlankBlock(block));
  const closes = beforeAnnex[last] && blockLines(beforeAnnex[last]).some((line) => closing.test(line));
  const end = closes ? last : signs;
  return {
    opening: all.slice(0, start),
    body: withoutEndMark(beforeAnnex.slice(0, end)),
    signature: beforeAnnex.slice(end),
    annexes: annexAt === -1 ? [] : rest.slice(annexAt),
  };
}

/** "Nơi nhận" and "TM. …" may stand one after the other: the block begins at the first of them. */
function firstOfSignature(blocks: WordBlock[], at: number): number {
  let first = at;
  for (let index = at; index >= Math.max(0, at - 25); index -= 1) {
    const block = blocks[index];
    if (block && beginsSignature(block)) first = index;
  }
  return first;
}
