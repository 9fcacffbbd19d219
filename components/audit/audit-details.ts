import { auditDetailLabels } from '#lib/audit/labels.ts';

const hash = /^[0-9a-f]{64}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const shownOfHash = 12;

/** Ids begin with the time of their making, so the end tells them apart. */
export function shortId(id: string): string {
  return uuid.test(id) ? `…${id.slice(-shownOfHash)}` : id;
}

/** A recorded fact in words, whatever its shape. */
export function detailText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (Array.isArray(value)) return value.map(detailText).join('; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, member]) => `${detailName(name)} ${detailText(member)}`)
      .join(', ');
  const text = String(value);
  return hash.test(text) ? `${text.slice(0, shownOfHash)}…` : shortId(text);
}

export function detailName(name: string): string {
  return auditDetailLabels[name] ?? name;
}
