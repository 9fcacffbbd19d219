import { addDays, formatBusinessDate } from '../dates.ts';

/**
 * Days off of civil servants besides Saturday and Sunday (Bộ luật Lao động 2019, Điều 111.3 and 112). "Expected": the
 * day is not fixed by law alone and was not announced when this table was written.
 */
type Holiday = { date: string; name: string; expected?: true };

const tet = 'Tết Nguyên đán';
const kings = 'Giỗ Tổ Hùng Vương';
const south = 'Ngày Chiến thắng 30/4';
const labour = 'Ngày Quốc tế Lao động';
const national = 'Quốc khánh';
const culture = 'Ngày Văn hóa Việt Nam';

function days(name: string, dates: string, expected?: true): Holiday[] {
  return dates.split(' ').map((date) => ({ date, name, ...(expected ? { expected } : {}) }));
}

export const holidays: readonly Holiday[] = [
  ...days('Tết Dương lịch', '2025-01-01 2026-01-01 2027-01-01 2028-01-01'),
  ...days('Nghỉ hoán đổi dịp Tết Dương lịch', '2026-01-02'),
  ...days('Nghỉ bù Tết Dương lịch', '2028-01-03'),
  // First days of the lunar years: 29/01/2025, 17/02/2026, 06/02/2027, 26/01/2028.
  ...days(tet, '2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31'),
  ...days(tet, '2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20'),
  ...days(tet, '2027-02-06 2027-02-07 2027-02-08'),
  ...days(tet, '2027-02-05 2027-02-09', true),
  ...days(`Nghỉ bù ${tet}`, '2027-02-10 2027-02-11', true),
  ...days(tet, '2028-01-26 2028-01-27 2028-01-28'),
  ...days(tet, '2028-01-24 2028-01-25', true),
  ...days(kings, '2025-04-07 2026-04-26 2027-04-16 2028-04-04'),
  ...days(`Nghỉ bù ${kings}`, '2026-04-27'),
  ...days(south, '2025-04-30 2026-04-30 2027-04-30 2028-04-30'),
  ...days(labour, '2025-05-01 2026-05-01 2027-05-01 2028-05-01'),
  ...days('Nghỉ hoán đổi dịp 30/4 và 1/5', '2025-05-02'),
  ...days('Nghỉ bù dịp 30/4 và 1/5', '2027-05-03 2028-05-02'),
  ...days(national, '2025-09-01 2025-09-02 2026-09-01 2026-09-02 2027-09-02 2028-09-02'),
  ...days('Nghỉ hoán đổi dịp Quốc khánh', '2026-08-31'),
  ...days(national, '2027-09-03 2028-09-01', true),
  ...days('Nghỉ bù Quốc khánh', '2028-09-04'),
  // Nghị quyết 80-NQ/TW ngày 07/01/2026; not yet part of the law.
  ...days(culture, '2026-11-24 2027-11-24 2028-11-24', true),
];

const known = new Map(holidays.map((holiday) => [holiday.date, holiday]));
const years = { first: '2025', last: '2028' };
const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

function dayOfWeek(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function weekdayOf(date: string): string {
  return weekdays[dayOfWeek(date)] ?? '';
}

/** Why people do not work on a day: "Chủ nhật", "Quốc khánh", "Tết Nguyên đán (dự kiến)"; null: they do. */
export function dayOff(date: string): string | null {
  const holiday = known.get(date);
  if (holiday) return `${holiday.name}${holiday.expected ? ' (dự kiến)' : ''}`;
  return dayOfWeek(date) % 6 === 0 ? weekdayOf(date) : null;
}

export function workingDayFrom(date: string): string {
  let day = date;
  while (dayOff(day) !== null) day = addDays(day, 1);
  return day;
}

/**
 * What the calendar says about "trước ngày …": the last day, and that it is a day off. Only said, never applied: no
 * rule moves a deadline of the Quy chế to the next working day.
 */
export function deadlineHints(before: string): string[] {
  const last = addDays(before, -1);
  const hints = [
    `${formatBusinessDate(before)} là ${weekdayOf(before)}; ngày cuối còn đúng hạn là ${formatBusinessDate(last)} (${weekdayOf(last)}).`,
  ];
  const reason = dayOff(last);
  if (reason !== null) {
    const next = workingDayFrom(last);
    hints.push(
      `Ngày cuối rơi vào ${reason}. Thời hạn không tự lùi; nếu muốn ngày cuối là ngày làm việc kế tiếp ${formatBusinessDate(next)} (${weekdayOf(next)}) thì nhập ${formatBusinessDate(addDays(next, 1))}.`,
    );
  }
  const year = last.slice(0, 4);
  if (year < years.first || year > years.last)
    hints.push(`Chưa có lịch nghỉ lễ năm ${year}: hệ thống chỉ xét thứ Bảy và Chủ nhật.`);
  return hints;
}
