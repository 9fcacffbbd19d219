import { describe, expect, it } from 'vitest';
import { detailText, shortId } from './audit-details.ts';

describe('detailText', () => {
  it.each([
    ['Bổ sung số liệu', 'Bổ sung số liệu'],
    [3, '3'],
    [true, 'có'],
    [null, '—'],
    [['i.1', 'i.2'], 'i.1; i.2'],
    [
      [
        { key: 'i.1', version: 2 },
        { key: 'i.2', version: 1 },
      ],
      'mục i.1, bản lưu 2; mục i.2, bản lưu 1',
    ],
    ['a'.repeat(64), `${'a'.repeat(12)}…`],
  ])('%j → %s', (value, text) => {
    expect(detailText(value)).toBe(text);
  });
});

describe('shortId', () => {
  it('keeps the end of an id and the whole of a word', () => {
    expect(shortId('0199f5a0-1111-7222-8333-0123456789ab')).toBe('…0123456789ab');
    expect(shortId('unknown')).toBe('unknown');
  });
});
