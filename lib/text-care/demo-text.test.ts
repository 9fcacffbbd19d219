import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { detectLegacyFont, fromTcvn3, fromVni, toTcvn3, toVni } from './legacy-fonts.ts';
import { formFindings } from './numbers-and-dates.ts';
import { secrecyMarkIn } from './secrecy.ts';

const demo = new URL('../../prisma/seed/demo/', import.meta.url);

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const texts = ['reports', 'facts'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, demo)).flatMap((name) =>
    stringsIn(JSON.parse(readFileSync(new URL(`${folder}/${name}`, demo), 'utf8'))),
  ),
);
/** Long enough to tell a font by. */
const prose = texts.filter((text) => text.split(' ').length >= 12);

// Thousands of texts, on machines that may be busy.
const patience = { timeout: 120_000 };

it('finds nothing wrong with the texts of the demonstration', patience, () => {
  expect(texts.length).toBeGreaterThan(1_000);
  expect(texts.filter((text) => detectLegacyFont(text) !== null)).toEqual([]);
  expect(texts.filter((text) => secrecyMarkIn(text) !== null)).toEqual([]);
  expect(texts.flatMap(formFindings).filter(({ certain }) => certain)).toEqual([]);
});

it('knows them again in the fonts of before Unicode, and gives back what was typed', patience, () => {
  expect(prose.length).toBeGreaterThan(300);
  expect(prose.filter((text) => detectLegacyFont(toTcvn3(text)) !== 'tcvn3')).toEqual([]);
  expect(prose.filter((text) => detectLegacyFont(toVni(text)) !== 'vni')).toEqual([]);
  // Neither has an "Î".
  const vietnamese = texts.filter((text) => !text.includes('Île'));
  expect(vietnamese.filter((text) => fromVni(toVni(text)) !== text.normalize('NFC'))).toEqual([]);
  // Capitals with a tone share the codes of small letters.
  expect(
    vietnamese.filter(
      (text) => fromTcvn3(toTcvn3(text)).toLowerCase() !== text.normalize('NFC').toLowerCase(),
    ),
  ).toEqual([]);
});
