import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { findVersion, getVersion, listVersions } from '#lib/reports/history.ts';
import { tidyReports } from '#lib/reports/job.ts';
import { startReport } from '#lib/reports/mutations.ts';
import { keepPresence } from '#lib/reports/presence.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswer } from '#lib/reports/save-answer.ts';
import { restoreVersion, saveAnswers, saveSection } from '#lib/reports/save-answers.ts';
import { saveBody } from '#lib/reports/save-schema.ts';
import type { AnswerContent } from '#lib/reports/schema.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { docOf, plainOf } from '#lib/rich-text/plain.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, openCycle, returnFor, send, startedReport } from '#tests/support/factories.ts';

let drafter: Actor;
let leader: Actor;
let stranger: Actor;
let compiler: Actor;

beforeAll(async () => {
  drafter = await actorIn('51', 'drafter');
  leader = await actorIn('51', 'leader');
  stranger = await actorIn('42', 'drafter', 'leader');
  compiler = await actorIn('BNG', 'compiler');
});

afterEach(() => setClock(null));

const key = 'achievements.strengths';
const text = (value: string): AnswerContent => ({ kind: 'text', doc: docOf(value), nothing: false });

function save(
  actor: Actor,
  reportId: string,
  version: number,
  content: AnswerContent,
  more: { saveKey?: string; key?: string } = {},
) {
  return saveAnswer(actor, { reportId, key, version, saveKey: randomUUID(), content, ...more });
}

function versionsOf(reportId: string, answerKey = key) {
  return db.answerVersion.findMany({ where: { reportId, key: answerKey }, orderBy: { version: 'asc' } });
}

describe('one save', () => {
  it('SAVE-1 is stored with its place in the history', async () => {
    const { reportId } = await startedReport(drafter);
    const saveKey = randomUUID();
    const saved = await save(drafter, reportId, 0, text('Một'), { saveKey });
    expect(saved).toMatchObject({ key, version: 1 });
    expect(await versionsOf(reportId)).toMatchObject([
      { version: 1, content: text('Một'), saveKey, savedBy: drafter.name, savedAt: new Date(saved.savedAt) },
    ]);
  });

  it('the report names who began it', async () => {
    const { reportId } = await startedReport(drafter);
    const { drafterId } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
    expect(drafterId).toBe(drafter.accountId);
  });

  it('SAVE-2 the same save sent again is answered as the first time, also after others and after locking', async () => {
    const { reportId } = await startedReport(drafter);
    await fillReport(drafter, reportId);
    const saveKey = randomUUID();
    const first = await save(drafter, reportId, 1, text('Hai'), { saveKey });
    expect(await save(drafter, reportId, 1, text('Hai'), { saveKey })).toEqual(first);
    await save(leader, reportId, 2, text('Ba'));
    expect(await save(drafter, reportId, 1, text('Hai'), { saveKey })).toEqual(first);
    await send(leader, reportId);
    expect(await save(drafter, reportId, 1, text('Hai'), { saveKey })).toEqual(first);
    expect(await versionsOf(reportId)).toHaveLength(3);
  });

  it('SAVE-2 twenty times at once it is stored once', async () => {
    for (const version of [0, 1]) {
      const { reportId } = await startedReport(drafter);
      if (version === 1) await save(drafter, reportId, 0, text('Một'));
      const saveKey = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => save(drafter, reportId, version, text('Hai'), { saveKey })),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(await versionsOf(reportId)).toHaveLength(version + 1);
    }
  });

  it('SAVE-3 the key of a save stands for one content at one place', async () => {
    const { reportId } = await startedReport(drafter);
    const saveKey = randomUUID();
    await save(drafter, reportId, 0, text('Một'), { saveKey });
    const reused = { code: 'saveKeyReused' };
    await expect(save(drafter, reportId, 0, text('Khác'), { saveKey })).rejects.toMatchObject(reused);
    await expect(save(drafter, reportId, 1, text('Khác'), { saveKey })).rejects.toMatchObject(reused);
    await expect(
      save(drafter, reportId, 0, text('Một'), { saveKey, key: 'achievements.training' }),
    ).rejects.toMatchObject(reused);
    const other = await startedReport(drafter);
    await expect(save(drafter, other.reportId, 0, text('Một'), { saveKey })).rejects.toMatchObject(reused);
    expect((await getReport(drafter, reportId)).answers[key]).toEqual(text('Một'));
  });

  it('SAVE-3 a version from the future is refused with what is stored', async () => {
    const { reportId } = await startedReport(drafter);
    await expect(save(drafter, reportId, 3, text('Một'))).rejects.toMatchObject({ code: 'versionAhead' });
    await save(drafter, reportId, 0, text('Một'));
    await expect(save(drafter, reportId, 2_000_000_000, text('Hai'))).rejects.toMatchObject({
      code: 'versionAhead',
      details: [{ key, version: 1, content: text('Một') }],
    });
  });

  it('FILE-3 a conflict names what the writer began with', async () => {
    const { reportId } = await startedReport(drafter);
    await save(drafter, reportId, 0, text('Gốc'));
    await save(leader, reportId, 1, text('Của lãnh đạo'));
    await expect(save(drafter, reportId, 1, text('Của người soạn'))).rejects.toMatchObject({
      code: 'conflict',
      details: [
        { key, version: 2, content: text('Của lãnh đạo'), updatedBy: leader.name, base: text('Gốc') },
      ],
    });
  });

  it('what is stored already is no new version, whichever version was seen', async () => {
    const { reportId } = await startedReport(drafter);
    await save(drafter, reportId, 0, text('Một'));
    await save(drafter, reportId, 1, text('Hai'));
    for (const version of [0, 1, 2, 9])
      expect(await save(leader, reportId, version, text('Hai'))).toMatchObject({ version: 2 });
    expect(await versionsOf(reportId)).toHaveLength(2);
  });

  it('nothing typed is nothing stored', async () => {
    const { reportId } = await startedReport(drafter);
    expect(await save(drafter, reportId, 0, text(''))).toMatchObject({ version: 0 });
    expect(await versionsOf(reportId)).toEqual([]);
  });

  it('ACCESS-1 of another organisation is "not found", and recorded', async () => {
    const { reportId } = await startedReport(drafter);
    await expect(save(stranger, reportId, 0, text('Lạ'))).rejects.toMatchObject({ code: 'notFound' });
    await expect(save(drafter, randomUUID(), 0, text('Lạ'))).rejects.toMatchObject({ code: 'notFound' });
    await expect(save(drafter, "x' OR 1=1", 0, text('Lạ'))).rejects.toMatchObject({ code: 'notFound' });
    const refusals = { subjectId: reportId, action: 'access.refused', actorId: stranger.accountId };
    expect(await db.auditEntry.count({ where: refusals })).toBe(1);
  });

  it('a section that a return left closed is refused, an opened one is not', async () => {
    const { reportId } = await startedReport(drafter);
    await fillReport(drafter, reportId);
    const { submissionId } = await send(leader, reportId);
    await expect(save(drafter, reportId, 1, text('Muộn'))).rejects.toMatchObject({ code: 'reportLocked' });
    await returnFor(compiler, submissionId, [key], 'Bổ sung số liệu');
    await save(drafter, reportId, 1, text('Đã sửa'));
    await expect(
      save(drafter, reportId, 1, text('Không mở'), { key: 'achievements.training' }),
    ).rejects.toMatchObject({ code: 'sectionLocked' });
  });
});

