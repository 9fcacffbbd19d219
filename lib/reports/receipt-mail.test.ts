import { describe, expect, it } from 'vitest';
import { minutesUntilResend, receiptLetter } from './receipt-mail.ts';

it('says in the mail all that the receipt says', () => {
  const { subject, text } = receiptLetter({
    name: 'Võ Thị Cẩm Vân',
    cycle: 'Báo cáo công tác đối ngoại nhân dân năm 2026',
    organisation: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
    receiver: 'Bộ Ngoại giao',
    receiptNumber: 'TN-2026-AB12-00007',
    number: 2,
    submittedAt: new Date('2026-12-14T16:59:59Z'),
    submittedBy: 'Trương Quốc Bảo',
    position: 'Phó Chủ tịch',
    timeliness: 'on_time',
    contentHash: 'abc',
    verifyUrl: 'https://nhip-cau.example/verify/abc',
  });
  expect(subject).toBe('Biên nhận TN-2026-AB12-00007: Báo cáo công tác đối ngoại nhân dân năm 2026');
  for (const part of [
    'Kính gửi: Đồng chí Võ Thị Cẩm Vân',
    'Thời điểm gửi: 23:59:59 ngày 14/12/2026',
    'Người gửi: Trương Quốc Bảo, Phó Chủ tịch',
    'Tra cứu, đối chiếu: https://nhip-cau.example/verify/abc',
    'Thời hạn: Đúng hạn (tính theo lần gửi đầu tiên)',
  ])
    expect(text).toContain(part);
});

describe('sending a receipt again', () => {
  const now = new Date('2026-12-14T10:00:00Z');
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  it.each([
    ['never sent', [], 0],
    ['a minute ago', [ago(1)], 4],
    ['five minutes ago', [ago(5)], 0],
    ['six times today', [ago(10), ago(20), ago(30), ago(40), ago(50), ago(60)], 23 * 60],
    ['six times, the first more than a day ago', [ago(10), ago(20), ago(30), ago(40), ago(50), ago(1500)], 0],
  ])('%s', (_name, times, minutes) => {
    expect(minutesUntilResend(times, now)).toBe(minutes);
  });
});
