import { describe, expect, it } from 'vitest';
import { type ReminderFacts, reminderText, reminderTitle, type StateFacts, stateWords } from './texts.ts';

const plain: StateFacts = {
  status: null,
  confidential: false,
  statusChangedAt: null,
  progress: null,
  returned: null,
};
const returned = { at: new Date('2026-12-05T03:00:00Z'), sections: ['II.1', 'Phụ lục I'] };

describe('the state in words', () => {
  it.each<[Partial<StateFacts>, 'leader' | 'other', string]>([
    [{}, 'other', 'chưa bắt đầu'],
    [{ status: 'draft', progress: { done: 12, total: 18 } }, 'other', 'đang soạn thảo 12/18 mục'],
    [{ status: 'returned', returned }, 'other', 'đã trả lại ngày 05/12/2026, cần sửa mục II.1, Phụ lục I'],
    [{ status: 'returned', returned: { ...returned, sections: [] } }, 'other', 'đã trả lại ngày 05/12/2026'],
    [
      { status: 'awaiting_approval', statusChangedAt: new Date('2026-12-05T03:00:00Z') },
      'leader',
      'chờ đồng chí duyệt từ 10:00 ngày 05/12/2026',
    ],
    [
      { status: 'awaiting_approval', statusChangedAt: new Date('2026-12-05T03:00:00Z'), returned },
      'other',
      'chờ lãnh đạo duyệt từ 10:00 ngày 05/12/2026',
    ],
    [{ status: 'submitted' }, 'other', 'đã gửi'],
    [{ confidential: true }, 'other', 'đã gửi theo đường mật'],
  ])('%j for %s: %s', (part, reader, words) => {
    expect(stateWords({ ...plain, ...part }, reader)).toBe(words);
  });
});

const facts: ReminderFacts = {
  ...plain,
  cycle: {
    name: 'Báo cáo năm 2026',
    deadline: new Date('2026-12-15T00:00:00+07:00'),
    deadlineText: 'trước ngày 15/12/2026',
  },
  extendedDeadline: null,
  organisation: 'Bộ Nội vụ',
  receiver: 'Bộ Ngoại giao',
};

it.each([
  ['2026-12-07T07:00:00+07:00', 'Nhắc báo cáo (còn 7 ngày): chưa bắt đầu – Báo cáo năm 2026'],
  ['2026-12-14T07:00:00+07:00', 'Nhắc báo cáo (hôm nay là ngày cuối): chưa bắt đầu – Báo cáo năm 2026'],
  ['2026-12-17T07:00:00+07:00', 'Nhắc báo cáo (quá hạn 3 ngày): chưa bắt đầu – Báo cáo năm 2026'],
])('at %s the subject is %s', (now, title) => {
  expect(reminderTitle(facts, 'other', new Date(now))).toBe(title);
});

it('says as of when, by when, what to do, and what the officer adds', () => {
  const now = new Date('2026-12-17T07:00:00+07:00');
  expect(reminderText({ ...facts, note: { text: 'Cần gấp.', by: 'Bộ Ngoại giao' } }, 'other', now)).toBe(
    [
      '“Báo cáo năm 2026” của Bộ Nội vụ: chưa bắt đầu.',
      'Thời hạn: trước ngày 15/12/2026, tức hết ngày 14/12/2026. Đến 07:00 ngày 17/12/2026: quá hạn 3 ngày.',
      'Bộ Ngoại giao chưa nhận được báo cáo. Đề nghị đồng chí hoàn thiện và gửi ngay.',
      'Ý kiến của Bộ Ngoại giao: Cần gấp.',
      'Nếu báo cáo vừa được gửi thì bỏ qua thông báo này.',
    ].join('\n'),
  );
});