describe('bad input', () => {
  const body = (doc: unknown) =>
    saveBody.safeParse({ version: 0, content: { kind: 'text', doc, nothing: false } });
  const paragraph = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
  const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] };
  const table = (rows: number, columns: number) => ({
    type: 'doc',
    content: [
      {
        type: 'table',
        content: Array.from({ length: rows }, () => ({
          type: 'tableRow',
          content: Array.from({ length: columns }, () => cell),
        })),
      },
    ],
  });
  function listOf(levels: number): unknown {
    let list: unknown = null;
    for (let level = 0; level < levels; level += 1)
      list = {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }, ...(list === null ? [] : [list])] }],
      };
    return { type: 'doc', content: [list] };
  }

  it.each<[string, unknown, string]>([
    ['200.000 characters', docOf('a'.repeat(200_000)), '200.000 ký tự, vượt giới hạn 100.000'],
    ['a table of 60 × 200', table(200, 60), '60 cột'],
    ['a table of 301 rows', table(301, 2), '301 dòng'],
    ['500 list levels', listOf(500), 'lồng quá sâu'],
    ['50,000 list levels', listOf(50_000), 'lồng quá sâu'],
    ['an image', paragraph({ type: 'image', attrs: { src: 'https://x.example/a.png' } }), ''],
    ['a script', { type: 'doc', content: [{ type: 'script', content: [] }] }, ''],
    ['an unknown mark', paragraph({ type: 'text', text: 'a', marks: [{ type: 'underline' }] }), ''],
    [
      'a link that is a program',
      paragraph({
        type: 'text',
        text: 'a',
        marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
      }),
      '',
    ],
    ['no document at all', 'text', ''],
  ])('SAVE-4 %s is refused with words', (_name, doc, words) => {
    const refused = body(doc);
    expect(refused.success).toBe(false);
    expect(JSON.stringify(refused.error?.issues)).toContain(words);
  });

  it('SAVE-4 lone surrogates and NUL are cleaned and can be stored', async () => {
    const parsed = body(paragraph({ type: 'text', text: 'A\uD800B\u0000C\uDC00\u200B' }));
    expect(parsed.data?.content).toEqual(text('ABC'));
    const { reportId } = await startedReport(drafter);
    if (parsed.data) await save(drafter, reportId, 0, parsed.data.content);
    expect((await getReport(drafter, reportId)).answers[key]).toEqual(text('ABC'));
  });

  it('100.000 characters with formatting can be stored', async () => {
    const parsed = body(
      paragraph(
        ...Array.from({ length: 10_000 }, (_, index) => ({
          type: 'text',
          text: 'Mười ký tự'.slice(0, 10),
          marks: index % 2 ? [{ type: 'bold' }] : [],
        })),
      ),
    );
    const { reportId } = await startedReport(drafter);
    expect(parsed.success).toBe(true);
    if (parsed.data)
      expect(await save(drafter, reportId, 0, parsed.data.content)).toMatchObject({ version: 1 });
  });
});

