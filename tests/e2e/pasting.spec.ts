import { extentOf, paragraphTexts } from '#lib/rich-text/measure.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { bold, doc, italic, li, link, ol, p, table, td, th, ul } from '#lib/rich-text/samples.ts';
import { clipboard, docIn, editorOf, openEmptyEditor, paste } from './editing.ts';
import { contentField, empty, expectState, openUnitDraft, unitDrafter } from './filing.ts';
import { expect, expectConsole, test } from './people.ts';

const section = (report: string) => `${report}/sections/direction.measures`;

const word = doc(
  p(bold('I. KẾT QUẢ THỰC HIỆN')),
  p(
    'Năm 2026, tỉnh đã ',
    bold('tổ chức 12 đoàn ra'),
    ' và ',
    italic('đón 20 đoàn vào'),
    '; trong đó có 3 đoàn cấp cao.',
  ),
  ul(li('Hoạt động hữu nghị', ul(li(p('Với ', bold('Lào')), ul('Huyện kết nghĩa')))), 'Thông tin đối ngoại'),
  p('Các nhiệm vụ:'),
  ol(3, li('Tập huấn cán bộ', 'a) Cấp tỉnh', 'b) Cấp xã'), 'Kiểm tra'),
  table(
    [th(p(bold('TT')), { rowspan: 2 }), th(p(bold('Số đoàn')), { colspan: 2 })],
    [th('Ra'), th('Vào')],
    ['1', { type: 'tableCell', content: [p('12'), p('(2 cấp cao)')] }, ''],
  ),
  p('Xem ', link('báo Chính phủ', 'https://baochinhphu.vn/doi-ngoai'), '.'),
);

const programs: { name: string; file: string; expected: RichDoc }[] = [
  { name: 'Word', file: 'word.clipboard', expected: word },
  {
    name: 'an old Word, whose bullets are letters of fonts',
    file: 'word-97.clipboard',
    expected: doc(
      ul(li('Phổ biến chủ trương', ul('Ở cơ sở')), 'Giám sát'),
      p('- Gạch đầu dòng gõ tay vẫn là chữ'),
      p('1. Số gõ tay vẫn là chữ'),
    ),
  },
  {
    name: 'Excel',
    file: 'excel.clipboard',
    expected: doc(
      table(
        [td({ colspan: 2 }, p(bold('Viện trợ'))), { type: 'tableCell', content: [p(bold('Năm 2026'))] }],
        ['Cam kết', 'USD', '1.234.567'],
        ['Giải ngân', 'USD', ''],
      ),
    ),
  },
  {
    name: 'Google Docs',
    file: 'google-docs.clipboard',
    expected: doc(
      p('Kết quả nổi bật'),
      p(bold('Thứ nhất'), ', đã ký ', italic('3 thỏa thuận'), '.'),
      ul(li('Mục một', ul('Mục một chấm một')), 'Mục hai'),
      ol(2, 'Hai', 'Ba'),
    ),
  },
  {
    name: 'a page of the web, hostile parts included',
    file: 'web.clipboard',
    expected: doc(
      p(bold('Tin tức'), ' đối ngoại'),
      p('dòng thứ hai'),
      p('Trích ', italic('lời'), ' phát biểu'),
      p('Sâu trong khung'),
      p(
        'Ảnh và bấm vào đây, ',
        link('trang của Liên hiệp', 'https://vufo.org.vn/a?b=1&c=2'),
        ', ',
        link('thư', 'mailto:lienhe@vufo.org.vn'),
        '.',
      ),
      p('Họ tên'),
      p('Khung trình bày'),
      ul(li('Một', 'a | b')),
      p('NUL , nửa ký tự , ẩndấu, và một chữ tách ộ'),
    ),
  },
];

