/** Reads a produced Word file back: paragraphs with the looks that their styles give them, tables and sections. */

import { fromBuffer } from 'yauzl';

export type Xml = { name: string; attributes: Record<string, string>; children: Xml[]; text: string };

/** All parts of the file by name. */
export function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const parts = new Map<string, Buffer>();
      zip.on('end', () => resolve(parts));
      zip.on('error', reject);
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure);
          parts.set(entry.fileName, Buffer.concat(await stream.toArray()));
          zip.readEntry();
        });
      });
      zip.readEntry();
    });
  });
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

export function parseXml(source: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, closing, name = '', given = '', empty, text] of source
    .replace(/<\?.*?\?>/gs, '')
    .matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += decoded(text);
    else if (closing) open.pop();
    else {
      const pairs = [...given.matchAll(/([\w:.-]+)="([^"]*)"/g)];
      const attributes = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, decoded(value)]));
      const element: Xml = { name, attributes, children: [], text: '' };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root;
}

export function child(element: Xml | undefined, ...names: string[]): Xml | undefined {
  return names.reduce<Xml | undefined>(
    (found, name) => found?.children.find((each) => each.name === name),
    element,
  );
}

export function descendants(element: Xml, name: string): Xml[] {
  return element.children.flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...descendants(each, name),
  ]);
}

export function value(element: Xml | undefined, attribute = 'w:val'): string | undefined {
  return element?.attributes[attribute];
}

/** What a paragraph looks like after its styles: sizes and gaps in points, lengths in millimetres. */
export type WordParagraph = {
  text: string;
  style: string;
  size: number;
  font: string;
  bold: boolean;
  italic: boolean;
  align: string;
  firstLineMm: number;
  leftMm: number;
  before: number;
  spacing: number;
  keepNext: boolean;
  numbering: { id: string; level: number } | null;
  ruleAbove: boolean;
  inTable: boolean;
  xml: Xml;
};

export type Word = {
  paragraphs: WordParagraph[];
  tables: Xml[];
  sections: Xml[];
  document: Xml;
  numbering: Xml;
  headers: Map<string, Xml>;
  relations: Xml[];
  parts: Map<string, Buffer>;
};

const MM_PER_TWIP = 25.4 / 1440;

export function millimetres(twips: string | undefined): number {
  return Math.round(Number(twips ?? 0) * MM_PER_TWIP * 10) / 10;
}

export async function readWord(bytes: Uint8Array): Promise<Word> {
  const parts = await unzip(bytes);
  const part = (name: string) => parseXml(parts.get(name)?.toString('utf8') ?? '');
  const document = part('word/document.xml');
  const styles = part('word/styles.xml');
  const body = child(document, 'w:document', 'w:body');
  if (body === undefined) throw new Error('A Word file has a body');
  return {
    paragraphs: paragraphsIn(body, styles, false),
    tables: body.children.filter(({ name }) => name === 'w:tbl'),
    sections: descendants(body, 'w:sectPr'),
    document,
    numbering: part('word/numbering.xml'),
    headers: new Map(
      [...parts.keys()].filter((name) => name.startsWith('word/header')).map((name) => [name, part(name)]),
    ),
    relations: descendants(part('word/_rels/document.xml.rels'), 'Relationship'),
    parts,
  };
}

function paragraphsIn(element: Xml, styles: Xml, inTable: boolean): WordParagraph[] {
  return element.children.flatMap((each) =>
    each.name === 'w:p'
      ? [lookOf(each, styles, inTable)]
      : paragraphsIn(each, styles, inTable || each.name === 'w:tbl'),
  );
}

export function textIn(element: Xml): string {
  return descendants(element, 'w:t')
    .map(({ text }) => text)
    .join('');
}

