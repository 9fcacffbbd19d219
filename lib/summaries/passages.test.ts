import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDoc } from '../rich-text/arbitrary.ts';
import { canonicalDoc } from '../rich-text/canonical.ts';
import { docText } from '../rich-text/offsets.ts';
import { docOf } from '../rich-text/plain.ts';
import {
  edited,
  emptyPassage,
  mentionsIn,
  merged,
  type Passage,
  placeAfter,
  refreshed,
  split,
  withMentions,
  withQuotes,
} from './passages.ts';

const cited = (submissionId: string, from = 0, to = 5) => ({
  submissionId,
  answerKey: 'a',
  range: { from, to },
});

/** The text with "[submission]" where its marks stand. */
function marked({ doc, citations }: Passage): string {
  let text = docText(doc);
  for (const { at, submissionId } of [...citations].sort((a, b) => b.at - a.at))
    text = `${text.slice(0, at)}[${submissionId}]${text.slice(at)}`;
  return text;
}

describe('places follow their words', () => {
  it.each([
    ['a word put in before', 'Một. Hai.', 4, 'Số một. Hai.', 7],
    ['more behind', 'Một.', 4, 'Một. Hai.', 4],
    ['the words before it overwritten', 'Một hai.', 8, 'Khác hẳn rồi', 12],
    ['the sentence before taken out', 'Một. Hai.', 9, 'Hai.', 4],
    ['its own sentence taken out', 'Một. Hai. Ba.', 9, 'Một. Ba.', 5],
    ['all taken out', 'Một.', 4, '', 0],
    ['the beginning', 'Một.', 0, 'Không. Một.', 0],
  ])('%s', (_name, before, at, after, place) => {
    expect(placeAfter(before, after)(at)).toBe(place);
  });

  it('within the text, and in order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (before, after, one, other) => {
        const place = placeAfter(before, after);
        const [low, high] = [one, other].map((at) => at % (before.length + 1)).sort((a, b) => a - b);
        const [left, right] = [place(low ?? 0), place(high ?? 0)];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(after.length);
        expect(left).toBeLessThanOrEqual(right);
      }),
    );
  });
});

describe('picking', () => {
  it('makes sentences, each with its marks; who says the same is cited together', () => {
    const passage = withQuotes(emptyPassage, [
      { words: '- Đã tổ chức 12 lớp tập huấn;', cited: [cited('s1'), cited('s2')] },
      { words: 'Ký ba\nthỏa thuận', cited: [cited('s3')] },
    ]);
    expect(marked(passage)).toBe('Đã tổ chức 12 lớp tập huấn.[s2][s1] Ký ba thỏa thuận.[s3]');
  });
});

describe('merging and splitting', () => {
  const passage = withQuotes(emptyPassage, [
    { words: 'Một.', cited: [cited('s1')] },
    { words: 'Hai.', cited: [cited('s2')] },
  ]);

  it('a split hands each citation on with its words, a merge brings them together', () => {
    const parts = split(passage, 4);
    expect(parts?.map(marked)).toEqual(['Một.[s1]', 'Hai.[s2]']);
    const [first, second] = parts ?? [emptyPassage, emptyPassage];
    expect(marked(merged(first, second))).toBe('Một.[s1]\nHai.[s2]');
  });

  it.each([0, 9, 100])('at %i there is nothing to split', (at) => {
    expect(split(passage, at)).toBeNull();
  });

  it('a blank paragraph adds nothing to one', () => {
    expect(marked(merged(emptyPassage, passage))).toBe(marked(passage));
  });

  it('loses no citation, no word and no number, wherever it is cut', () => {
    const pins = fc.array(fc.nat(200), { maxLength: 6 });
    fc.assert(
      fc.property(anyDoc.map(canonicalDoc), pins, fc.nat(300), (doc, places, cut) => {
        const text = docText(doc);
        const whole: Passage = {
          doc,
          citations: places.map((at, index) => ({ ...cited(`s${index}`), at: at % (text.length + 1) })),
          facts: [],
        };
        const parts = split(whole, cut % (text.length + 1));
        if (!parts) return;
        expect(
          parts.flatMap(({ citations }) => citations.map(({ submissionId }) => submissionId)).sort(),
        ).toEqual(whole.citations.map(({ submissionId }) => submissionId).sort());
        for (const part of parts)
          for (const { at } of part.citations) {
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at).toBeLessThanOrEqual(docText(part.doc).length);
          }
        const words = (value: string) => value.replace(/\s+/g, '');
        expect(words(parts.map((part) => docText(part.doc)).join(''))).toBe(words(text));
        const again = merged(...parts);
        expect(again.citations).toHaveLength(whole.citations.length);
      }),
    );
  });
});

describe('numbers from the data', () => {
  const passage: Passage = {
    doc: docOf('Có 9/56 cơ quan, 3 quá hạn.'),
    citations: [{ ...cited('s1'), at: 27 }],
    facts: [
      { at: 3, key: 'filed', value: '9' },
      { at: 5, key: 'total', value: '56' },
      { at: 17, key: 'late', value: '3' },
    ],
  };

  it('are brought up to date in their places; marks move along', () => {
    const next = refreshed(passage, ({ key, value }) =>
      key === 'filed' ? '47' : key === 'late' ? '12' : value,
    );
    expect(marked(next)).toBe('Có 47/56 cơ quan, 12 quá hạn.[s1]');
    expect(next.facts.map(({ at, value }) => docText(next.doc).slice(at, at + value.length))).toEqual([
      '47',
      '56',
      '12',
    ]);
  });

  it('stay linked while the words around them change, and not when they are overwritten', () => {
    const next = edited(passage, docOf('Đến nay có 9/56 cơ quan gửi, bốn quá hạn.'));
    expect(next.facts.map(({ key }) => key)).toEqual(['filed', 'total']);
  });
});

describe('mentions', () => {
  const sources = [{ name: 'Quảng Ngãi' }, { name: 'Quảng' }, { name: 'Huế' }];

  it.each([
    ['Theo @Quảng Ngãi thì', ['Quảng Ngãi']],
    ['Theo @quang ngai, @HUẾ.', ['Quảng Ngãi', 'Huế']],
    ['a@Huếx và @ Huế', []],
    ['thư gửi lienhe@hue.gov.vn', []],
  ])('%s', (text, names) => {
    expect(mentionsIn(text, sources).map(({ source }) => source.name)).toEqual(names);
  });

  it('become names, cited behind them', () => {
    const passage = { ...emptyPassage, doc: docOf('Theo @quảng ngãi và @huế, tốt.') };
    expect(marked(withMentions(passage, sources, ({ name }) => cited(name)))).toBe(
      'Theo Quảng Ngãi[Quảng Ngãi] và Huế[Huế], tốt.',
    );
  });
});
