import { createHash } from 'node:crypto';

/** The same id for the same words in every installation, as a UUID by name (RFC 9562, version 5 layout). */
export function stableId(...words: (string | number)[]): string {
  const bytes = createHash('sha1')
    .update(`nhip-cau/${words.join('/')}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
