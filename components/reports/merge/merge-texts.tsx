'use client';

import type { MergeProps } from '../conflicts.tsx';
import type { TypedText } from '../typed-answers.ts';
import { MergeView } from './merge-view.tsx';
import { mergeableText } from './pieces.ts';

export default function MergeTexts({ conflict }: MergeProps<TypedText>) {
  return <MergeView conflict={conflict} mergeable={mergeableText} />;
}