for (const { name, file, expected } of programs)
  test(`EDIT-2 what is copied from ${name} arrives with what a section may hold, and nothing else`, async ({
    as,
  }) => {
    const page = await as(unitDrafter);
    await openEmptyEditor(page, section(await openUnitDraft(page)));
    await paste(page, { html: clipboard(file), text: 'không dùng' });
    expect(await docIn(page)).toEqual(expected);
    expect(await page.title()).not.toBe('x');
    await page.keyboard.press('Control+Z');
    expect(await docIn(page)).toEqual(doc());
  });

test('EDIT-2 plain text, as from Zalo, arrives line by line, its signs untouched', async ({ as }) => {
  const page = await as(unitDrafter);
  await openEmptyEditor(page, section(await openUnitDraft(page)));
  await paste(page, { text: `${clipboard('zalo.clipboard')}\uD800\u0000` });
  expect(await docIn(page)).toEqual(
    doc(
      p('Kính gửi anh chị,'),
      p('- Báo cáo tuần'),
      p('+ Đoàn Lào ngày 20/11'),
      p('1. Đã duyệt'),
      p(),
      p('Trân trọng.'),
    ),
  );
});

test('EDIT-2 a list pasted into a cell stays in the cell, a word in a line in the line', async ({ as }) => {
  const page = await as(unitDrafter);
  await openEmptyEditor(page, section(await openUnitDraft(page)));
  await paste(page, { html: '<table><tr><td>a</td><td>b</td></tr></table>' });
  await editorOf(page).getByRole('cell').first().click();
  await paste(page, { html: '<ul><li>một<ol><li>hai</li></ol></li></ul>' });
  await editorOf(page).getByRole('cell').last().click();
  await paste(page, { html: '<b>đậm</b>' });
  const left = { type: 'tableCell' as const, content: [p('a- một'), p('1. hai')] };
  const right = { type: 'tableCell' as const, content: [p('b', bold('đậm'))] };
  expect(await docIn(page)).toEqual(doc(table([left, right])));
});

test('EDIT-2 500 list levels become the deepest that there is, every word kept', async ({ as }) => {
  const page = await as(unitDrafter);
  await openEmptyEditor(page, section(await openUnitDraft(page)));
  const levels = Array.from({ length: 500 }, (_, level) => `<ul><li>cấp${level}`).join('');
  await paste(page, { html: levels });
  const deep = await docIn(page);
  expect(extentOf(deep).listDepth).toBe(6);
  expect(paragraphTexts(deep)).toEqual(Array.from({ length: 500 }, (_, level) => `cấp${level}`));
  await empty(contentField(page));
  await expectState(page, 'still');
});

test('EDIT-2 a table of 60 × 200 comes in whole, can be written in, and the save says that it is too wide', async ({
  as,
}) => {
  test.setTimeout(240_000);
  expectConsole(/status of 422/);
  const page = await as(unitDrafter);
  await openEmptyEditor(page, section(await openUnitDraft(page)));
  const row = `<tr>${'<td>x</td>'.repeat(60)}</tr>`;
  await paste(page, { html: `<table>${row.repeat(200)}</table>` });
  expect(extentOf(await docIn(page))).toEqual({ listDepth: 0, tableRows: 200, tableColumns: 60 });
  await editorOf(page).getByRole('cell').first().click();
  await page.keyboard.type('y');
  expect(paragraphTexts(await docIn(page))[0]).toContain('y');
  await expectState(page, 'refused');
  await expect(page.getByText('Bảng có 60 cột').first()).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expectState(page, 'still');
});

test('EDIT-2 200,000 pasted characters stand in the field, counted, and one can go on writing', async ({
  as,
}) => {
  expectConsole(/status of 422/);
  const page = await as(unitDrafter);
  await openEmptyEditor(page, section(await openUnitDraft(page)));
  await paste(page, { text: `${'ă'.repeat(999)}\n`.repeat(200) });
  await page.keyboard.type('tiếp');
  expect(paragraphTexts(await docIn(page)).join('')).toBe(`${'ă'.repeat(199_800)}tiếp`);
  await expect(page.getByText('199.804/100.000 ký tự; vượt giới hạn 99.804 ký tự')).toBeVisible();
  await expectState(page, 'refused');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expectState(page, 'still');
});
