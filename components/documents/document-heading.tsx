import type { ReactNode } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

const TAGS = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const;
const BELOW: Record<HeadingLevel, HeadingLevel> = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 };

export function levelBelow(level: HeadingLevel): HeadingLevel {
  return BELOW[level];
}

type Props = { level: HeadingLevel; id?: string | undefined; className: string; children: ReactNode };

export function Heading({ level, id, className, children }: Props) {
  const Tag = TAGS[level];
  return (
    <Tag id={id} className={className}>
      {children}
    </Tag>
  );
}
