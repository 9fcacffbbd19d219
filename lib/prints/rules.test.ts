import { expect, test } from 'vitest';
import { cacheKeyOf, fileNameOf } from './rules.ts';

test.each([
  [
    { kind: 'submission', format: 'pdf', parts: [2026, 'Quảng Ngãi', 'lan', 2] },
    'bao-cao-2026-quang-ngai-lan-2.pdf',
  ],
  [
    { kind: 'draft', format: 'docx', parts: [2026, 'Thành phố Hồ Chí Minh'] },
    'du-thao-bao-cao-2026-thanh-pho-ho-chi-minh.docx',
  ],
  [{ kind: 'receipt', format: 'pdf', parts: ['TN-2026-92F9-00030'] }, 'bien-nhan-tn-2026-92f9-00030.pdf'],
  [{ kind: 'edition', format: 'pdf', parts: ['../"', undefined] }, 'bao-cao-tong-hop.pdf'],
] as const)('%j is called %s', ({ kind, format, parts }, name) => {
  expect(fileNameOf({ kind, format, parts: [...parts] })).toBe(name);
});

test('another form, number, layout or address is another file', () => {
  const subject = { kind: 'submission', id: 'a' } as const;
  const content = { contentHash: 'b', stamp: '', publicUrl: 'https://mot.example' };
  const keys = [
    cacheKeyOf(subject, 'pdf', content),
    cacheKeyOf(subject, 'docx', content),
    cacheKeyOf({ ...subject, kind: 'receipt' }, 'pdf', content),
    cacheKeyOf(subject, 'pdf', { ...content, stamp: '05/BC-UBND 2026-12-05' }),
    cacheKeyOf(subject, 'pdf', { ...content, publicUrl: 'https://hai.example' }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
