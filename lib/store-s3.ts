import { openAsBlob } from 'node:fs';
import { AwsClient } from 'aws4fetch';
import type { FileStore } from './file-store.ts';

export type S3Settings = {
  endpoint: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
};

/** How long the store may take to begin its answer, and for a whole upload. */
const patience = { answerMs: 15_000, uploadMs: 120_000 };

/** A bucket of an S3-compatible store, addressed by path; each file is an object named by its SHA-256. */
export function s3Store(settings: S3Settings, { answerMs, uploadMs } = patience): FileStore {
  const client = new AwsClient({ ...settings, service: 's3' });
  const addressOf = (hash: string) =>
    `${settings.endpoint.replace(/\/+$/, '')}/${encodeURIComponent(settings.bucket)}/files/${hash}`;

  /** The answer's beginning; its body may take longer. */
  async function ask(hash: string, init: RequestInit, waitMs: number): Promise<Response> {
    const late = new AbortController();
    const timer = setTimeout(
      () => late.abort(new Error(`The file store did not answer in ${waitMs} ms.`)),
      waitMs,
    );
    try {
      const request = await client.sign(addressOf(hash), { ...init, signal: late.signal });
      return await fetch(request, { cache: 'no-store' });
    } finally {
      clearTimeout(timer);
    }
  }

  async function has(hash: string): Promise<boolean> {
    const answer = await ask(hash, { method: 'HEAD' }, answerMs);
    if (answer.status !== 404) await expectOk(answer);
    return answer.ok;
  }

  return {
    async put(hash, draft) {
      if (await has(hash)) return;
      const body = await openAsBlob(draft);
      // The name of the object is what must be signed of its content; so the store checks what it got.
      const headers = { 'X-Amz-Content-Sha256': hash, 'Content-Type': 'application/octet-stream' };
      const answer = await ask(hash, { method: 'PUT', headers, body }, uploadMs);
      await expectOk(answer);
      await answer.body?.cancel();
    },
    async open(hash) {
      const answer = await ask(hash, { method: 'GET' }, answerMs);
      if (answer.status === 404) {
        await answer.body?.cancel();
        return null;
      }
      await expectOk(answer);
      if (answer.body === null) throw new Error('The file store answered without a body.');
      return { body: answer.body, bytes: Number(answer.headers.get('content-length')) };
    },
  };
}

async function expectOk(answer: Response): Promise<void> {
  if (answer.ok) return;
  const words = await answer.text().catch(() => '');
  throw new Error(`The file store answered ${answer.status}: ${words.slice(0, 500)}`);
}
