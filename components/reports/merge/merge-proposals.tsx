'use client';

import type { MergeProps } from '../conflicts.tsx';
import type { TypedProposals } from '../typed-answers.ts';
import { MergeView } from './merge-view.tsx';
import { mergeableProposals } from './pieces.ts';

export default function MergeProposals({ conflict }: MergeProps<TypedProposals>) {
  return <MergeView conflict={conflict} mergeable={mergeableProposals} />;
}
