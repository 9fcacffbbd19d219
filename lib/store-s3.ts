import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
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

type Question = { method: 'HEAD' | 'GET' | 'PUT'; url: URL; headers: Headers };

/**
 * Not by fetch: inside the web server Next puts its own in that place, which forgets the signal that ends a wait.
 */
function ask({ method, url, headers }: Question, waitMs: number, path?: string): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const silent = () => request.destroy(new Error(`The file store was silent for ${waitMs} ms.`));
    const timer = setTimeout(silent, waitMs);
    const request = send(url, { method, headers: Object.fromEntries(headers) }, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    // The body may take as long as it likes, but not pause for so long.
    request.setTimeout(waitMs, silent);
    request.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    if (path === undefined) request.end();
    else pipeline(createReadStream(path), request).catch(reject);
  });
}

/** A bucket of an S3-compatible store, addressed by path; each file is an object named by its SHA-256. */
export function s3Store(settings: S3Settings, { answerMs, uploadMs } = patience): FileStore {
  const { endpoint, bucket, accessKeyId, secretAccessKey, region } = settings;

  async function signed(method: Question['method'], hash: string, given: Record<string, string> = {}) {
    const address = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}/files/${hash}`;
    const key = { accessKeyId, secretAccessKey, region, service: 's3' };
    const { url, headers } = await new AwsV4Signer({ ...key, method, url: address, headers: given }).sign();
    return { method, url, headers };
  }

  async function has(hash: string): Promise<boolean> {
    const answer = await ask(await signed('HEAD', hash), answerMs);
    if (answer.statusCode !== 404) await expectOk(answer);
    answer.resume();
    return answer.statusCode !== 404;
  }

  return {
    async put(hash, draft) {
      if (await has(hash)) return;
      const question = await signed('PUT', hash, {
        // The name of the object is what is signed of its content; so the store checks what it got.
        'X-Amz-Content-Sha256': hash,
        'Content-Type': 'application/octet-stream',
        'Content-Length': String((await stat(draft)).size),
      });
      const answer = await ask(question, uploadMs, draft);
      await expectOk(answer);
      answer.resume();
    },
    async open(hash) {
      const answer = await ask(await signed('GET', hash), answerMs);
      if (answer.statusCode === 404) {
        answer.resume();
        return null;
      }
      await expectOk(answer);
      return { body: streamOf(answer), bytes: Number(answer.headers['content-length']) };
    },
  };
}

/** The body of an answer, taken as fast as the reader takes it. */
function streamOf(answer: IncomingMessage): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = answer[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      pull: async (controller) => {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => {
        answer.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

async function expectOk(answer: IncomingMessage): Promise<void> {
  const { statusCode = 0 } = answer;
  if (statusCode >= 200 && statusCode < 300) return;
  const words = await text(answer).catch(() => '');
  throw new Error(`The file store answered ${statusCode}: ${words.slice(0, 500)}`);
}
