import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '#lib/log.ts';
import { maxBytes, postPresence, putAnswer } from '#lib/reports/save-route.ts';

type Answering = (request: Request) => Promise<Response>;

const answerPath = /^\/api\/reports\/([^/?]+)\/answers\/([^/?]+)$/;
const presencePath = /^\/api\/reports\/([^/?]+)\/presence$/;

function answering({ method, url = '' }: IncomingMessage): Answering | null {
  const save = method === 'PUT' ? answerPath.exec(url) : null;
  if (save) return (request) => putAnswer(request, { id: save[1] ?? '', key: save[2] ?? '' });
  const presence = method === 'POST' ? presencePath.exec(url) : null;
  return presence ? (request) => postPresence(request, { id: presence[1] ?? '' }) : null;
}

/** The body; of one that is too large just enough to be refused, the rest is read and thrown away. */
async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let count = 0;
  for await (const piece of request) {
    if (count <= maxBytes && piece instanceof Uint8Array) pieces.push(piece);
    count += piece.length;
  }
  return Buffer.concat(pieces);
}

async function exchange(
  incoming: IncomingMessage,
  response: ServerResponse,
  answer: Answering,
): Promise<void> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (typeof value === 'string') headers.set(name, value);
  const { method = 'GET', url = '/' } = incoming;
  const body = await bodyOf(incoming);
  const answered = await answer(new Request(`http://localhost${url}`, { method, headers, body }));
  response.writeHead(answered.status, {
    ...Object.fromEntries(answered.headers),
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(await answered.text());
}

/**
 * Saves and presence come with every pause in somebody's typing. They are answered here, ahead of Next, whose way from
 * the socket to a route handler costs several times the save itself. False: something else was asked for.
 */
export function answerSaves(request: IncomingMessage, response: ServerResponse): boolean {
  const answer = answering(request);
  if (answer === null) return false;
  exchange(request, response, answer).catch((error: unknown) => {
    // Whoever sent it hung up.
    log.debug({ err: error, url: request.url }, 'save broken off');
    response.destroy();
  });
  return true;
}
