import { type AutoNumber, Numberings } from './word-numbering.ts';
import {
  firstSaid,
  type Letters,
  lettersOf,
  paragraphFacts,
  readStyles,
  type Styles,
} from './word-styles.ts';
import { child, type Element, type Tag, tagsOf, treeOf } from './xml.ts';

/** What Word shows but mammoth does not tell: inherited letters, heading levels, automatic numbers. */
export type ParagraphDetails = {
  styleName: string;
  level: number | null;
  number: AutoNumber | null;
  centred: boolean;
};
export type RunDetails = {
  font: string | null;
  bold: boolean;
  italic: boolean;
  caps: boolean;
  hidden: boolean;
};

export type Details = { paragraphs: Map<string, ParagraphDetails>; runs: Map<string, RunDetails> };

const objectTags = new Set(['m:oMath', 'c:chart', 'dgm:relIds']);

type OpenParagraph = { id: string; style: string | undefined };

/** Text with insertions, put together once: parts may be long. */
class Rewriting {
  private readonly pieces: string[] = [];
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  insert(position: number, text: string, resumeAt = position): void {
    this.pieces.push(this.source.slice(this.at, position), text);
    this.at = resumeAt;
  }

  text(): string {
    return [...this.pieces, this.source.slice(this.at)].join('');
  }
}

/** The end of the element that opens at this tag. */
function closing(tags: Tag[], from: number): number {
  let depth = 0;
  for (let index = from; index < tags.length; index += 1) {
    const tag = tags[index];
    if (tag?.kind === 'open') depth += 1;
    if (tag?.kind === 'close') depth -= 1;
    if (depth === 0) return index;
  }
  return tags.length - 1;
}

function endOf(tags: Tag[], at: number): number {
  return tags[at]?.kind === 'empty' ? at : closing(tags, at);
}

/** Puts the id first among the properties; mammoth takes the first of two. */
function mark(
  out: Rewriting,
  owner: Tag,
  properties: Tag | undefined,
  { wrapper, name, id }: { wrapper: string; name: string; id: string },
): void {
  const style = `<${name} w:val="${id}"/>`;
  if (!properties) out.insert(owner.end, `<${wrapper}>${style}</${wrapper}>`);
  else if (properties.kind === 'empty')
    out.insert(properties.start, `<${wrapper}>${style}</${wrapper}>`, properties.end);
  else out.insert(properties.end, style);
}

/**
 * mammoth tells of a paragraph or run the name of its style and what it says itself, not what it inherits, and of a
 * list not how it is numbered. So before mammoth reads a part, every paragraph and run gets a style id of its own,
 * under which `details` keeps what styles.xml and numbering.xml say of it.
 */
export class Detailing {
  readonly details: Details = { paragraphs: new Map(), runs: new Map() };
  /** Formulas, charts and diagrams, of which mammoth says nothing. */
  objects = 0;
  private readonly styles: Styles;
  private readonly numberings: Numberings;

  constructor(styles: string | undefined, numbering: string | undefined) {
    this.styles = readStyles(styles);
    this.numberings = new Numberings(numbering);
  }

  /** The part with the ids in it. */
  rewrite(xml: string): string {
    const tags = tagsOf(xml);
    const out = new Rewriting(xml);
    const open: OpenParagraph[] = [];
    for (let index = 0; index < tags.length; index += 1) {
      const tag = tags[index];
      if (tag && tag.kind !== 'close' && objectTags.has(tag.name)) this.objects += 1;
      if (tag?.kind === 'close' && tag.name === 'w:p') open.pop();
      if (tag?.kind !== 'open') continue;
      const next = tags[index + 1];
      if (tag.name === 'w:p') {
        const properties = next?.name === 'w:pPr' ? next : undefined;
        const end = properties ? endOf(tags, index + 1) : index;
        const element = properties ? elementOf(xml, tags, index + 1, end) : undefined;
        open.push(this.addParagraph(element));
        mark(out, tag, properties, { wrapper: 'w:pPr', name: 'w:pStyle', id: open.at(-1)?.id ?? '' });
        index = end;
      } else if (tag.name === 'w:r') {
        const properties = next?.name === 'w:rPr' ? next : undefined;
        const end = properties ? endOf(tags, index + 1) : index;
        const element = properties ? elementOf(xml, tags, index + 1, end) : undefined;
        const id = this.addRun(element, open.at(-1)?.style);
        mark(out, tag, properties, { wrapper: 'w:rPr', name: 'w:rStyle', id });
        index = end;
      }
    }
    return out.text();
  }

  private addParagraph(properties: Element | undefined): OpenParagraph {
    const given = child(properties, 'w:pStyle')?.attributes['w:val'];
    const style = given ?? this.styles.defaultParagraph;
    const chain = this.styles.chain(style);
    const own = paragraphFacts(properties);
    const facts = [own, ...chain];
    const id = `paragraph-${this.details.paragraphs.size}`;
    const linked = chain.map((one) => this.numberings.ofStyle(one.id)).find((found) => found !== undefined);
    const list = firstSaid(facts.map(({ numbering }) => numbering.id)) ?? linked?.id;
    const level = firstSaid(facts.map(({ numbering }) => numbering.level)) ?? linked?.level ?? 0;
    const deleted = child(child(properties, 'w:rPr'), 'w:del') !== undefined;
    this.details.paragraphs.set(id, {
      styleName: chain[0]?.name ?? '',
      level: firstSaid(facts.map((one) => one.level)) ?? null,
      number: list === undefined || list === '0' || deleted ? null : this.numberings.next(list, level),
      centred: firstSaid(facts.map(({ centred }) => centred)) ?? false,
    });
    return { id, style };
  }

  private addRun(properties: Element | undefined, paragraphStyle: string | undefined): string {
    const runStyle = child(properties, 'w:rStyle')?.attributes['w:val'];
    const letters: Letters[] = [
      lettersOf(properties),
      ...this.styles.chain(runStyle).map((style) => style.letters),
      ...this.styles.chain(paragraphStyle).map((style) => style.letters),
      this.styles.defaults,
    ];
    const id = `run-${this.details.runs.size}`;
    this.details.runs.set(id, {
      font: firstSaid(letters.map(({ font }) => font)) ?? null,
      bold: firstSaid(letters.map(({ bold }) => bold)) ?? false,
      italic: firstSaid(letters.map(({ italic }) => italic)) ?? false,
      caps: firstSaid(letters.map(({ caps }) => caps)) ?? false,
      hidden: firstSaid(letters.map(({ hidden }) => hidden)) ?? false,
    });
    return id;
  }
}

function elementOf(xml: string, tags: Tag[], from: number, to: number): Element | undefined {
  const start = tags[from]?.start ?? 0;
  return treeOf(xml.slice(start, tags[to]?.end ?? start)).children[0];
}
