import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { env } from './env.ts';
import { log } from './log.ts';

/** What the scanner says of a file; "silent": it did not answer, so nobody knows. */
export type Verdict =
  | { is: 'clean' }
  | { is: 'unscanned' }
  | { is: 'silent' }
  | { is: 'infected'; found: string };

type Pieces = AsyncIterable<Uint8Array>;

const command = 'zINSTREAM\0';
const longestAnswer = 4096;
/** Without a word for so long, the scanner is taken for dead. */
const patienceMs = 20_000;

/** Asks ClamAV (clamd, INSTREAM) about a file on disk, or about bytes that come from elsewhere. */
export async function scan(
  source: string | Pieces,
  {
    scanner = env().CLAMAV_HOST,
    waitMs = patienceMs,
  }: { scanner?: { host: string; port: number }; waitMs?: number } = {},
): Promise<Verdict> {
  if (scanner === undefined) return { is: 'unscanned' };
  try {
    const pieces: Pieces = typeof source === 'string' ? createReadStream(source) : source;
    return verdictOf(await ask(connect(scanner), pieces, waitMs));
  } catch (error) {
    log.error({ err: error }, 'virus scanner');
    return { is: 'silent' };
  }
}

async function ask(socket: Socket, pieces: Pieces, waitMs: number): Promise<string> {
  socket.setTimeout(waitMs, () => socket.destroy(new Error(`clamd was silent for ${waitMs} ms.`)));
  try {
    const [answer] = await Promise.all([read(socket), send(socket, pieces)]);
    return answer;
  } finally {
    socket.destroy();
  }
}

/** Each piece with its length before it; a length of zero ends the file. */
async function* framed(pieces: Pieces): AsyncGenerator<Uint8Array> {
  yield Buffer.from(command);
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    yield lengthOf(piece.length);
    yield piece;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function send(socket: Socket, pieces: Pieces): Promise<void> {
  await pipeline(framed(pieces), socket, { end: false });
}

async function read(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    answer += String(piece);
    if (answer.includes('\0') || answer.length > longestAnswer) break;
  }
  return answer.split('\0')[0] ?? '';
}

/** "stream: OK", "stream: Win.Test.EICAR_HDB-1 FOUND", or an error such as a file over its limit. */
function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { is: 'clean' };
  const [, found] = /^stream: (.{1,200}) FOUND$/.exec(answer) ?? [];
  if (found !== undefined) return { is: 'infected', found };
  throw new Error(`clamd answered: ${answer.slice(0, 200)}`);
}
