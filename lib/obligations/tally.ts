import type { Timeliness } from '../cycles/schema.ts';
import { groupOf } from '../organisations/rules.ts';
import {
  type OrganisationGroup,
  type OrganisationKind,
  organisationGroups,
} from '../organisations/schema.ts';
import type { ObligationState } from '../reports/schema.ts';

/** How many obligations stand alike. */
export type TallyRow = {
  kind: OrganisationKind;
  region: string | null;
  state: ObligationState;
  timeliness: Timeliness;
  atRisk: boolean;
  count: number;
};

export type PartTally = {
  total: number;
  filed: number;
  accepted: number;
  late: number;
  missing: number;
  atRisk: number;
};

export type Tally = {
  total: number;
  atRisk: number;
  byState: Record<ObligationState, number>;
  byTimeliness: Record<Timeliness, number>;
  byGroup: (PartTally & { group: OrganisationGroup })[];
  byRegion: (PartTally & { region: string })[];
};

function sum(rows: readonly TallyRow[], test: (row: TallyRow) => boolean = () => true): number {
  return rows.reduce((total, row) => (test(row) ? total + row.count : total), 0);
}

function partOf(rows: readonly TallyRow[]): PartTally {
  return {
    total: sum(rows),
    filed: sum(rows, ({ timeliness }) => timeliness === 'on_time' || timeliness === 'late'),
    accepted: sum(rows, ({ state }) => state === 'accepted'),
    late: sum(rows, ({ timeliness }) => timeliness === 'late'),
    missing: sum(rows, ({ timeliness }) => timeliness === 'missing'),
    atRisk: sum(rows, ({ atRisk }) => atRisk),
  };
}

/** The counts of the dashboard, from how many obligations stand alike. */
export function tallyOf(rows: readonly TallyRow[]): Tally {
  const inState = (state: ObligationState) => sum(rows, (row) => row.state === state);
  const inTime = (timeliness: Timeliness) => sum(rows, (row) => row.timeliness === timeliness);
  const groups = Map.groupBy(rows, ({ kind }) => groupOf(kind));
  const regions = Map.groupBy(rows, ({ region }) => region);
  return {
    total: sum(rows),
    atRisk: sum(rows, ({ atRisk }) => atRisk),
    byState: {
      not_started: inState('not_started'),
      draft: inState('draft'),
      awaiting_approval: inState('awaiting_approval'),
      submitted: inState('submitted'),
      returned: inState('returned'),
      accepted: inState('accepted'),
      confidential: inState('confidential'),
    },
    byTimeliness: {
      pending: inTime('pending'),
      on_time: inTime('on_time'),
      late: inTime('late'),
      missing: inTime('missing'),
    },
    byGroup: organisationGroups.flatMap((group) => {
      const part = groups.get(group);
      return part ? [{ group, ...partOf(part) }] : [];
    }),
    byRegion: [...regions]
      .flatMap(([region, part]) => (region === null ? [] : [{ region, ...partOf(part) }]))
      .sort((a, b) => a.region.localeCompare(b.region, 'vi')),
  };
}
