import type { WordRefusal } from '#lib/imports/schema.ts';
import { paragraph, rawParts, rawWord, relation } from './raw.ts';
import { zipOf } from './zip.ts';

export type HostileFile = { name: string; refusal: WordRefusal; make: () => Buffer };

const body = paragraph('I. KẾT QUẢ', { bold: true }) + paragraph('Nội dung.');
const megabyte = 1024 * 1024;
const oleHead = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const other = (type: string) => `<Override PartName="/word/x.bin" ContentType="${type}"/>`;

/** A part in place of the one of that name. */
function replaced(name: string, data: string | Buffer, declaredBytes?: number): Buffer {
  return zipOf(
    rawParts({ body }).map((part) =>
      part.name === name ? { name, data, ...(declaredBytes === undefined ? {} : { declaredBytes }) } : part,
    ),
  );
}

/** Files that must not be read, each with the reason that the officer is told. */
export const hostileFiles: HostileFile[] = [
  {
    name: 'trang web đổi đuôi',
    refusal: 'wordWrongType',
    make: () => Buffer.from('<html><body>Báo cáo</body></html>'),
  },
  { name: 'PDF đổi đuôi', refusal: 'wordWrongType', make: () => Buffer.from('%PDF-1.7\n1 0 obj') },
  {
    name: 'tệp .doc đời cũ',
    refusal: 'wordOldFormat',
    make: () => Buffer.concat([oleHead, Buffer.alloc(2_000)]),
  },
  {
    name: 'tệp có mật khẩu',
    refusal: 'wordEncrypted',
    make: () =>
      Buffer.concat([
        oleHead,
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
        Buffer.alloc(600),
      ]),
  },
  {
    name: 'zip có mật khẩu',
    refusal: 'wordEncrypted',
    make: () => zipOf(rawParts({ body }).map((part) => ({ ...part, encrypted: true }))),
  },
  {
    name: 'bảng tính Excel đổi đuôi',
    refusal: 'wordWrongType',
    make: () =>
      zipOf([
        {
          name: '[Content_Types].xml',
          data: '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        },
        { name: 'xl/workbook.xml', data: '<workbook/>' },
      ]),
  },
  { name: 'zip bị cắt', refusal: 'wordDamaged', make: () => rawWord({ body }).subarray(0, 900) },
  {
    name: 'không có phần thân',
    refusal: 'wordDamaged',
    make: () => zipOf(rawParts({ body }).filter(({ name }) => name !== 'word/document.xml')),
  },
  {
    name: 'macro theo tên phần',
    refusal: 'wordMacro',
    make: () => rawWord({ body, parts: [{ name: 'word/vbaProject.bin', data: 'x' }] }),
  },
  {
    name: 'macro theo kiểu nội dung',
    refusal: 'wordMacro',
    make: () =>
      rawWord({ body, contentTypes: other('application/vnd.ms-word.document.macroEnabled.main+xml') }),
  },
  {
    name: 'macro theo quan hệ, phần đặt tên khác',
    refusal: 'wordMacro',
    make: () =>
      rawWord({
        body,
        relations:
          '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="a.bin"/>',
      }),
  },
  {
    name: 'mẫu bên ngoài',
    refusal: 'wordTemplate',
    make: () =>
      rawWord({
        body,
        parts: [
          {
            name: 'word/_rels/settings.xml.rels',
            data: `<Relationships>${relation('t', 'attachedTemplate', 'http://evil.example/x.dotm')}</Relationships>`,
          },
        ],
      }),
  },
  {
    name: 'ảnh liên kết',
    refusal: 'wordExternal',
    make: () => rawWord({ body, relations: relation('i', 'image', 'http://evil.example/p.png') }),
  },
  {
    name: 'khung liên kết',
    refusal: 'wordExternal',
    make: () => rawWord({ body, relations: relation('f', 'frame', 'file:///etc/passwd') }),
  },
  {
    name: 'liên kết OLE',
    refusal: 'wordExternal',
    make: () => rawWord({ body, relations: relation('o', 'oleObject', '\\\\evil\\x.xls') }),
  },
  {
    name: 'liên kết viết bằng thực thể XML',
    refusal: 'wordExternal',
    make: () =>
      rawWord({
        body,
        relations: relation('e', 'image', 'http://evil.example').replace('"External"', '"&#69;xternal"'),
      }),
  },
  {
    name: 'đối tượng OLE nhúng',
    refusal: 'wordEmbedded',
    make: () => rawWord({ body, parts: [{ name: 'word/embeddings/oleObject1.bin', data: 'x' }] }),
  },
  {
    name: 'ActiveX',
    refusal: 'wordEmbedded',
    make: () => rawWord({ body, parts: [{ name: 'word/activeX/activeX1.xml', data: '<ax/>' }] }),
  },
  {
    name: 'HTML nhúng (altChunk)',
    refusal: 'wordEmbedded',
    make: () => rawWord({ body, relations: relation('h', 'aFChunk', 'x.html', false) }),
  },
  {
    name: 'DOCTYPE với thực thể nở dần',
    refusal: 'wordDoctype',
    make: () =>
      replaced(
        'word/document.xml',
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><w:document>&c;</w:document>',
      ),
  },
  {
    name: 'bom nén',
    refusal: 'wordBomb',
    make: () => replaced('word/document.xml', Buffer.alloc(60 * megabyte, 32)),
  },
  {
    name: 'bom nén khai gian kích thước',
    refusal: 'wordBomb',
    make: () => replaced('word/document.xml', Buffer.alloc(60 * megabyte, 32), 5_000),
  },
  {
    name: 'quá nhiều phần',
    refusal: 'wordBomb',
    make: () =>
      rawWord({
        body,
        parts: Array.from({ length: 3_100 }, (_, index) => ({ name: `x/${index}`, data: '' })),
      }),
  },
  {
    name: 'hai phần cùng tên',
    refusal: 'wordDamaged',
    make: () => rawWord({ body, parts: [{ name: 'word/document.xml', data: '<w:document/>' }] }),
  },
  {
    name: 'chữ không phải UTF-8',
    refusal: 'wordDamaged',
    make: () => replaced('word/document.xml', Buffer.from([0xff, 0xfe, 0x3c, 0x00])),
  },
  { name: 'không có chữ', refusal: 'wordEmpty', make: () => rawWord({ body: '' }) },
];

/** Elements a hundred thousand deep: a parser that recurses would fall. */
export function deepFile(): Buffer {
  const depth = 100_000;
  return rawWord({
    body: `${'<w:sdt><w:sdtContent>'.repeat(depth)}${'</w:sdtContent></w:sdt>'.repeat(depth)}`,
  });
}
