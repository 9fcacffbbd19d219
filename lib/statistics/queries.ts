import { Prisma } from '#prisma/client/client.ts';
import { isCompiler, isCoordinatorLeader } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { businessDate, dateColumn } from '../dates.ts';
import { db } from '../db.ts';
import { timelinessSql } from '../obligations/standing-sql.ts';
import { groupOf } from '../organisations/rules.ts';
import {
  type OrganisationGroup,
  type OrganisationKind,
  organisationGroups,
} from '../organisations/schema.ts';
import { fold } from '../text.ts';
import type { YearTally } from './chart.ts';
import {
  type Body,
  dayOfMap,
  dueOf,
  lineageOf,
  type Row,
  rowsOn,
  type Succession,
  sumOf,
  type Tally,
  type YearResult,
  yearsOf,
} from './rules.ts';
import { pageSize, type StatisticsParams } from './schema.ts';

export type StatisticsRow = {
  id: string;
  code: string;
  name: string;
  group: OrganisationGroup;
  region: string | null;
  ended: boolean;
  years: (Tally | null)[];
  total: Tally;
};

export type Statistics = {
  /** Sums of all that match, oldest year first. */
  years: YearTally[];
  byGroup: { group: OrganisationGroup; years: Tally[] }[];
  byRegion: { region: string; years: Tally[] }[];
  /** What can be chosen. */
  groups: OrganisationGroup[];
  regions: string[];
  rows: StatisticsRow[];
  matching: number;
  total: number;
  pages: number;
};

/** The annual reports that the actor's organisation was owed, in cycles that are open or were. */
function owedWhere(actor: Actor, at: Date): Prisma.Sql {
  return Prisma.sql`o."receiverId" = ${actor.organisation.id}::uuid AND c."kind" = 'annual' AND c."openedAt" <= ${at}`;
}

function loadResults(actor: Actor, at: Date): Promise<YearResult[]> {
  const timeliness = timelinessSql(
    Prisma.sql`o."firstSubmittedAt"`,
    Prisma.sql`COALESCE(o."extendedDeadline", c."deadline")`,
    at,
  );
  return db.$queryRaw<YearResult[]>`
    SELECT "organisationId" AS "bodyId", "year", COUNT(*)::int AS asked,
      (COUNT(*) FILTER (WHERE timeliness IN ('on_time', 'late')))::int AS filed,
      (COUNT(*) FILTER (WHERE timeliness = 'on_time'))::int AS "onTime",
      (COUNT(*) FILTER (WHERE timeliness = 'pending'))::int AS pending
    FROM (
      SELECT o."organisationId", c."year", ${timeliness} AS timeliness
      FROM "Obligation" o JOIN "ReportingCycle" c ON c."id" = o."cycleId" WHERE ${owedWhere(actor, at)}) duties
    GROUP BY 1, 2`;
}

type BodyRow = Omit<Body, 'group' | 'validFrom' | 'validTo'> & {
  kind: OrganisationKind;
  validFrom: Date | null;
  validTo: Date | null;
};

/** Who was ever asked, and all that they came from or went into. */
async function loadBodies(actor: Actor, at: Date): Promise<Body[]> {
  const rows = await db.$queryRaw<BodyRow[]>`
    SELECT g."id", g."code", g."name", g."kind"::text AS kind, g."region", g."searchKey", g."validFrom", g."validTo"
    FROM "Organisation" g
    WHERE EXISTS (
        SELECT FROM "Obligation" o JOIN "ReportingCycle" c ON c."id" = o."cycleId"
        WHERE o."organisationId" = g."id" AND ${owedWhere(actor, at)})
      OR EXISTS (SELECT FROM "OrganisationSuccession" s WHERE g."id" IN (s."predecessorId", s."successorId"))`;
  return rows.map(({ kind, validFrom, validTo, ...body }) => ({
    ...body,
    group: groupOf(kind),
    validFrom: validFrom && dateColumn(validFrom),
    validTo: validTo && dateColumn(validTo),
  }));
}

function loadSuccessions(): Promise<Succession[]> {
  return db.organisationSuccession.findMany({ select: { predecessorId: true, successorId: true } });
}

const byName = new Intl.Collator('vi');

function byCode(a: Row, b: Row): number {
  const rank = ({ body }: Row) => Number(body.group === 'province');
  return (
    rank(a) - rank(b) || byName.compare(a.body.code, b.body.code) || byName.compare(a.body.name, b.body.name)
  );
}

function shareIn({ total }: Row, part: 'filed' | 'onTime'): number {
  return dueOf(total) === 0 ? 0 : total[part] / dueOf(total);
}

function ordered(rows: Row[], { sort, dir }: StatisticsParams): Row[] {
  const compare = (a: Row, b: Row): number => {
    switch (sort) {
      case 'code':
        return byCode(a, b);
      case 'name':
        return byName.compare(a.body.name, b.body.name);
      case 'filed':
      case 'onTime':
        return shareIn(a, sort) - shareIn(b, sort);
    }
  };
  const sign = dir === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compare(a, b) || byCode(a, b));
}

function matches(row: Row, { group, region }: StatisticsParams, search: string): boolean {
  return (
    (search === '' || row.body.searchKey.includes(search)) &&
    (!group || row.body.group === group) &&
    (region === '' || row.region === region)
  );
}

function regionsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.toSorted(byCode).flatMap(({ region }) => (region === null ? [] : [region])))];
}

/** Completeness and timeliness of the annual reports over the years, by the bodies of one map. */
export async function getStatistics(actor: Actor, params: StatisticsParams): Promise<Statistics> {
  if (!isCompiler(actor) && !isCoordinatorLeader(actor)) throw await notFound(actor, 'statistics', 'years');
  const at = now();
  const [results, bodies, successions] = await Promise.all([
    loadResults(actor, at),
    loadBodies(actor, at),
    loadSuccessions(),
  ]);
  const all = rowsOn(results, lineageOf(bodies, successions), dayOfMap(params.map, businessDate(at)));
  const search = fold(params.q);
  const matching = all.filter((row) => matches(row, params, search));
  const years = [...new Set(results.map(({ year }) => year))].sort((a, b) => a - b);
  const open = new Set(results.filter(({ pending }) => pending > 0).map(({ year }) => year));
  const tallies = (rows: readonly Row[]): Tally[] => {
    const sums = yearsOf(rows);
    return years.map((year) => sums.get(year) ?? sumOf([]));
  };
  const sums = tallies(matching);
  const first = (params.page - 1) * pageSize;
  return {
    years: years.map((year, index) => ({ year, open: open.has(year), tally: sums[index] ?? sumOf([]) })),
    byGroup: organisationGroups.flatMap((group) => {
      const rows = matching.filter(({ body }) => body.group === group);
      return rows.length === 0 ? [] : [{ group, years: tallies(rows) }];
    }),
    byRegion: regionsOf(matching).map((region) => {
      return { region, years: tallies(matching.filter((row) => row.region === region)) };
    }),
    groups: organisationGroups.filter((group) => all.some(({ body }) => body.group === group)),
    regions: regionsOf(all),
    rows: ordered(matching, params)
      .slice(first, first + pageSize)
      .map(({ body: { id, code, name, group }, region, ended, byYear, total }) => ({
        id,
        code,
        name,
        group,
        region,
        ended,
        years: years.map((year) => byYear.get(year) ?? null),
        total,
      })),
    matching: matching.length,
    total: all.length,
    pages: Math.max(1, Math.ceil(matching.length / pageSize)),
  };
}
