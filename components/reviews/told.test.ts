import { expect, it } from 'vitest';
import { toldWords } from './told.ts';

const one = { id: '1', name: 'Võ Thị Cẩm Vân', roles: ['drafter' as const], byMail: true };
const two = { id: '2', name: 'Trương Quốc Bảo', roles: ['leader' as const], byMail: false };

it.each([
  [[], 'chưa có tài khoản nào'],
  [[one], 'Sẽ báo trên hệ thống, và bằng thư, cho 1 người của UBND: Võ Thị Cẩm Vân (soạn thảo).'],
  [
    [one, two],
    '1 người nhận cả thư, cho 2 người của UBND: Võ Thị Cẩm Vân (soạn thảo); Trương Quốc Bảo (lãnh đạo).',
  ],
  [[two], 'không ai nhận thư'],
])('says whom a decision tells', (listeners, words) => {
  expect(toldWords('UBND', listeners)).toContain(words);
});
