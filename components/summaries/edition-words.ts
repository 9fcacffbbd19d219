import type { EditionKind } from '#lib/summaries/schema.ts';

/** What a later edition did to the one before: "đã được thay thế". */
export function actOf(kind: EditionKind): string {
  switch (kind) {
    case 'correction':
      return 'đính chính';
    case 'original':
    case 'replacement':
      return 'thay thế';
  }
}
