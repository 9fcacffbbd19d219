import { child, type Element, treeOf, wordValue } from './xml.ts';

/** What a style, or a run itself, says of its letters; undefined: what it inherits. */
export type Letters = {
  font?: string | undefined;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  caps?: boolean | undefined;
  hidden?: boolean | undefined;
};

export type Style = {
  id: string;
  name: string;
  basedOn: string | undefined;
  letters: Letters;
  /** 1 for a chapter: outline level or "heading 1". */
  level: number | undefined;
  numbering: { id: string | undefined; level: number | undefined };
  centred: boolean | undefined;
};

/** On, off, or not said: `<w:b/>`, `<w:b w:val="0"/>`, nothing. */
function toggle(properties: Element | undefined, name: string): boolean | undefined {
  const value = wordValue(properties, name);
  return value === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(value);
}

export function lettersOf(properties: Element | undefined): Letters {
  const fonts = child(properties, 'w:rFonts')?.attributes;
  return {
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    bold: toggle(properties, 'w:b'),
    italic: toggle(properties, 'w:i'),
    caps: toggle(properties, 'w:caps'),
    hidden: toggle(properties, 'w:vanish'),
  };
}

function outlineLevel(value: string | undefined): number | undefined {
  const level = Number(value ?? '');
  return value !== undefined && Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : undefined;
}

/** Word names its headings in English in every language; some writers translate them. */
function levelOfName(name: string): number | undefined {
  const found = /^(?:heading|tiêu đề|đề mục)\s*(\d)$/i.exec(name.trim());
  return found ? Number(found[1]) : undefined;
}

export function numberingOf(properties: Element | undefined): Style['numbering'] {
  const given = child(properties, 'w:numPr');
  const level = wordValue(given, 'w:ilvl');
  return { id: wordValue(given, 'w:numId'), level: level === undefined ? undefined : Number(level) || 0 };
}

export function paragraphFacts(
  properties: Element | undefined,
): Pick<Style, 'level' | 'numbering' | 'centred'> {
  const alignment = wordValue(properties, 'w:jc');
  return {
    level: outlineLevel(wordValue(properties, 'w:outlineLvl')),
    numbering: numberingOf(properties),
    centred: alignment === undefined ? undefined : alignment === 'center',
  };
}

function styleOf(element: Element): Style {
  const name = wordValue(element, 'w:name') ?? '';
  const facts = paragraphFacts(child(element, 'w:pPr'));
  return {
    ...facts,
    id: element.attributes['w:styleId'] ?? '',
    name,
    basedOn: wordValue(element, 'w:basedOn'),
    letters: lettersOf(child(element, 'w:rPr')),
    level: levelOfName(name) ?? facts.level,
  };
}

export type Styles = {
  /** A style and those it rests on, nearest first. */
  chain: (id: string | undefined) => Style[];
  defaultParagraph: string | undefined;
  defaults: Letters;
};

export function readStyles(xml: string | undefined): Styles {
  const root = child(treeOf(xml ?? ''), 'w:styles');
  const elements = root?.children.filter(({ name }) => name === 'w:style') ?? [];
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', styleOf(element)]));
  const defaultParagraph = elements.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  )?.attributes['w:styleId'];
  return {
    defaultParagraph,
    defaults: lettersOf(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')),
    chain: (id) => {
      const chain: Style[] = [];
      for (let next = id; next !== undefined && chain.length < 20; ) {
        const style = byId.get(next);
        if (!style || chain.includes(style)) break;
        chain.push(style);
        next = style.basedOn;
      }
      return chain;
    },
  };
}

/** The first of several that says something. */
export function firstSaid<Value>(values: (Value | undefined)[]): Value | undefined {
  return values.find((value) => value !== undefined);
}
