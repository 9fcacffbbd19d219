import { expect, test } from 'vitest';
import { paragraph, rawWord, relation, run, table } from '#tests/support/word/raw.ts';
import { toTcvn3, toVni } from '../text-care/legacy-fonts.ts';
import { readWord } from './read-word.ts';
import { unpackWord } from './unpack.ts';
import { textOf, type WordBlock, type WordText } from './word-blocks.ts';

async function read(file: Parameters<typeof rawWord>[0]): Promise<WordText> {
  return readWord(await unpackWord(rawWord(file)));
}

function linesOf(blocks: WordBlock[]): string[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? textOf(block)
      : block.rows
          .map((row) => row.map(({ paragraphs }) => paragraphs.map(textOf).join(' ')).join(' | '))
          .join(' / '),
  );
}

const change = 'w:author="An" w:date="2026-11-01T00:00:00Z"';

test('insertions stay, deletions and moved-away text go, a deleted paragraph joins the next', async () => {
  const { blocks } = await read({
    body: [
      paragraph(
        `${run('Giữ ')}<w:ins w:id="1" ${change}>${run('thêm ')}</w:ins><w:del w:id="2" ${change}><w:r><w:delText>xóa </w:delText></w:r></w:del><w:moveFrom w:id="3" ${change}>${run('dời đi ')}</w:moveFrom><w:moveTo w:id="4" ${change}>${run('dời đến')}</w:moveTo>`,
      ),
      `<w:p><w:pPr><w:rPr><w:del w:id="5" ${change}/></w:rPr></w:pPr>${run('Nửa đầu, ')}</w:p>`,
      paragraph('nửa sau.'),
    ].join(''),
  });
  expect(linesOf(blocks)).toEqual(['Giữ thêm dời đến', 'Nửa đầu, nửa sau.']);
});

test('footnotes come in brackets, line breaks make paragraphs, hidden text and the list of contents are counted', async () => {
  const { blocks, notes } = await read({
    styles: '<w:style w:type="paragraph" w:styleId="M1"><w:name w:val="toc 1"/></w:style>',
    footnotes: { '2': 'Số liệu đến 30/11' },
    body: [
      paragraph('Mục một ..... 3', { style: 'M1' }),
      paragraph(`${run('Có 12 đoàn')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`),
      paragraph('<w:r><w:t>Dòng một</w:t><w:br/><w:t>Dòng hai</w:t></w:r>'),
      paragraph('<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r>'),
      paragraph('<w:r><m:oMath xmlns:m="urn:m"/><w:commentReference w:id="1"/></w:r>'),
    ].join(''),
  });
  expect(linesOf(blocks)).toEqual(['Có 12 đoàn (Số liệu đến 30/11).', 'Dòng một', 'Dòng hai', 'hiện', '']);
  expect(notes).toMatchObject({ hidden: 1, contents: 1, objects: 1, comments: 1 });
});

test('text boxes are kept; web links are, others are words only', async () => {
  const { blocks } = await read({
    relations:
      relation('w', 'hyperlink', 'https://mofa.example/a') + relation('f', 'hyperlink', 'file:///c:/x.exe'),
    body: [
      paragraph(
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('Trong khung')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
      paragraph(
        `<w:hyperlink r:id="w">${run('trang')}</w:hyperlink><w:hyperlink r:id="f">${run(' tệp')}</w:hyperlink>`,
      ),
    ].join(''),
  });
  expect(linesOf(blocks)).toEqual(['', 'Trong khung', 'trang tệp']);
  const links = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.spans.map(({ href }) => href) : [],
  );
  expect(links.filter((href) => href !== null)).toEqual(['https://mofa.example/a']);
});

test('old fonts by name: in a style, on a run, in capitals; a letter and its mark may be apart', async () => {
  const vni = toVni('Tiếng Việt');
  const { blocks, notes } = await read({
    styles:
      '<w:style w:type="paragraph" w:styleId="Cu"><w:name w:val="Cu"/><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>',
    body: [
      paragraph(toTcvn3('Hợp tác quốc tế'), { style: 'Cu' }),
      paragraph(toTcvn3('báo cáo'), { font: '.VnTimeH' }),
      paragraph(run(vni.slice(0, 4), { font: 'VNI-Times' }) + run(vni.slice(4), { font: 'VNI-Times' })),
      paragraph('Unicode giữ nguyên', { font: 'Times New Roman' }),
    ].join(''),
  });
  expect(linesOf(blocks)).toEqual(['Hợp tác quốc tế', 'BÁO CÁO', 'Tiếng Việt', 'Unicode giữ nguyên']);
  expect(notes).toMatchObject({ tcvn3: 1, vni: 1 });
});

test('automatic numbers are counted as Word counts them, by level and list', async () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const { blocks } = await read({
    numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`,
    body: [
      paragraph('một', { list: '1' }),
      paragraph('một một', { list: '1', level: 1 }),
      paragraph('một hai', { list: '1', level: 1 }),
      paragraph('a', { list: '1', level: 2 }),
      paragraph('hai', { list: '1' }),
      paragraph('hai một', { list: '1', level: 1 }),
      paragraph('bốn', { list: '2' }),
    ].join(''),
  });
  expect(blocks.map((block) => (block.kind === 'paragraph' ? block.number?.label : ''))).toEqual([
    'I.',
    '1.',
    '2.',
    'a)',
    'II.',
    '1.',
    'IV.',
  ]);
});

test('tables keep their cells; a table inside of a cell is its words', async () => {
  const { blocks } = await read({
    body: table([['A', 'B']]).replace(paragraph('B'), `${table([['trong', 'cùng']])}${paragraph('B')}`),
  });
  expect(linesOf(blocks)).toEqual(['A | trong cùng B']);
});
