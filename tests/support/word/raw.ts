import { type ZipPart, zipOf } from './zip.ts';

/** Word files written as XML by hand: what Word itself, WPS and old files hold and no library writes. */

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export type RunLook = { bold?: boolean; italic?: boolean; font?: string };

export function run(text: string, { bold, italic, font }: RunLook = {}): string {
  const looks = [
    font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>` : '',
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
  ].join('');
  return `<w:r>${looks ? `<w:rPr>${looks}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export type ParagraphLook = RunLook & { style?: string; list?: string; level?: number; centred?: boolean };

export function paragraph(content: string, look: ParagraphLook = {}): string {
  const { style, list, level = 0, centred } = look;
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    list ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>` : '',
    centred ? '<w:jc w:val="center"/>' : '',
  ].join('');
  const runs = content.startsWith('<w:') ? content : run(content, look);
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`;
}

export function table(rows: string[][]): string {
  const line = (cells: string[]) =>
    `<w:tr>${cells
      .map(
        (text) =>
          `<w:tc><w:tcPr/>${text
            .split('\n')
            .map((one) => paragraph(one))
            .join('')}</w:tc>`,
      )
      .join('')}</w:tr>`;
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map(line).join('')}</w:tbl>`;
}

export type RawFile = {
  body: string;
  styles?: string;
  numbering?: string;
  /** Footnotes by id, 2 and up. */
  footnotes?: Record<string, string>;
  /** Relationships of the document beside the usual ones. */
  relations?: string;
  contentTypes?: string;
  parts?: ZipPart[];
};

function root(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${word}" xmlns:r="${relationships}" xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:${name}>`;
}

export function rawParts(file: RawFile): ZipPart[] {
  const {
    body,
    styles = '',
    numbering = '',
    footnotes = {},
    relations = '',
    contentTypes = '',
    parts = [],
  } = file;
  const others = ['styles', 'numbering', 'footnotes'];
  const notes = Object.entries(footnotes).map(
    ([id, text]) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`,
  );
  return [
    {
      name: '[Content_Types].xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>${others.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${name}+xml"/>`).join('')}${contentTypes}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', data: root('document', `<w:body>${body}<w:sectPr/></w:body>`) },
    { name: 'word/styles.xml', data: root('styles', styles) },
    { name: 'word/numbering.xml', data: root('numbering', numbering) },
    { name: 'word/footnotes.xml', data: root('footnotes', notes.join('')) },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${others.map((name, index) => `<Relationship Id="rId${index + 1}" Type="${relationships}/${name}" Target="${name}.xml"/>`).join('')}${relations}</Relationships>`,
    },
    ...parts,
  ];
}

export function rawWord(file: RawFile): Buffer {
  return zipOf(rawParts(file));
}

/** A relationship, for links and for attacks. */
export function relation(id: string, kind: string, target: string, external = true): string {
  return `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`;
}
