import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { docOf } from '#lib/rich-text/plain.ts';
import { runningEmbeddedUrl } from '#scripts/support/database.ts';
import { until } from '#scripts/support/running.ts';
import { type Installation, startInstallation } from '#tests/support/installation.ts';
import { signedIn } from '#tests/support/signed-in.ts';

const MINUTES = 60_000;
const answerKey = 'achievements.strengths';
const nobody = '0198c0de-0000-7000-8000-000000000001';

let running: Installation;
let drafter: string;
let stranger: string;
let reportId: string;

beforeAll(async () => {
  running = await startInstallation();
  drafter = await signedIn(running.url, 'soanthao@quangngai.example');
  stranger = await signedIn(running.url, 'soanthao@lhhn.example');
  const [report] = await query<{ id: string }>(
    `SELECT r."id" FROM "Report" r JOIN "Obligation" o ON o."id" = r."obligationId"
     JOIN "Organisation" g ON g."id" = o."organisationId"
     WHERE g."key" = '51' AND r."status" IN ('draft', 'returned') AND NOT r."restricted"`,
  );
  reportId = report?.id ?? '';
}, 8 * MINUTES);

afterAll(() => running.stop());

/** A connection for each question: the database is killed in between. */
async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  // A server that came back serves the web a moment before its supervisor notes where it is.
  await until(() => runningEmbeddedUrl(running.dataDir) !== undefined, MINUTES);
  const client = new pg.Client({ connectionString: runningEmbeddedUrl(running.dataDir) });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function storedVersion(): Promise<number> {
  const [row] = await query<{ version: number }>(
    'SELECT "version" FROM "Answer" WHERE "reportId" = $1 AND "key" = $2',
    [reportId, answerKey],
  );
  return row?.version ?? 0;
}

const content = (text: string) => ({ kind: 'text', doc: docOf(text), nothing: false });

type Put = {
  report?: string;
  key?: string;
  cookie?: string;
  saveKey?: string | null;
  headers?: Record<string, string>;
  body?: string;
};

async function put({ report = reportId, key = answerKey, cookie = drafter, ...more }: Put) {
  const headers = new Headers({ cookie, ...more.headers });
  if (more.saveKey !== null) headers.set('idempotency-key', more.saveKey ?? randomUUID());
  const response = await fetch(`${running.url}/api/reports/${report}/answers/${key}`, {
    method: 'PUT',
    headers,
    body: more.body ?? JSON.stringify({ version: 0, content: content('Nội dung') }),
  });
  const answer = z
    .object({ code: z.string(), message: z.string(), version: z.number(), savedAt: z.string() })
    .partial()
    .parse(await response.json());
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ...answer };
}

const save = (version: number, text: string, more: Put = {}) =>
  put({ body: JSON.stringify({ version, content: content(text) }), ...more });

test('SAVE-1 saves over HTTP, says the version, and the same save again the same', async () => {
  const saveKey = randomUUID();
  const version = await storedVersion();
  const first = await save(version, 'Lưu qua địa chỉ', { saveKey });
  expect(first).toMatchObject({ status: 200, version: version + 1 });
  expect(await save(version, 'Lưu qua địa chỉ', { saveKey })).toEqual(first);
  expect(await save(version, 'Nội dung khác')).toMatchObject({ status: 409, code: 'conflict' });
});

