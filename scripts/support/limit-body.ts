import type { IncomingMessage, ServerResponse } from 'node:http';

const LIMIT = 25 * 1024 * 1024;
const DRAIN_MS = 5000;

/** Refuses a body over the limit: by what it announces, and by counting what arrives. False: already answered. */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  const push = request.push;
  let received = 0;
  let refused = Number(request.headers['content-length'] ?? 0) > LIMIT;
  const announced = refused;
  // The parser hands every piece to push; listening for data would start the stream before Next reads it.
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) received += chunk.length;
    if (!refused && received > LIMIT) {
      refused = true;
      refuse(request, response);
    }
    if (!refused) return push.call(request, chunk, encoding);
    // Nobody reads on, and nobody must take the beginning of a body for the whole of it.
    if (chunk === null) request.destroy();
    return true;
  };
  if (announced) refuse(request, response);
  return !announced;
}

// The rest is read and thrown away for a while: hanging up at once, as Node does after "Connection: close", would
// tear the answer from the hands of a sender who is still writing.
function refuse(request: IncomingMessage, response: ServerResponse): void {
  const late = setTimeout(() => request.destroy(), DRAIN_MS);
  request.once('close', () => clearTimeout(late));
  if (response.headersSent) {
    request.destroy();
    return;
  }
  response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('Nội dung gửi lên quá lớn (tối đa 25 MB).\n');
  request.resume();
}
