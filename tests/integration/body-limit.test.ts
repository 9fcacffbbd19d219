import { createServer, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limitBody } from '#scripts/support/limit-body.ts';

const MEGABYTE = Buffer.alloc(1024 * 1024);

const server = createServer(async (incoming, response) => {
  if (!limitBody(incoming, response)) return;
  let received = 0;
  try {
    for await (const piece of incoming) received += piece.length;
    response.end(String(received));
  } catch {
    // The body was refused while it was read.
  }
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterAll(() => server.close());

function send(
  megabytes: number,
  headers: Record<string, string | number>,
): Promise<{ status?: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', method: 'POST', headers }, (response) => {
      let body = '';
      response.on('data', (piece) => {
        body += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode, body }));
    });
    outgoing.on('error', reject);
    let left = megabytes;
    const write = () => {
      while (left > 0) {
        left -= 1;
        if (!outgoing.write(MEGABYTE)) return void outgoing.once('drain', write);
      }
      outgoing.end();
    };
    write();
  });
}

test('a body within the limit passes, announced or not', async () => {
  expect(await send(24, { 'content-length': 24 * MEGABYTE.length })).toEqual({
    status: 200,
    body: String(24 * MEGABYTE.length),
  });
  expect(await send(24, { 'transfer-encoding': 'chunked' })).toMatchObject({ status: 200 });
});

test('a larger one is refused by what it announces, and by counting', async () => {
  expect(await send(26, { 'content-length': 26 * MEGABYTE.length })).toMatchObject({ status: 413 });
  expect(await send(60, { 'transfer-encoding': 'chunked' })).toMatchObject({ status: 413 });
});
