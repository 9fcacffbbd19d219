import { expect, test } from 'vitest';
import { extensionOf, fitsType, safeName, wordsOfName } from './file-name.ts';

test.each([
  ['Báo cáo năm 2026.pdf', 'Báo cáo năm 2026.pdf'],
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['..\\..\\windows\\win.ini.pdf', 'win.ini.pdf'],
  ['C:\\Users\\a\\Kế hoạch.pdf', 'Kế hoạch.pdf'],
  ['a\u2215b\uFF0Fc.pdf', 'c.pdf'],
  ['bao-cao\u202Efdp.pdf', 'bao-caofdp.pdf'],
  ['bao\u200B\u200D\u2060cao\uFEFF.pdf', 'baocao.pdf'],
  ['a\u0000b\u0007\nc.pdf', 'ab c.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['con.2026.pdf', '_con.2026.pdf'],
  ['com1 .pdf', '_com1.pdf'],
  ['LPT9', '_LPT9.pdf'],
  ['Contact.pdf', 'Contact.pdf'],
  ['...pdf', 'pdf.pdf'],
  ['.htaccess.pdf', 'htaccess.pdf'],
  ['kế hoạch.pdf...', 'kế hoạch.pdf'],
  ['kế hoạch.pdf. . ', 'kế hoạch.pdf'],
  [`${'Quy hoạch'.normalize('NFD')}.pdf`, 'Quy hoạch.pdf'],
  ['e\u200D\u0302\u0301.pdf', 'ế.pdf'],
  ['<a href="x">|?*.pdf', '-a href=-x-----.pdf'],
  ['Danh sách.PDF', 'Danh sách.pdf'],
  ['không có đuôi', 'không có đuôi.pdf'],
  ['BC số 05.2026', 'BC số 05.2026.pdf'],
  ['a\u00A0\u3000 b.pdf', 'a b.pdf'],
  ['\u3164\u115F', 'tep-dinh-kem.pdf'],
  ['.pdf', 'pdf.pdf'],
  ['', 'tep-dinh-kem.pdf'],
  ['///', 'tep-dinh-kem.pdf'],
  ['---.pdf', 'tep-dinh-kem.pdf'],
  ['\uD800 lẻ.pdf', 'lẻ.pdf'],
])('%j is kept as %j', (given, expected) => {
  expect(safeName(given, 'pdf')).toBe(expected);
});

test('a name of 300 letters is cut between letters, and keeps its type', () => {
  const cut = safeName(`${'Ế'.repeat(300)}.pdf`, 'pdf');
  expect(cut).toBe(`${'Ế'.repeat(66)}.pdf`);
  expect(Buffer.byteLength(safeName(`${'👩‍👩‍👧'.repeat(60)}.docx`, 'docx'))).toBeLessThanOrEqual(255);
  expect(safeName(`${'a'.repeat(199)}. b.pdf`, 'pdf')).toBe(`${'a'.repeat(199)}.pdf`);
});

test('a safe name stays as it is', () => {
  for (const given of ['../x\u202Ey.pdf', 'CON.pdf', 'a'.repeat(400), '...', 'con.pdf. '])
    expect(safeName(safeName(given, 'pdf'), 'pdf')).toBe(safeName(given, 'pdf'));
});

test.each([
  ['a.jpeg', 'jpg', true],
  ['a.JPG', 'jpg', true],
  ['a', 'png', true],
  ['a.2026', 'pdf', true],
  ['a.pdf', 'docx', false],
  ['a.pdf.exe', 'pdf', false],
  ['a.pdf\u200B', 'pdf', true],
  ['a.exe. ', 'pdf', false],
] as const)('%j may hold %s: %s', (given, type, fits) => {
  expect(fitsType(extensionOf(given), type)).toBe(fits);
});

test('the words of a name are read without its signs and type', () => {
  expect(wordsOfName('x/TỐI_MẬT_kế hoạch.pdf')).toBe('TỐI MẬT kế hoạch');
});
