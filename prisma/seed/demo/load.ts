import { randomBytes } from 'node:crypto';
import { hashPassword } from '#lib/accounts/mutations.ts';
import type { Tx } from '#lib/db.ts';
import { identitySelect } from '#lib/organisations/queries.ts';
import type { Prisma } from '#prisma/client/client.ts';
import { dateOf, templateVersionId } from '../reference/load.ts';
import { stableId } from '../stable-id.ts';
import { demoPassword } from './accounts.ts';
import { recordActs } from './acts.ts';
import { annual } from './content.ts';
import { type DemoCycle, ladder, lastYear, legalBasis, thisYear } from './cycles.ts';
import { type Filing, filingRows } from './filing.ts';
import { publishLastYear } from './national-report.ts';
import { crewsOf, demoPerson, type Person, signsIn } from './people.ts';
import { filings2025 } from './year-2025.ts';
import { activeUnits, filings2026, unitFilings } from './year-2026.ts';

const accountsSince = new Date('2025-10-20T02:00:00Z');

function accountRow({ id, email, name, position, organisationId, roles }: Person, passwordHash: string) {
  return { id, email, name, position, organisationId, roles, passwordHash, createdAt: accountsSince };
}

/** A valid hash of a secret that nobody knows: signing in is refused, not broken. */
export async function insertIllustrative(tx: Tx, people: Person[]): Promise<void> {
  const unusable = await hashPassword(randomBytes(32).toString('base64url'));
  await tx.account.createMany({ data: people.map((person) => accountRow(person, unusable)) });
}

async function insertDemoAccounts(tx: Tx): Promise<void> {
  const hashes = await Promise.all(signsIn.map(() => hashPassword(demoPassword)));
  await tx.account.createMany({
    data: signsIn.map((person, index) => accountRow(person, hashes[index] ?? '')),
  });
}

export async function insertCycle(tx: Tx, { periodFrom, periodTo, ...cycle }: DemoCycle): Promise<void> {
  await tx.reportingCycle.create({
    data: {
      ...cycle,
      kind: 'annual',
      announcedAt: cycle.openedAt,
      ladder: cycle.closedAt === null ? ladder : [],
      templateVersionId: templateVersionId(annual.key, annual.version),
      periodFrom: dateOf(periodFrom),
      periodTo: dateOf(periodTo),
      legalBasis,
    },
  });
}

/** The state that an answer has now, in its history. */
function keptState({ updatedAt, updatedById, updatedBy, ...answer }: Prisma.AnswerCreateManyInput) {
  const saveKey = stableId('save', answer.reportId, answer.key);
  return { ...answer, savedAt: updatedAt, savedById: updatedById, savedBy: updatedBy, saveKey };
}

/** Writes filings with their obligations; the acts are left to the caller, who brings them into order. */
export async function insertFilings(tx: Tx, rows: ReturnType<typeof filingRows>): Promise<void> {
  await tx.obligation.createMany({ data: rows.obligations });
  await tx.report.createMany({ data: rows.reports });
  await tx.answer.createMany({ data: rows.answers });
  await tx.answerVersion.createMany({ data: rows.answers.map(keptState) });
  await tx.submission.createMany({ data: rows.submissions });
  await tx.review.createMany({ data: rows.reviews });
}

/** The obligations of a cycle, and the reports behind them; answers with the acts. */
export async function insertYear(tx: Tx, cycle: DemoCycle, filings: Filing[]) {
  const rows = filingRows(cycle, filings);
  await insertFilings(tx, rows);
  await tx.reportingCycle.update({
    where: { id: cycle.id },
    data: { receiptCount: rows.submissions.length },
  });
  return rows.acts;
}

/** Bodies with their parents, the ones in force only. */
async function loadBodies(tx: Tx) {
  const select = { ...identitySelect, coordinator: true, parentId: true };
  const bodies = await tx.organisation.findMany({
    where: { validTo: null },
    select,
    orderBy: { key: 'asc' },
  });
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const coordinator = bodies.find((body) => body.coordinator);
  if (!coordinator) throw new Error('There is no coordinator');
  return {
    coordinator,
    filers: bodies.filter(({ kind, coordinator: receives }) => kind !== 'unit' && !receives),
    units: bodies.flatMap((body) => {
      const parent = byId.get(body.parentId ?? '');
      return parent ? [{ body, parent }] : [];
    }),
  };
}

/** Two cycles with reports in every state, and the people behind them. */
export async function loadDemo(tx: Tx): Promise<void> {
  const { coordinator, filers, units } = await loadBodies(tx);
  const collecting = units.filter(({ parent }) => parent.key === 'BNV' || parent.key === '51');
  const active = collecting.filter(({ body }) => activeUnits.includes(body.key)).map(({ body }) => body);
  const { crews, illustrative } = crewsOf([...filers, ...active]);
  const compiler = demoPerson('tonghop@bng.example');
  await insertDemoAccounts(tx);
  await insertIllustrative(tx, illustrative);
  await insertCycle(tx, lastYear);
  await insertCycle(tx, thisYear);
  const before = filings2025(filers, coordinator, crews, compiler);
  const current = [
    ...filings2026(filers, coordinator, crews, compiler),
    ...unitFilings(collecting, crews, demoPerson('daumoi@bnv.example')),
  ];
  const acts = [...(await insertYear(tx, lastYear, before)), ...(await insertYear(tx, thisYear, current))];
  const leader = demoPerson('lanhdao@bng.example');
  acts.push(...(await publishLastYear(tx, { compiler, leader })));
  await recordActs(tx, acts);
}
