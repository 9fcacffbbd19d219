import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nameOn } from '#lib/organisations/rules.ts';
import { csvRows } from './csv.ts';
import { organisationSeeds } from './organisations.ts';

const read = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
const { organisations, successions } = organisationSeeds({
  provinces: read('provinces.csv'),
  lineage: read('province-lineage.csv'),
  centralBodies: read('central-bodies.csv'),
});

function body(key: string) {
  const found = organisations.find((organisation) => organisation.key === key);
  if (!found) throw new Error(`No organisation ${key}`);
  return found;
}

const count = (test: (organisation: (typeof organisations)[number]) => boolean) =>
  organisations.filter(test).length;

it('reads quoted fields', () => {
  expect(csvRows('a,b,c\nBVHTTDL,"Bộ Văn hóa, Thể thao và Du lịch",\n1,"""x""",2\n')).toEqual([
    { a: 'BVHTTDL', b: 'Bộ Văn hóa, Thể thao và Du lịch', c: '' },
    { a: '1', b: '"x"', c: '2' },
  ]);
  expect(() => csvRows('a,b\n1')).toThrow('Expected 2 fields');
});

it('has 34 provinces, the former ones, 23 central bodies and units', () => {
  expect(count(({ kind, validTo }) => kind === 'province' && validTo === null)).toBe(34);
  expect(count(({ kind, validTo }) => kind === 'province' && validTo !== null)).toBe(53);
  expect(count(({ kind }) => kind !== 'province' && kind !== 'unit')).toBe(23);
  expect(count(({ kind }) => kind === 'unit')).toBe(9);
  expect(new Set(organisations.map(({ key }) => key)).size).toBe(organisations.length);
  expect(organisations.filter(({ coordinator }) => coordinator).map(({ key }) => key)).toEqual(['BNG']);
});

it.each([
  ['51', '2026-12-01', 'Ủy ban nhân dân tỉnh Quảng Ngãi'],
  ['79', '2026-12-01', 'Ủy ban nhân dân Thành phố Hồ Chí Minh'],
  ['46', '2026-12-01', 'Ủy ban nhân dân thành phố Huế'],
  ['46@2024-12-31', '2024-12-01', 'Ủy ban nhân dân tỉnh Thừa Thiên Huế'],
  ['75', '2026-04-29', 'Ủy ban nhân dân tỉnh Đồng Nai'],
  ['75', '2026-04-30', 'Ủy ban nhân dân thành phố Đồng Nai'],
  ['BNV', '2026-12-01', 'Bộ Nội vụ'],
  ['BNV.TCPCP', '2026-12-01', 'Vụ Tổ chức phi chính phủ'],
])('%s on %s is called %s', (key, date, title) => {
  expect(nameOn(body(key).names, date)?.title).toBe(title);
});

it.each([
  ['51', '2025-07-01', null],
  ['46', '2025-01-01', null],
  ['01', null, null],
  ['62@2025-06-30', null, '2025-06-30'],
  ['46@2024-12-31', null, '2024-12-31'],
])('%s is valid from %s to %s', (key, validFrom, validTo) => {
  expect(body(key)).toMatchObject({ validFrom, validTo });
});

it('knows what went into Quảng Ngãi', () => {
  const origins = successions.filter(({ successor }) => successor === '51');
  expect(origins.map(({ predecessor }) => predecessor).sort()).toEqual(['51@2025-06-30', '62@2025-06-30']);
  expect(origins[0]).toMatchObject({ effective: '2025-07-01', legalBasis: 'Nghị quyết 202/2025/QH15' });
});

it('every succession and every parent names a body that exists', () => {
  for (const { predecessor, successor } of successions) {
    expect(body(predecessor).validTo).not.toBeNull();
    expect(body(successor).validTo).toBeNull();
  }
  for (const { parent } of organisations) if (parent !== null) expect(body(parent).kind).not.toBe('unit');
});

it('prints and signs as each kind of body does', () => {
  expect(body('51').names[0]).toMatchObject({
    heading: ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG NGÃI'],
    place: 'Quảng Ngãi',
  });
  expect(body('79').names[0]?.place).toBe('Thành phố Hồ Chí Minh');
  expect(body('51').signature).toEqual({
    authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
    position: 'PHÓ CHỦ TỊCH',
  });
  expect(body('BNV').signature).toEqual({ authority: ['KT. BỘ TRƯỞNG'], position: 'THỨ TRƯỞNG' });
  expect(body('51').symbol).toBe('UBND');
  expect(body('BNV').symbol).toBe('BNV');
});

it.each([
  ['kon tum', '51'],
  ['thua thien hue', '46'],
  ['uy ban nhan dan tinh dong nai', '75'],
  ['tcpcp', 'BNV.TCPCP'],
])('"%s" finds %s', (typed, key) => {
  expect(body(key).searchKey).toContain(typed);
});
