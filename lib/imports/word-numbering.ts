import { child, type Element, treeOf, wordValue } from './xml.ts';

/** The number that Word writes before a paragraph by itself. */
export type AutoNumber = {
  /** "I.", "1.2.", "a)", "-" */
  label: string;
  format: 'decimal' | 'bullet' | 'other';
  /** Paragraphs of one list share it. */
  list: string;
  level: number;
  value: number;
};

type Level = { format: string; text: string; start: number; style: string | undefined };
type Numbering = { levels: Map<number, Level>; starts: Map<number, number>; abstract: string };

function levelsOf(element: Element): [number, Level][] {
  return element.children
    .filter(({ name }) => name === 'w:lvl')
    .map((level) => [
      Number(level.attributes['w:ilvl'] ?? 0),
      {
        format: wordValue(level, 'w:numFmt') ?? 'decimal',
        text: wordValue(level, 'w:lvlText') ?? '',
        start: Number(wordValue(level, 'w:start') ?? 1),
        style: wordValue(level, 'w:pStyle'),
      },
    ]);
}

function roman(value: number): string {
  const digits: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.min(value, 399);
  let text = '';
  for (const [amount, letters] of digits) for (; rest >= amount; rest -= amount) text += letters;
  return text;
}

function written(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return String.fromCharCode(65 + ((value - 1) % 26));
    case 'lowerLetter':
      return String.fromCharCode(97 + ((value - 1) % 26));
    default:
      return String(value);
  }
}

export class Numberings {
  private readonly lists = new Map<string, Numbering>();
  private readonly counts = new Map<string, Map<number, number>>();
  private readonly styled = new Map<string, { id: string; level: number }>();

  constructor(xml: string | undefined) {
    const root = child(treeOf(xml ?? ''), 'w:numbering');
    const abstracts = new Map<string, Map<number, Level>>();
    for (const element of root?.children ?? [])
      if (element.name === 'w:abstractNum')
        abstracts.set(element.attributes['w:abstractNumId'] ?? '', new Map(levelsOf(element)));
    for (const element of root?.children ?? []) if (element.name === 'w:num') this.add(element, abstracts);
  }

  private add(element: Element, abstracts: Map<string, Map<number, Level>>): void {
    const id = element.attributes['w:numId'] ?? '';
    const abstract = wordValue(element, 'w:abstractNumId') ?? '';
    const levels = new Map(abstracts.get(abstract));
    const starts = new Map<number, number>();
    for (const override of element.children.filter(({ name }) => name === 'w:lvlOverride')) {
      const start = wordValue(override, 'w:startOverride');
      if (start !== undefined) starts.set(Number(override.attributes['w:ilvl'] ?? 0), Number(start));
      for (const [number, level] of levelsOf(override)) levels.set(number, level);
    }
    this.lists.set(id, { levels, starts, abstract });
    for (const [level, { style }] of levels)
      if (style !== undefined && !this.styled.has(style)) this.styled.set(style, { id, level });
  }

  /** The list that a style stands for, where the list names the style and not the other way round. */
  ofStyle(style: string): { id: string; level: number } | undefined {
    return this.styled.get(style);
  }

  /** Counts on, and says what Word would write here. Lists of one definition count together until one starts anew. */
  next(id: string, level: number): AutoNumber | null {
    const list = this.lists.get(id);
    const here = list?.levels.get(level);
    if (!list || !here || here.format === 'none') return null;
    const counter = list.starts.size > 0 ? `own ${id}` : `of ${list.abstract}`;
    const counts = this.counts.get(counter) ?? new Map<number, number>();
    this.counts.set(counter, counts);
    const startOf = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
    const value = (counts.get(level) ?? startOf(level) - 1) + 1;
    counts.set(level, value);
    for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper);
    if (here.format === 'bullet') return { label: '-', format: 'bullet', list: counter, level, value };
    const label = here.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(counts.get(at) ?? startOf(at), list.levels.get(at)?.format ?? 'decimal');
    });
    const plain = here.format === 'decimal' && /^%\d[.)]?$/.test(here.text);
    return { label: label.trim(), format: plain ? 'decimal' : 'other', list: counter, level, value };
  }
}
