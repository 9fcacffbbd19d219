import type { LetterKind } from './schema.ts';

export const letterKindLabels: Record<LetterKind, string> = {
  letter: 'Công văn đôn đốc',
  list: 'Danh sách trình lãnh đạo',
};
