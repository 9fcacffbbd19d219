import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';

/** SHA-256, lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

export function contentHash(value: Json): string {
  return sha256(canonicalJson(value));
}
