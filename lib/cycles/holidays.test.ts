import { expect, it } from 'vitest';
import { dayOff, deadlineHints, holidays, weekdayOf, workingDayFrom } from './holidays.ts';

it.each([
  ['2026-12-14', null],
  ['2026-12-12', 'Thứ Bảy'],
  ['2026-12-13', 'Chủ nhật'],
  ['2025-01-29', 'Tết Nguyên đán'],
  ['2026-02-17', 'Tết Nguyên đán'],
  ['2026-02-23', null],
  ['2027-02-06', 'Tết Nguyên đán'],
  ['2027-02-09', 'Tết Nguyên đán (dự kiến)'],
  ['2028-01-26', 'Tết Nguyên đán'],
  ['2026-04-26', 'Giỗ Tổ Hùng Vương'],
  ['2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
  ['2026-04-30', 'Ngày Chiến thắng 30/4'],
  ['2027-05-03', 'Nghỉ bù dịp 30/4 và 1/5'],
  ['2026-09-02', 'Quốc khánh'],
])('%s is off because of %s', (date, reason) => {
  expect(dayOff(date)).toBe(reason);
});

it('no day is listed twice', () => {
  expect(new Set(holidays.map(({ date }) => date)).size).toBe(holidays.length);
});

it('the working day after Tết 2026', () => {
  expect(workingDayFrom('2026-02-14')).toBe('2026-02-23');
  expect(weekdayOf('2026-02-23')).toBe('Thứ Hai');
});

it('CYCLE-6 says what the calendar says, and moves nothing', () => {
  expect(deadlineHints('2026-12-15')).toEqual([
    '15/12/2026 là Thứ Ba; ngày cuối còn đúng hạn là 14/12/2026 (Thứ Hai).',
  ]);
  const [, sunday] = deadlineHints('2025-12-15');
  expect(sunday).toContain('Ngày cuối rơi vào Chủ nhật.');
  expect(sunday).toContain('15/12/2025 (Thứ Hai) thì nhập 16/12/2025');
  expect(deadlineHints('2026-09-03')[1]).toContain('rơi vào Quốc khánh');
  expect(deadlineHints('2029-12-15').at(-1)).toContain('Chưa có lịch nghỉ lễ năm 2029');
});