describe('a posted form', () => {
  const row = (name: string, version: number, note: string) => ({
    key: name,
    version,
    content: { kind: 'checklist', answer: 'yes', note } satisfies AnswerContent,
  });

  it('rows that the writer left alone are no conflict, whatever a colleague did with them', async () => {
    const { reportId, rows } = await checklist();
    const [a = '', b = ''] = rows;
    await saveAnswers(drafter, { reportId, answers: [row(a, 0, 'a1'), row(b, 0, 'b1')] });
    await saveAnswers(leader, { reportId, answers: [row(a, 1, 'a2')] });
    const { saved } = await saveAnswers(drafter, { reportId, answers: [row(a, 1, 'a1'), row(b, 1, 'b2')] });
    expect(saved).toEqual([
      { key: a, version: 1 },
      { key: b, version: 2 },
    ]);
    const { answers } = await getReport(drafter, reportId);
    expect([answers[a], answers[b]]).toMatchObject([{ note: 'a2' }, { note: 'b2' }]);
  });

  it('one refused row does not keep the others from being saved', async () => {
    const { reportId, rows } = await checklist();
    const [a = ''] = rows;
    await expect(
      saveAnswers(drafter, { reportId, answers: [row('annex.unknown', 0, 'x'), row(a, 0, 'a1')] }),
    ).rejects.toMatchObject({ code: 'unknownKey' });
    expect((await getReport(drafter, reportId)).answers[a]).toMatchObject({ note: 'a1' });
  });

  it('FILE-2 a plain textarea keeps the formatting of lines that were left alone', async () => {
    const { reportId } = await startedReport(drafter);
    const doc: RichDoc = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Đậm', marks: [{ type: 'bold' }] }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Thường' }] },
      ],
    };
    await save(drafter, reportId, 0, { kind: 'text', doc, nothing: false });
    const typed = `${plainOf(doc)} thêm`;
    await saveSection(drafter, { reportId, answers: [{ key, version: 1, content: text(typed) }] });
    const stored = (await getReport(drafter, reportId)).answers[key];
    expect(stored).toMatchObject({
      doc: { content: [doc.content[0], { content: [{ text: 'Thường thêm' }] }] },
    });
  });

  async function checklist() {
    const { reportId } = await startedReport(drafter);
    const { template } = await getReport(drafter, reportId);
    const rows = template.definition.annexes.flatMap((annex) =>
      annex.kind === 'checklist' ? annex.rows.map((one) => one.key) : [],
    );
    return { reportId, rows };
  }
});

