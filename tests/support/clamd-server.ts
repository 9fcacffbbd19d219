import { createServer, type Socket } from 'node:net';

/** The harmless file that every scanner must find; in two halves, lest a scanner finds this one. */
export const EICAR = `${'X5O!P%@AP[4\\PZX54(P^)7CC)7}$'}${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`;

export type ClamdMood = 'answering' | 'hanging' | 'confused';

export type Clamd = {
  host: string;
  port: number;
  /** Bytes of the files that it has looked at. */
  scanned: number[];
  mood(mood: ClamdMood): void;
  stop(): Promise<void>;
};

const COMMAND = 'zINSTREAM\0';

/** Speaks clamd's INSTREAM over TCP, as clamd(8) describes it, and knows one virus. */
export async function startClamd({ maxLength = 100 * 1024 * 1024 } = {}): Promise<Clamd> {
  let mood: ClamdMood = 'answering';
  const scanned: number[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    const file = fileOf(maxLength);
    socket.on('data', (piece: Buffer) => {
      if (mood === 'hanging') return;
      const answer = file.take(piece);
      if (answer === null) return;
      scanned.push(file.bytes());
      socket.end(mood === 'confused' ? "stream: Can't allocate memory ERROR\0" : `${answer}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    host: '127.0.0.1',
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    scanned,
    mood: (next) => {
      mood = next;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One conversation: what has come in, until there is something to answer. */
function fileOf(maxLength: number): { take(piece: Buffer): string | null; bytes(): number } {
  let begun = false;
  let rest = Buffer.alloc(0);
  const pieces: Buffer[] = [];
  let total = 0;
  const next = (): string | null | 'more' => {
    if (!begun) {
      if (rest.length < COMMAND.length) return null;
      if (!rest.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND))) return 'UNKNOWN COMMAND';
      begun = true;
      rest = rest.subarray(COMMAND.length);
      return 'more';
    }
    if (rest.length < 4) return null;
    const length = rest.readUInt32BE();
    if (length === 0)
      return Buffer.concat(pieces).includes(EICAR) ? 'stream: Eicar-Signature FOUND' : 'stream: OK';
    if (total + length > maxLength) return 'INSTREAM size limit exceeded. ERROR';
    if (rest.length < 4 + length) return null;
    total += length;
    pieces.push(rest.subarray(4, 4 + length));
    rest = rest.subarray(4 + length);
    return 'more';
  };
  return {
    take: (piece) => {
      rest = Buffer.concat([rest, piece]);
      let answer = next();
      while (answer === 'more') answer = next();
      return answer;
    },
    bytes: () => total,
  };
}
