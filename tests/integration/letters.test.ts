import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { runPrint } from '#lib/prints/job.ts';
import { requestPrint } from '#lib/prints/mutations.ts';
import { findPrints, getPrintFile } from '#lib/prints/queries.ts';
import { createLetter, getLetter, listLetters, previewLetter } from '#lib/reminders/letters.ts';
import { remindNow } from '#lib/reminders/mutations.ts';
import { letterInput } from '#lib/reminders/schema.ts';
import { startReport } from '#lib/reports/mutations.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, openCycle, send } from '#tests/support/factories.ts';

const at = new Date('2026-12-17T15:00:00+07:00');
beforeEach(() => setClock(() => at));
afterEach(() => setClock(null));

const letter = { kind: 'letter' as const, before: '2026-12-25', contact: 'Vụ Đối ngoại nhân dân' };

describe('LETTER-1 a paper to those who are late', () => {
  it('is made from a selection, leaves out who has filed, and says how each stands', async () => {
    const compiler = await actorIn('BNG', 'compiler');
    const drafter = await actorIn('51', 'drafter', 'leader');
    const { obligations } = await openCycle(['51', 'BNV', '01']);
    const [filed = '', ministry = '', province = ''] = obligations;
    const { id: reportId } = await startReport(drafter, { obligationId: filed });
    await fillReport(drafter, reportId);
    await send(drafter, reportId);
    const writer = await actorIn('BNV', 'drafter');
    await startReport(writer, { obligationId: ministry });
    await remindNow(compiler, { obligationIds: [ministry], note: '' });
    await db.obligation.update({
      where: { id: province },
      data: { extendedDeadline: new Date('2026-12-21T00:00:00+07:00'), extensionReason: 'Bão lũ' },
    });
    const preview = await previewLetter(compiler, obligations);
    expect(preview.done).toEqual(['Quảng Ngãi']);
    const { id } = await createLetter(compiler, { ...letter, obligationIds: obligations });
    const { snapshot } = await getLetter(compiler, id);
    expect(snapshot.organisations).toMatchObject([
      {
        title: 'Bộ Nội vụ',
        state: 'draft',
        stateWords: 'đang soạn thảo',
        daysLate: 3,
        lastDay: '2026-12-14',
        lastReminded: at.toISOString(),
      },
      { state: 'not_started', daysLate: -3, lastDay: '2026-12-20', extended: true, lastReminded: null },
    ]);
    expect(snapshot.issuer.signature.position).toBe('THỨ TRƯỞNG');
    expect((await listLetters(compiler))[0]?.id).toBe(id);
    await expect(db.reminderLetter.update({ where: { id }, data: { createdBy: 'x' } })).rejects.toThrow();
  });

  it('is printed as PDF and Word, once for each, for the organisation that made it alone', async () => {
    const compiler = await actorIn('BNG', 'compiler');
    const { obligations } = await openCycle(['51', 'BNV']);
    const { id } = await createLetter(compiler, { ...letter, obligationIds: obligations });
    for (const format of ['pdf', 'docx'] as const) {
      const { id: printId } = await requestPrint(compiler, { kind: 'letter', id, format });
      expect((await requestPrint(compiler, { kind: 'letter', id, format })).id).toBe(printId);
      await runPrint({ printId });
      const file = await getPrintFile(compiler, printId);
      expect(file.name).toBe(`don-doc-cong-van-2026-12-17.${format}`);
      const stranger = await actorIn('BNV', 'focal_point');
      await expect(getPrintFile(stranger, printId)).rejects.toMatchObject({ code: 'notFound' });
    }
    const { contentHash } = await getLetter(compiler, id);
    const prints = await findPrints(compiler, { kind: 'letter', id }, contentHash);
    expect([prints.pdf?.status, prints.docx?.status]).toEqual(['done', 'done']);
    const strangers = [await actorIn('51', 'leader'), await actorIn('BNG', 'administrator')];
    for (const stranger of strangers) {
      await expect(getLetter(stranger, id)).rejects.toMatchObject({ code: 'notFound' });
      const asked = requestPrint(stranger, { kind: 'letter', id, format: 'pdf' });
      await expect(asked).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await getLetter(await actorIn('BNG', 'leader'), id)).id).toBe(id);
  });

  it('is refused when nobody is late, over two cycles, for a day that has passed, or for another receiver’s duties', async () => {
    const compiler = await actorIn('BNG', 'compiler');
    const sender = await actorIn('51', 'drafter', 'leader');
    const { obligations } = await openCycle(['51']);
    const { id: reportId } = await startReport(sender, { obligationId: obligations[0] ?? '' });
    await fillReport(sender, reportId);
    await send(sender, reportId);
    const other = await openCycle(['BNV']);
    const foreign = await openCycle(['BNV.TCPCP'], 'BNV');
    const making = (obligationIds: string[], part = {}) =>
      createLetter(compiler, { ...letter, obligationIds, ...part });
    await expect(making(obligations)).rejects.toMatchObject({ code: 'letterNobody' });
    await expect(making([])).rejects.toMatchObject({ code: 'reminderNone' });
    await expect(making([...obligations, ...other.obligations])).rejects.toMatchObject({
      code: 'letterCycles',
    });
    await expect(making(other.obligations, { before: '2026-12-17' })).rejects.toMatchObject({
      code: 'letterDate',
    });
    await expect(making(other.obligations, { contact: 'TỐI MẬT' })).rejects.toMatchObject({
      code: 'stateSecret',
    });
    await expect(making(foreign.obligations)).rejects.toMatchObject({ code: 'notFound' });
  });

  it.each([
    ['', null],
    ['25/12/2026', '2026-12-25'],
    ['31/02/2026', undefined],
  ])('the day %j is read as %j', (before, date) => {
    const parsed = letterInput.safeParse({ kind: 'list', obligationIds: [], before });
    expect(parsed.success ? parsed.data.before : undefined).toBe(date);
  });
});
