import { SMTPServer } from 'smtp-server';

export type Received = { to: string[]; raw: string };

/** How the server answers the next recipients; null: accepts. */
export type Answer = { code: number; words: string } | 'hang' | null;

export type MailServer = {
  url: string;
  received: Received[];
  /** What the server says to a recipient. */
  answerTo(address: string, answer: Answer): void;
  stop(): Promise<void>;
};

/** A real mail server on this machine that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const answers = new Map<string, Answer>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      const answer = answers.get(address) ?? null;
      if (answer === 'hang') return;
      done(answer === null ? null : Object.assign(new Error(answer.words), { responseCode: answer.code }));
    },
    onData: (stream, { envelope }, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        received.push({
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(pieces).toString('utf8'),
        });
        done();
      });
    },
  });
  // A client that gives up on a hanging server is no failure of the server.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port.');
  return {
    url: `smtp://127.0.0.1:${address.port}?socketTimeout=2500&greetingTimeout=2500`,
    received,
    answerTo: (to, answer) => void answers.set(to, answer),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A header of a received mail, on one line. */
export function headerOf({ raw }: Received, name: string): string {
  const [head = ''] = raw.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
  const line = unfolded.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}
