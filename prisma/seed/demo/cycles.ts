import { defaultLadder } from '#lib/cycles/schema.ts';
import { stableId } from '../stable-id.ts';

export type DemoCycle = {
  id: string;
  year: number;
  name: string;
  periodFrom: string;
  periodTo: string;
  deadline: Date;
  deadlineText: string;
  openedAt: Date;
  closedAt: Date | null;
};

/** Quy chế (dự thảo), Điều 6.1a: before 15/12 each year, for the year that ends with 14/12. */
function annual(year: number, openedAt: string, closedAt: string | null): DemoCycle {
  return {
    id: stableId('cycle', year),
    year,
    name: `Báo cáo công tác đối ngoại nhân dân năm ${year}`,
    periodFrom: `${year - 1}-12-15`,
    periodTo: `${year}-12-14`,
    deadline: new Date(`${year}-12-14T17:00:00Z`),
    deadlineText: `trước ngày 15/12/${year}`,
    openedAt: new Date(openedAt),
    closedAt: closedAt === null ? null : new Date(closedAt),
  };
}

export const legalBasis = 'Dự thảo Quy chế phối hợp, Điều 6.1a';
/** Before the provinces were merged, and before this system: carried over from the papers of that time. */
export const formerYear = annual(2024, '2024-11-04T01:30:00Z', '2025-01-17T09:00:00Z');
export const lastYear = annual(2025, '2025-11-03T01:30:00Z', '2026-01-20T09:00:00Z');
export const thisYear = annual(2026, '2026-10-15T01:30:00Z', null);

/** Of the open cycle, as a Json column takes it. */
export const ladder = defaultLadder.map(({ days, to }) => ({ days, to: [...to] }));
