import { expect, test } from 'vitest';
import { addresseeIn, fieldOf, proposalFrom } from './proposals.ts';

test.each([
  ['Đề nghị Bộ Ngoại giao sớm ban hành hướng dẫn.', 'Bộ Ngoại giao'],
  ['Kiến nghị: Bộ Tài chính: bố trí kinh phí.', 'Bộ Tài chính'],
  ['Kiến nghị với Thủ tướng Chính phủ xem xét cơ chế.', 'Thủ tướng Chính phủ'],
  [
    'Đối với Liên hiệp các tổ chức hữu nghị Việt Nam: tổ chức tập huấn.',
    'Liên hiệp các tổ chức hữu nghị Việt Nam',
  ],
  ['Đề nghị Bộ Kế hoạch và Đầu tư, Bộ Tài chính phối hợp.', 'Bộ Kế hoạch và Đầu tư'],
  ['Tiếp tục tổ chức các lớp tập huấn.', ''],
  ['Đề nghị bộ phận giúp việc xem xét.', ''],
  ['Bộ phận giúp việc cần được kiện toàn.', ''],
])('whom %j is for: %j', (text, addressee) => {
  expect(addresseeIn(text)).toBe(addressee);
});

test('the field is guessed by the words', () => {
  expect(fieldOf('Bố trí kinh phí')).toBe('funding');
  expect(fieldOf('Mở lớp tập huấn')).toBe('training');
  expect(fieldOf('Sửa đổi cơ chế')).toBe('mechanism');
  expect(fieldOf('Quan tâm hơn nữa')).toBe('other');
});

test('as the system prints it, nothing is guessed', () => {
  expect(proposalFrom('Bố trí kinh phí. (Kiến nghị: Bộ Tài chính; lĩnh vực: khác.)')).toEqual({
    text: 'Bố trí kinh phí.',
    addressee: 'Bộ Tài chính',
    field: 'other',
  });
});
