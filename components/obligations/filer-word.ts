import type { Dashboard } from '#lib/obligations/queries.ts';

/** A ministry or a province follows its units, the Foreign Ministry follows agencies. */
export function filerWord({ byGroup }: Pick<Dashboard, 'byGroup'>): 'đơn vị' | 'cơ quan' {
  return byGroup.every(({ group }) => group === 'unit') ? 'đơn vị' : 'cơ quan';
}
