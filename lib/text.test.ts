import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, fold, paragraphsOf } from './text.ts';

describe('cleanText', () => {
  it.each([
    ['NFD becomes NFC', 'Việt'.normalize('NFD'), 'Việt'],
    ['zero-width characters go', 'Quảng\u200B Ngãi\uFEFF', 'Quảng Ngãi'],
    ['soft hyphens go', 'đối\u00ADngoại', 'đốingoại'],
    ['the soft hyphen that is a letter in TCVN3 stays one', 'n\u00ADíc', 'nưíc'],
    ['control characters go', 'a\u0000b\u0007c', 'abc'],
    ['direction overrides go', 'a\u202Eb', 'ab'],
    ['private-use bullets go', '\uF0B7 mục', ' mục'],
    ['no-break spaces become one space', 'a\u00A0\u00A0b', 'a b'],
    ['CRLF becomes LF', 'a\r\nb\rc', 'a\nb\nc'],
    ['lone surrogates go', 'a\uD800b', 'ab'],
    ['HTML stays text', '<b>a</b>', '<b>a</b>'],
  ])('%s', (_name, input, output) => {
    expect(cleanText(input)).toBe(output);
  });

  it('leaves clean text alone', () => {
    const text = 'Ủy ban nhân dân tỉnh\n\n\tđã ban hành';
    expect(cleanText(text)).toBe(text);
  });
});

it('cleanLine makes one line', () => {
  expect(cleanLine('  Sở \n Ngoại\tvụ ')).toBe('Sở Ngoại vụ');
});

it.each(['Hòa Bình', 'Hoà Bình', 'HOÀ BÌNH', 'hoa binh'])('fold treats %s alike', (name) => {
  expect(fold(name)).toBe('hoa binh');
});

it('fold knows đ', () => {
  expect(fold('Đắk Lắk')).toBe('dak lak');
});

it('paragraphsOf drops empty lines', () => {
  expect(paragraphsOf('a\n\n b \n')).toEqual(['a', 'b']);
});