test('SAVE-6 refuses by name', async () => {
  const before = await storedVersion();
  const json = (value: unknown) => JSON.stringify(value);
  const refused: [string, number, string, Put][] = [
    ['without a session', 401, 'signedOut', { cookie: '' }],
    ['with a made-up session', 401, 'signedOut', { cookie: 'next-auth.session-token=abc' }],
    ['another organisation', 404, 'notFound', { cookie: stranger }],
    ['no such report', 404, 'notFound', { report: nobody }],
    ['another site', 403, 'crossSite', { headers: { origin: 'https://trang-khac.example' } }],
    ['a sandboxed page', 403, 'crossSite', { headers: { origin: 'null' } }],
    ['a sibling site', 403, 'crossSite', { headers: { 'sec-fetch-site': 'same-site' } }],
    ['without a save key', 422, 'invalidInput', { saveKey: null }],
    ['a save key that is none', 422, 'invalidInput', { saveKey: 'x' }],
    ['no JSON', 422, 'invalidInput', { body: '{"version": 1' }],
    ['an empty body', 422, 'invalidInput', { body: '' }],
    ['no content', 422, 'invalidInput', { body: json({ version: 1 }) }],
    ['a negative version', 422, 'invalidInput', { body: json({ version: -1, content: content('a') }) }],
    ['an endless version', 422, 'invalidInput', { body: json({ version: 1e12, content: content('a') }) }],
    [
      'a version from the future',
      409,
      'versionAhead',
      { body: json({ version: 999, content: content('a') }) },
    ],
    ['an unknown section', 422, 'unknownKey', { key: 'achievements.unknown' }],
    ['a section with NUL', 422, 'unknownKey', { key: 'a%00b' }],
    [
      'nothing, with content',
      422,
      'nothingWithContent',
      { body: json({ version: before, content: { ...content('a'), nothing: true } }) },
    ],
    [
      '200.000 characters',
      422,
      'invalidInput',
      { body: json({ version: 0, content: content('a'.repeat(200_000)) }) },
    ],
    ['3 MB', 413, 'tooLarge', { body: json({ version: 0, content: content('a'.repeat(3_000_000)) }) }],
    ['a hundred thousand brackets', 422, 'invalidInput', { body: '['.repeat(100_000) }],
    [
      'a hundred thousand levels',
      422,
      'invalidInput',
      {
        body: `{"version":0,"content":{"kind":"text","nothing":false,"doc":${'['.repeat(1e5)}${']'.repeat(1e5)}}}`,
      },
    ],
  ];
  for (const [name, status, code, request] of refused) {
    const { status: got, code: said, message } = await put(request);
    expect({ name, status: got, code: said }).toEqual({ name, status, code });
    expect(message?.length).toBeGreaterThan(20);
  }
  expect(await storedVersion()).toBe(before);
  const [log] = await query<{ count: string }>(
    `SELECT count(*) FROM "AuditEntry" WHERE "action" = 'access.refused' AND "subjectId" = $1`,
    [reportId],
  );
  expect(log?.count).toBe('1');
});

test('SAVE-4 lone surrogates and NUL come clean through HTTP', async () => {
  const version = await storedVersion();
  const body = JSON.stringify({ version, content: content('x') }).replace(
    '"x"',
    String.raw`"A\ud800B\u0000C"`,
  );
  expect(await put({ body })).toMatchObject({ status: 200 });
  const [row] = await query<{ text: string }>(
    `SELECT "content" #>> '{doc,content,0,content,0,text}' AS "text" FROM "Answer" WHERE "reportId" = $1 AND "key" = $2`,
    [reportId, answerKey],
  );
  expect(row?.text).toBe('ABC');
});

test('AUTH-2 an ended session saves nothing more', async () => {
  const cookie = await signedIn(running.url, 'soanthao@quangngai.example');
  const version = await storedVersion();
  expect(await save(version, 'Trước khi kết thúc phiên', { cookie })).toMatchObject({ status: 200 });
  await query(
    `UPDATE "Session" SET "revokedAt" = now() WHERE "createdAt" = (SELECT max("createdAt") FROM "Session")`,
  );
  expect(await save(version + 1, 'Sau đó', { cookie })).toMatchObject({ status: 401, code: 'signedOut' });
});

test('FILE-14 tells who else has the section open; another organisation and another site learn nothing', async () => {
  const tell = (cookie: string, headers: Record<string, string> = {}) =>
    fetch(`${running.url}/api/reports/${reportId}/presence`, {
      method: 'POST',
      headers: { cookie, ...headers },
      body: JSON.stringify({ sectionKey: answerKey, tab: randomUUID() }),
    });
  await tell(drafter);
  const seen = z
    .object({ others: z.array(z.object({ self: z.boolean() })), versions: z.record(z.string(), z.unknown()) })
    .parse(await (await tell(drafter)).json());
  expect(seen.others).toEqual([{ self: true }]);
  expect(Object.keys(seen.versions)).toEqual([answerKey]);
  expect((await tell(stranger)).status).toBe(404);
  expect((await tell(drafter, { origin: 'https://trang-khac.example' })).status).toBe(403);
});

test('SAVE-7 PostgreSQL killed: "try again"; once it is back, saves work without a restart of the web', {
  timeout: 4 * MINUTES,
}, async () => {
  const { web } = running.pids();
  for (let round = 0; round < 3; round += 1) {
    const version = await storedVersion();
    const saveKey = randomUUID();
    const text = `Trước và sau sự cố ${round}`;
    await running.kill9(['database']);
    const hit = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        save(version, text, index === 0 ? { saveKey } : { key: 'achievements.training' }),
      ),
    );
    for (const { status, code, retryAfter } of hit.filter((one) => one.status >= 500))
      expect({ status, code, retryAfter }).toEqual({ status: 503, code: 'unavailable', retryAfter: '2' });
    await running.healthy();
    const saved = async () => (await save(version, text, { saveKey })).status === 200;
    expect(await until(saved, 30_000)).toBe(true);
    expect(await storedVersion()).toBe(version + 1);
    const many = await Promise.all(Array.from({ length: 60 }, () => save(version, text, { saveKey })));
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set([200]));
  }
  expect(running.pids().web).toBe(web);
});
