import { expect, it } from 'vitest';
import { demoAccounts } from './accounts.ts';
import { crewsOf, positionName } from './people.ts';

const provinces = Array.from({ length: 60 }, (_, index) => ({
  key: `P${index}`,
  signPosition: 'PHÓ CHỦ TỊCH',
}));
const bodies = ['51', 'BNV', 'LHHN', 'BGDĐT'].map((key) => ({ key, signPosition: 'THỨ TRƯỞNG' }));
const { crews, illustrative } = crewsOf([...bodies, ...provinces]);

it('no two people have the same name or address', () => {
  const people = [...demoAccounts, ...illustrative];
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
  for (const { email } of people) expect(email).toMatch(/^[a-z0-9.]+@([a-z0-9]+\.)+example$/);
});

it('the demonstration accounts act for their bodies', () => {
  expect(crews.get('51')?.author.email).toBe('soanthao@quangngai.example');
  expect(crews.get('51')?.signer.email).toBe('lanhdao@quangngai.example');
  expect(crews.get('BGDĐT')?.signer.email).toBe('lanhdao.bgddt@minhhoa.example');
});

it('the drafter of the friendship union sends alone', () => {
  expect(crews.get('LHHN')?.signer.email).toBe('soanthao@lhhn.example');
  expect(illustrative.some(({ organisation }) => organisation === 'LHHN')).toBe(false);
});

it.each([
  ['THỨ TRƯỞNG', 'Thứ trưởng'],
  ['PHÓ CHỦ TỊCH', 'Phó Chủ tịch'],
  ['PHÓ TỔNG GIÁM ĐỐC', 'Phó Tổng Giám đốc'],
  ['TỔNG BIÊN TẬP', 'Tổng Biên tập'],
])('%s is written %s', (printed, written) => {
  expect(positionName(printed)).toBe(written);
});