describe('history', () => {
  it('FILE-15 every saved state can be seen and restored; nothing goes away', async () => {
    const { reportId } = await startedReport(drafter);
    await save(drafter, reportId, 0, text('Một hai ba'));
    await save(leader, reportId, 1, text('Bốn'));
    const { versions, more } = await listVersions(drafter, reportId, key);
    expect(more).toBe(false);
    expect(versions).toMatchObject([
      { version: 2, savedBy: leader.name, words: 1, current: true },
      { version: 1, savedBy: drafter.name, words: 3, current: false },
    ]);
    expect(await getVersion(drafter, { reportId, key, version: 1 })).toMatchObject({
      content: text('Một hai ba'),
    });
    const place = { reportId, key, version: 1 };
    await expect(restoreVersion(drafter, { ...place, basedOn: 1 })).rejects.toMatchObject({
      details: [{ version: 2, content: text('Bốn') }],
    });
    expect(await restoreVersion(drafter, { ...place, basedOn: 2 })).toMatchObject({ version: 3 });
    expect((await getReport(drafter, reportId)).answers[key]).toEqual(text('Một hai ba'));
    expect((await versionsOf(reportId)).map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('ACCESS-1 the history of another organisation is "not found"', async () => {
    const { reportId } = await startedReport(drafter);
    await save(drafter, reportId, 0, text('Một'));
    const place = { reportId, key, version: 1 };
    const reads = [
      () => listVersions(stranger, reportId, key),
      () => getVersion(stranger, place),
      () => findVersion(stranger, place),
      () => restoreVersion(stranger, { ...place, basedOn: 1 }),
    ];
    for (const read of reads) await expect(read()).rejects.toMatchObject({ code: 'notFound' });
  });

  it('a saved state cannot be changed', async () => {
    const { reportId } = await startedReport(drafter);
    await save(drafter, reportId, 0, text('Một'));
    await expect(
      db.answerVersion.updateMany({ where: { reportId }, data: { savedBy: 'Khác' } }),
    ).rejects.toThrow();
    expect(await versionsOf(reportId)).toMatchObject([{ savedBy: drafter.name }]);
  });

  it('is thinned once a day, again and again with the same outcome', async () => {
    const { reportId } = await startedReport(drafter);
    const start = Date.now();
    const minute = 60_000;
    for (let version = 0; version < 6; version += 1) {
      setClock(() => new Date(start + version * minute));
      await save(drafter, reportId, version, text(`Bản ${version + 1}`));
    }
    const tab = randomUUID();
    await keepPresence(drafter, { subjectId: reportId, sectionKey: key, tab, leaving: false });
    setClock(() => new Date(start + 50 * 60 * minute));
    await tidyReports();
    const kept = (await versionsOf(reportId)).map(({ version }) => version);
    expect(kept.at(-1)).toBe(6);
    expect(kept.length).toBeLessThanOrEqual(2);
    await tidyReports();
    expect((await versionsOf(reportId)).map(({ version }) => version)).toEqual(kept);
    expect(await db.sectionPresence.count({ where: { subjectId: reportId } })).toBe(0);
    expect(await save(drafter, reportId, 6, text('Bản 7'))).toMatchObject({ version: 7 });
  });
});

describe('who has a section open', () => {
  const at = (actor: Actor, reportId: string, tab: string, leaving = false) =>
    keepPresence(actor, { subjectId: reportId, sectionKey: key, tab, leaving });

  it('FILE-14 is seen by the others, until the page is left or falls silent', async () => {
    const { reportId } = await startedReport(drafter);
    await save(drafter, reportId, 0, text('Một'));
    const [mine, second, hers] = [randomUUID(), randomUUID(), randomUUID()];
    expect((await at(drafter, reportId, mine)).others).toEqual([]);
    const seen = await at(leader, reportId, hers);
    expect(seen.others).toMatchObject([{ name: drafter.name, self: false }]);
    expect(seen.versions[key]).toMatchObject({ version: 1, savedBy: drafter.name });
    expect((await at(drafter, reportId, second)).others).toMatchObject(
      [drafter, leader]
        .map(({ name }) => ({ name, self: name === drafter.name }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    );
    await at(leader, reportId, hers, true);
    await at(drafter, reportId, second, true);
    expect((await at(drafter, reportId, mine)).others).toEqual([]);
    const later = new Date(Date.now() + 46_000);
    setClock(() => later);
    expect((await at(leader, reportId, hers)).others).toEqual([]);
  });

  it('ACCESS-1 is nobody else’s business', async () => {
    const { reportId } = await startedReport(drafter);
    await expect(at(stranger, reportId, randomUUID())).rejects.toMatchObject({ code: 'notFound' });
    await expect(
      keepPresence(drafter, { subjectId: reportId, sectionKey: 'x', tab: randomUUID(), leaving: false }),
    ).rejects.toMatchObject({ code: 'unknownKey' });
  });

  it('nobody ends the presence of another', async () => {
    const { reportId } = await startedReport(drafter);
    const tab = randomUUID();
    await at(drafter, reportId, tab);
    await at(leader, reportId, tab, true);
    expect((await at(leader, reportId, randomUUID())).others).toMatchObject([{ name: drafter.name }]);
  });
});

describe('starting', () => {
  it('the first of several keeps the report', async () => {
    const { obligations } = await openCycle(['51']);
    const [obligationId = ''] = obligations;
    await Promise.all([drafter, leader, drafter].map((actor) => startReport(actor, { obligationId })));
    expect(await db.report.count({ where: { obligationId, drafterId: { not: null } } })).toBe(1);
  });
});
