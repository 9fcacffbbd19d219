import { randomBytes } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endDeputy, nameDeputy } from '#lib/accounts/mutations.ts';
import { findActorBySession, listDeputies, listDeputyChoices } from '#lib/accounts/queries.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { sha256 } from '#lib/canonical.ts';
import { now, setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { requestApproval } from '#lib/reports/mutations.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, send, startedReport } from '#tests/support/factories.ts';

const morning = new Date('2026-12-10T02:00:00Z');
const reason = 'Đi công tác nước ngoài';

let drafter: Actor;
let leader: Actor;

beforeAll(async () => {
  drafter = await actorIn('51', 'drafter');
});
beforeEach(async () => {
  setClock(() => morning);
  leader = await actorIn('51', 'leader');
});
afterEach(() => setClock(null));

/** The actor as the next request of a signed-in browser finds it. */
async function signedIn({ accountId }: Actor): Promise<Actor> {
  const token = randomBytes(16).toString('hex');
  const at = now();
  await db.session.create({
    data: {
      tokenHash: sha256(token),
      accountId,
      userAgent: '',
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + 3_600_000),
    },
  });
  const actor = await findActorBySession(token);
  if (!actor) throw new Error('The session is not alive.');
  return actor;
}

const span = (fromDate: string, toDate: string) => ({
  deputyId: drafter.accountId,
  fromDate,
  toDate,
  reason,
});

describe('DEPUTY-1 a stand-in', () => {
  it('sends under the own name from the first to the last day, and the log says in whose place', async () => {
    await nameDeputy(leader, span('2026-12-11', '2026-12-12'));
    const { reportId } = await startedReport(drafter);
    await fillReport(drafter, reportId);
    await requestApproval(drafter, { reportId });
    await expect(send(await signedIn(drafter), reportId)).rejects.toMatchObject({ code: 'leaderOnly' });
    setClock(() => new Date('2026-12-12T23:59:59+07:00'));
    const deputy = await signedIn(drafter);
    expect(deputy.standsInFor).toMatchObject([{ name: leader.name, until: '2026-12-12' }]);
    const { submissionId } = await send(deputy, reportId);
    const submission = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
    expect(submission).toMatchObject({ submittedBy: drafter.name, position: drafter.position });
    const act = await db.auditEntry.findFirstOrThrow({
      where: { action: 'report.submit', subjectId: reportId },
    });
    expect(act).toMatchObject({ actorName: drafter.name, details: { onBehalfOf: leader.name } });
    setClock(() => new Date('2026-12-13T00:00:00+07:00'));
    expect((await signedIn(drafter)).roles).toEqual(['drafter']);
  });

  it('has the right no more at the request after the span was ended', async () => {
    const { id } = await nameDeputy(leader, span('2026-12-10', '2026-12-20'));
    expect((await signedIn(drafter)).roles).toContain('leader');
    await endDeputy(leader, { deputyId: id });
    expect((await signedIn(drafter)).roles).toEqual(['drafter']);
    await expect(endDeputy(leader, { deputyId: id })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('has none while the leader’s account is closed', async () => {
    await nameDeputy(leader, span('2026-12-10', '2026-12-20'));
    await db.account.update({ where: { id: leader.accountId }, data: { disabledAt: morning } });
    expect((await signedIn(drafter)).roles).toEqual(['drafter']);
  });

  it('is named once for a day, also when asked twice at the same time', async () => {
    const named = await Promise.allSettled([
      nameDeputy(leader, span('2026-12-10', '2026-12-15')),
      nameDeputy(leader, span('2026-12-15', '2026-12-20')),
    ]);
    expect(named.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listDeputies(leader)).toHaveLength(1);
  });

  it('cannot name another', async () => {
    await nameDeputy(leader, span('2026-12-10', '2026-12-20'));
    const deputy = await signedIn(drafter);
    const colleague = await actorIn('51', 'drafter');
    await expect(
      nameDeputy(deputy, { ...span('2026-12-10', '2026-12-11'), deputyId: colleague.accountId }),
    ).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('another organisation gets "not found"', async () => {
    const stranger = await actorIn('48', 'drafter', 'leader');
    const { id } = await nameDeputy(leader, span('2026-12-10', '2026-12-20'));
    await expect(
      nameDeputy(leader, { ...span('2026-12-21', '2026-12-22'), deputyId: stranger.accountId }),
    ).rejects.toMatchObject({ code: 'notFound' });
    await expect(endDeputy(stranger, { deputyId: id })).rejects.toMatchObject({ code: 'notFound' });
    const choices = await listDeputyChoices(leader);
    expect(choices.map((choice) => choice.id)).toContain(drafter.accountId);
    expect(choices.map((choice) => choice.id)).not.toContain(stranger.accountId);
  });
});
