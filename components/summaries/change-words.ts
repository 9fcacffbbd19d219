import type { Difference } from '#lib/differences.ts';
import type { SectionChange } from '#lib/summaries/comparison.ts';

export function sectionChangeAnchor({ key }: { key: string }): string {
  return `thay-doi-${key}`;
}

export const annexChangeAnchor = 'thay-doi-phu-luc';

export function headingOf({ label, title }: { label: string; title: string }): string {
  return label === '' ? title : `${label}. ${title}`;
}

export function isSame(differences: readonly Difference[]): boolean {
  return differences.every(({ kind }) => kind === 'same');
}

function countOf(count: number, words: string): string[] {
  return count === 0 ? [] : [`${count} ${words}`];
}

/** "2 đoạn sửa, 1 đoạn thêm, dẫn thêm 3 chỗ" */
export function sectionChangeWords(change: SectionChange): string {
  const all = change.paragraphs.filter((differences) => !isSame(differences));
  const only = (kind: Difference['kind']) =>
    all.filter((differences) => differences.every((one) => one.kind === kind)).length;
  const [added, removed] = [only('added'), only('removed')];
  const places = (list: SectionChange['cited']) => list.reduce((sum, { count }) => sum + count, 0);
  const words = [
    ...(change.kind === 'added' ? ['mục mới'] : []),
    ...(change.kind === 'removed' ? ['mục đã bỏ'] : []),
    ...(change.titleBefore === null ? [] : ['đổi tên mục']),
    ...countOf(all.length - added - removed, 'đoạn sửa'),
    ...countOf(added, 'đoạn thêm'),
    ...countOf(removed, 'đoạn bỏ'),
    ...(change.looks ? ['chỉ đổi cách trình bày'] : []),
    ...countOf(places(change.cited), 'dẫn nguồn thêm'),
    ...countOf(places(change.uncited), 'dẫn nguồn bỏ'),
  ];
  return words.join(', ');
}
