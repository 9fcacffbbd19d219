import type { AddresseeChoice } from '#lib/cycles/preparing.ts';
import { formatBusinessDate } from '#lib/dates.ts';
import type { Pickable } from './addressee-picker.tsx';

/** With the span of validity where it does not cover the day and all after it. */
export function pickableOf({ id, name, kind, validFrom, validTo }: AddresseeChoice, day: string): Pickable {
  const notes = [
    ...(validFrom !== null && validFrom > day ? [`từ ${formatBusinessDate(validFrom)}`] : []),
    ...(validTo === null ? [] : [`đến hết ${formatBusinessDate(validTo)}`]),
  ];
  return { id, name, kind, note: notes.join(' ') || undefined };
}
