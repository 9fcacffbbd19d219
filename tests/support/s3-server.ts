import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { S3Settings } from '#lib/store-s3.ts';

export type S3Mood = 'answering' | 'hanging' | 'failing' | 'full' | 'breaking off' | 'pausing';

export type S3Server = {
  settings: S3Settings;
  /** Objects by path below the bucket. */
  objects: Map<string, Buffer>;
  /** Every request that came, as "PUT 200". */
  requests: string[];
  mood(mood: S3Mood): void;
  stop(): Promise<void>;
};

const REGION = 'hcm-1';
const CLOCK_SKEW_MS = 15 * 60_000;

/** A store of one bucket that believes nobody: it works out each signature (SigV4) and hash again from what came. */
export async function startS3(): Promise<S3Server> {
  let mood: S3Mood = 'answering';
  const objects = new Map<string, Buffer>();
  const requests: string[] = [];
  const open = new Set<Socket>();
  const secrets = {
    accessKeyId: 'NHIPCAUTEST',
    secretAccessKey: 'a secret of the tests / and + of nothing = else',
  };
  const bucket = 'tep-bao-cao';

  const server = createServer(async (request, response) => {
    if (mood === 'hanging') return;
    const body = await bodyOf(request);
    if (body === null) return;
    const status = answer(request, response, body);
    requests.push(`${request.method} ${status}`);
  });

  function answer(request: IncomingMessage, response: ServerResponse, body: Buffer): number {
    const say = (status: number, code: string) => {
      const words = request.method === 'HEAD' ? '' : `<Error><Code>${code}</Code></Error>`;
      response.writeHead(status, { 'Content-Type': 'application/xml' }).end(words);
      return status;
    };
    if (mood === 'failing') return say(500, 'InternalError');
    if (mood === 'full' && request.method === 'PUT') return say(507, 'XMinioStorageFull');
    const problem = problemOf(request, body, secrets);
    if (problem !== null) return say(403, problem);
    const { pathname } = new URL(request.url ?? '', 'http://store');
    if (!pathname.startsWith(`/${bucket}/`)) return say(404, 'NoSuchBucket');
    const key = pathname.slice(bucket.length + 2);
    const stored = objects.get(key);
    switch (request.method) {
      case 'PUT':
        objects.set(key, body);
        response.writeHead(200).end();
        return 200;
      case 'DELETE':
        objects.delete(key);
        response.writeHead(204).end();
        return 204;
      case 'GET':
      case 'HEAD':
        if (!stored) return say(404, 'NoSuchKey');
        response.writeHead(200, { 'Content-Length': stored.length });
        if (request.method === 'HEAD') response.end();
        else if (mood === 'pausing') response.write(stored.subarray(0, stored.length / 2));
        else if (mood === 'breaking off') {
          response.write(stored.subarray(0, stored.length / 2), () => request.socket.destroy());
        } else response.end(stored);
        return 200;
      default:
        return say(405, 'MethodNotAllowed');
    }
  }

  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    settings: { endpoint: `http://127.0.0.1:${port}`, bucket, ...secrets, region: REGION },
    objects,
    requests,
    mood: (next) => {
      mood = next;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** null: the sender hung up. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of request) pieces.push(piece);
  } catch {
    return null;
  }
  return Buffer.concat(pieces);
}

function hex(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: string | Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

/** As AWS describes Signature Version 4 (authorization header, single chunk); null: the request is what was signed. */
function problemOf(
  request: IncomingMessage,
  body: Buffer,
  secrets: { accessKeyId: string; secretAccessKey: string },
): string | null {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (!given) return 'AuthorizationHeaderMalformed';
  const [, accessKey = '', day = '', region = '', signed = '', signature = ''] = given;
  if (accessKey !== secrets.accessKeyId) return 'InvalidAccessKeyId';
  if (region !== REGION) return 'AuthorizationHeaderMalformed';
  const moment = String(request.headers['x-amz-date'] ?? '');
  const at = Date.parse(moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!moment.startsWith(day) || !(Math.abs(Date.now() - at) < CLOCK_SKEW_MS)) return 'RequestTimeTooSkewed';
  const names = signed.split(';');
  for (const needed of ['host', 'x-amz-content-sha256', 'x-amz-date'])
    if (!names.includes(needed)) return 'AccessDenied';
  const payload = String(request.headers['x-amz-content-sha256']);
  if (request.method === 'PUT' && payload !== hex(body)) return 'XAmzContentSHA256Mismatch';
  const url = new URL(request.url ?? '', 'http://store');
  const canonical = [
    request.method,
    url.pathname,
    [...url.searchParams]
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .sort()
      .join('&'),
    ...names.map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replace(/\s+/g, ' ')}`,
    ),
    '',
    signed,
    payload,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${secrets.secretAccessKey}`, day), region));
  const expected = hmac(key, ['AWS4-HMAC-SHA256', moment, scope, hex(canonical)].join('\n'));
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch';
}
