import type { IncomingMessage, ServerResponse } from 'node:http';

const LIMIT = 25 * 1024 * 1024;

/** Refuses a body over the limit: by what it announces, and by counting what arrives. False: already answered. */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers['content-length'] ?? 0) > LIMIT) {
    refuse(request, response);
    return false;
  }
  const push = request.push;
  let received = 0;
  // The parser hands every piece to push; listening for data would start the stream before Next reads it.
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) received += chunk.length;
    if (received <= LIMIT) return push.call(request, chunk, encoding);
    if (!request.destroyed) refuse(request, response);
    return false;
  };
  return true;
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  if (!response.headersSent) {
    response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
    response.end('Nội dung gửi lên quá lớn (tối đa 25 MB).\n', () => request.destroy());
  } else request.destroy();
}
