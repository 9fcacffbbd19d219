import { now } from '#lib/clock.ts';
import { businessDate, dateColumn } from '#lib/dates.ts';
import { db, type Tx } from '#lib/db.ts';
import { identityOn, identitySelect } from '#lib/organisations/queries.ts';
import { fold } from '#lib/text.ts';
import { lockSeeding } from '../lock.ts';
import { insertOrganisations } from '../reference/load.ts';
import type { OrganisationSeed } from '../reference/organisations.ts';
import { randomFrom } from './compose-random.ts';
import { fullAnswers } from './content.ts';
import { awaitingCourse, decidedCourse, draftCourse, partial, sentCourse } from './courses.ts';
import { type Body, type Course, type Cycle, filingRows } from './filing.ts';
import { insertFilings, insertIllustrative } from './load.ts';
import { demoPerson, illustrativePerson, type Person } from './people.ts';
import { between, later } from './times.ts';

const batchSize = 250;
const prefix = 'MH.';

function bodyOf(index: number): OrganisationSeed {
  const number = String(index).padStart(4, '0');
  const name = `Cơ quan minh họa ${number}`;
  const code = `MH${number}`;
  const heading = ['CƠ QUAN MINH HỌA', number];
  return {
    key: `${prefix}${number}`,
    code,
    name,
    kind: 'government_agency',
    parent: null,
    coordinator: false,
    region: null,
    tile: null,
    validFrom: null,
    validTo: null,
    symbol: code,
    signature: { authority: ['KT. THỦ TRƯỞNG'], position: 'PHÓ THỦ TRƯỞNG' },
    names: [{ title: name, heading, place: 'Hà Nội', validFrom: null, validTo: null }],
    searchKey: fold(`${name} ${code}`),
  };
}

type Window = { openedAt: Date; until: Date };

/** Of a hundred: 25 accepted, 15 sent, 5 returned, 5 awaiting approval, 30 begun, 20 not. */
function courseOf(
  body: Body,
  signer: Person,
  { openedAt, until }: Window,
  reviewer: Person,
  year: number,
): Course | null {
  const random = randomFrom(`${body.key}/${year}/load`);
  const lot = random.between(1, 100);
  if (lot > 80) return null;
  const answers = fullAnswers(identityOn(body, businessDate(until)), year);
  const work = { crew: { author: signer, signer }, answers, openedAt, random };
  const end = between(later(openedAt, 24 * 60), until, random);
  if (lot > 50) return draftCourse({ ...work, answers: partial(answers, random) }, end);
  if (lot > 45) return awaitingCourse(work, end);
  if (lot > 30) return sentCourse(work, end);
  const decided = { at: between(end, until, random), by: reviewer };
  if (lot > 25)
    return decidedCourse(work, end, {
      ...decided,
      decision: 'returned',
      sections: ['annex.figures'],
      reason: 'Số liệu ở Phụ lục II chưa khớp với phần lời, đề nghị kiểm tra lại.',
    });
  return decidedCourse(work, end, { ...decided, decision: 'accepted', sections: [], reason: '' });
}

async function findCycle(): Promise<Cycle & Window> {
  const cycle = await db.reportingCycle.findFirst({
    where: { kind: 'annual', closedAt: null },
    orderBy: { deadline: 'desc' },
  });
  if (!cycle) throw new Error('There is no open annual cycle');
  const at = now();
  const latest = at < cycle.deadline ? at : cycle.deadline;
  const earliest = later(cycle.openedAt, 3 * 24 * 60);
  return {
    ...cycle,
    periodFrom: dateColumn(cycle.periodFrom),
    periodTo: dateColumn(cycle.periodTo),
    until: latest > earliest ? latest : earliest,
  };
}

async function addBatch(
  tx: Tx,
  cycle: Cycle & Window,
  coordinator: Body,
  first: number,
  size: number,
): Promise<void> {
  const seeds = Array.from({ length: size }, (_, index) => bodyOf(first + index));
  await insertOrganisations(tx, seeds);
  const keys = seeds.map(({ key }) => key);
  const bodies = await tx.organisation.findMany({
    where: { key: { in: keys } },
    select: identitySelect,
    orderBy: { key: 'asc' },
  });
  const signers = bodies.map(({ key }, index) =>
    illustrativePerson('leader', key, 'Phó Thủ trưởng', first + index),
  );
  await insertIllustrative(tx, signers);
  const reviewer = demoPerson('tonghop@bng.example');
  const filings = bodies.map((body, index) => {
    const signer = signers[index];
    return {
      body,
      receiver: coordinator,
      course: signer ? courseOf(body, signer, cycle, reviewer, cycle.year) : null,
    };
  });
  const sent = filings.reduce((sum, { course }) => sum + (course?.sendings.length ?? 0), 0);
  const { receiptCount } = await tx.reportingCycle.update({
    where: { id: cycle.id },
    data: { receiptCount: { increment: sent } },
    select: { receiptCount: true },
  });
  await insertFilings(tx, filingRows(cycle, filings, receiptCount - sent));
}

/**
 * Adds illustrative bodies until the open annual cycle has so many obligations towards the coordinator. Goes on where
 * an earlier run stopped. The acts behind the reports are not in the audit log: they are a load, not a story.
 */
export async function loadOrganisations(
  count: number,
  progress: (done: number) => void = () => undefined,
): Promise<number> {
  const cycle = await findCycle();
  const coordinator = await db.organisation.findFirstOrThrow({
    where: { coordinator: true },
    select: identitySelect,
  });
  for (;;) {
    const done = await db.$transaction(
      async (tx) => {
        await lockSeeding(tx);
        const have = await tx.obligation.count({ where: { cycleId: cycle.id, receiverId: coordinator.id } });
        const size = Math.min(batchSize, count - have);
        if (size <= 0) return have;
        const added = await tx.organisation.count({ where: { key: { startsWith: prefix } } });
        await addBatch(tx, cycle, coordinator, added + 1, size);
        return have + size;
      },
      { maxWait: 10_000, timeout: 180_000 },
    );
    progress(done);
    if (done >= count) return done;
  }
}
