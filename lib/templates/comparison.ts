import { fold } from '../text.ts';
import type { AnnexDefinition, TemplateDefinition } from './schema.ts';

/**
 * What one version of a template says differently from another. "rekeyed": the same words under another key, so that
 * the years can no longer be compared there.
 */
export const templateChangeKinds = ['added', 'removed', 'rekeyed', 'reworded', 'moved', 'detail'] as const;
export type TemplateChangeKind = (typeof templateChangeKinds)[number];
export type TemplateChange = {
  kind: TemplateChangeKind;
  key: string;
  /** Where it stands: "Mục I.3", "Phụ lục II, dòng 4". */
  place: string;
  before: string;
  after: string;
};

type Item = { key: string; place: string; text: string; detail: string };

function annexItems(annex: AnnexDefinition): Item[] {
  const place = (number: string) => `${annex.label}, dòng ${number}`;
  switch (annex.kind) {
    case 'checklist':
      return [
        { key: annex.key, place: annex.label, text: annex.title, detail: annex.footnote },
        ...annex.rows.map(({ key, number, text, open }) => ({
          key,
          place: place(number),
          text,
          detail: open ? 'Không cần lý do khi chọn Không' : '',
        })),
      ];
    case 'figures':
      return [
        { key: annex.key, place: annex.label, text: annex.title, detail: '' },
        ...annex.rows.map(({ key, number, label, unit, decimals }) => ({
          key,
          place: place(number),
          text: label,
          detail: `đơn vị ${unit}${decimals > 0 ? `, ${decimals} chữ số thập phân` : ''}`,
        })),
      ];
  }
}

function itemsOf({ subject, groups, annexes }: TemplateDefinition): Item[] {
  return [
    { key: 'subject', place: 'Trích yếu', text: subject, detail: '' },
    ...groups.flatMap(({ key, numeral, title, sections }) => [
      { key: `group:${key}`, place: `Phần ${numeral}`, text: title, detail: '' },
      ...sections.map((section) => ({
        key: section.key,
        place: `Mục ${numeral}.${section.number}`,
        text: section.title,
        detail: section.guidance,
      })),
    ]),
    ...annexes.flatMap(annexItems),
  ];
}

function changesOf(was: Item, is: Item): TemplateChange[] {
  const { key, place } = is;
  const changes: TemplateChange[] = [];
  if (was.text !== is.text) changes.push({ kind: 'reworded', key, place, before: was.text, after: is.text });
  if (was.place !== is.place) changes.push({ kind: 'moved', key, place, before: was.place, after: is.place });
  if (was.detail !== is.detail)
    changes.push({ kind: 'detail', key, place, before: was.detail, after: is.detail });
  return changes;
}

/** In the order of the newer version; what it no longer asks comes last. */
export function changesBetween(before: TemplateDefinition, after: TemplateDefinition): TemplateChange[] {
  const was = itemsOf(before);
  const is = itemsOf(after);
  const earlier = new Map(was.map((item) => [item.key, item]));
  const keys = new Set(is.map(({ key }) => key));
  const gone = was.filter(({ key }) => !keys.has(key));
  const changes = is.flatMap((item): TemplateChange[] => {
    const same = earlier.get(item.key);
    if (same) return changesOf(same, item);
    const { key, place, text } = item;
    const index = gone.findIndex((one) => fold(one.text) === fold(text));
    const [renamed] = index === -1 ? [] : gone.splice(index, 1);
    if (!renamed) return [{ kind: 'added', key, place, before: '', after: text }];
    return [{ kind: 'rekeyed', key, place, before: renamed.key, after: key }];
  });
  const removed = gone.map(
    ({ key, place, text }): TemplateChange => ({ kind: 'removed', key, place, before: text, after: '' }),
  );
  return [...changes, ...removed];
}