/** From the nearest to the farthest: the paragraph, its style, the styles that one is based on, the defaults. */
function sourcesOf(paragraph: Xml, styles: Xml): { style: string; paragraph: Xml[]; run: Xml[] } {
  const style = value(child(paragraph, 'w:pPr', 'w:pStyle')) ?? 'Normal';
  const known = descendants(styles, 'w:style');
  const chain: Xml[] = [];
  let id: string | undefined = style;
  while (id !== undefined) {
    const found: Xml | undefined = known.find((each) => each.attributes['w:styleId'] === id);
    if (found !== undefined) chain.push(found);
    id = value(child(found, 'w:basedOn'));
  }
  const defaults = child(styles, 'w:styles', 'w:docDefaults');
  const run = descendants(paragraph, 'w:r').find((each) => textIn(each).trim() !== '');
  return {
    style,
    paragraph: present([
      child(paragraph, 'w:pPr'),
      ...chain.map((each) => child(each, 'w:pPr')),
      child(defaults, 'w:pPrDefault', 'w:pPr'),
    ]),
    run: present([
      child(run, 'w:rPr'),
      ...chain.map((each) => child(each, 'w:rPr')),
      child(defaults, 'w:rPrDefault', 'w:rPr'),
    ]),
  };
}

function present(elements: (Xml | undefined)[]): Xml[] {
  return elements.filter((element) => element !== undefined);
}

function first(sources: Xml[], name: string, attribute = 'w:val'): string | undefined {
  return sources.map((source) => value(child(source, name), attribute)).find((each) => each !== undefined);
}

function isOn(sources: Xml[], name: string): boolean {
  const found = sources.map((source) => child(source, name)).find((each) => each !== undefined);
  return found !== undefined && !['false', '0'].includes(value(found) ?? 'true');
}

function lookOf(xml: Xml, styles: Xml, inTable: boolean): WordParagraph {
  const { style, paragraph, run } = sourcesOf(xml, styles);
  const [direct] = paragraph;
  const numbering = child(direct, 'w:numPr');
  return {
    text: textIn(xml),
    style,
    size: Number(first(run, 'w:sz') ?? 0) / 2,
    font: first(run, 'w:rFonts', 'w:ascii') ?? '',
    bold: isOn(run, 'w:b'),
    italic: isOn(run, 'w:i'),
    align: first(paragraph, 'w:jc') ?? 'left',
    firstLineMm: millimetres(first(paragraph, 'w:ind', 'w:firstLine')),
    leftMm: millimetres(first(paragraph, 'w:ind', 'w:left')),
    before: Number(first(paragraph, 'w:spacing', 'w:before') ?? 0) / 20,
    spacing: Number(first(paragraph, 'w:spacing', 'w:line') ?? 240) / 240,
    keepNext: isOn(paragraph, 'w:keepNext'),
    numbering:
      numbering === undefined
        ? null
        : {
            id: value(child(numbering, 'w:numId')) ?? '',
            level: Number(value(child(numbering, 'w:ilvl')) ?? 0),
          },
    ruleAbove: child(direct, 'w:pBdr', 'w:top') !== undefined,
    inTable,
    xml,
  };
}

/** The paragraph that starts so; without one the test fails with all of them. */
export function paragraphOf({ paragraphs }: Word, start: string): WordParagraph {
  const found = paragraphs.find(({ text }) => text.startsWith(start));
  if (found === undefined) {
    throw new Error(`No paragraph starts with "${start}":\n${paragraphs.map(({ text }) => text).join('\n')}`);
  }
  return found;
}

/** Text and start of a list level, as the numbering definitions say. */
export function levelOf({ numbering }: Word, { id, level }: { id: string; level: number }) {
  const instance = descendants(numbering, 'w:num').find((each) => each.attributes['w:numId'] === id);
  const abstract = descendants(numbering, 'w:abstractNum').find(
    (each) => each.attributes['w:abstractNumId'] === value(child(instance, 'w:abstractNumId')),
  );
  const found = abstract?.children.find((each) => each.attributes['w:ilvl'] === String(level));
  return {
    text: value(child(found, 'w:lvlText')),
    format: value(child(found, 'w:numFmt')),
    start: value(child(found, 'w:start')),
    firstLineMm: millimetres(value(child(found, 'w:pPr', 'w:ind'), 'w:firstLine')),
  };
}
