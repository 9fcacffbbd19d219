/**
 * Reads XML tag by tag. Enough for the parts of a Word file, which hold no DOCTYPE (such files are refused), so that
 * no entity can be defined; and without recursion, so that a hostile depth cannot exhaust the stack.
 */

/** A tag: "<w:p a='1'>" opens, "</w:p>" closes, "<w:b/>" is both. */
export type Tag = {
  name: string;
  kind: 'open' | 'close' | 'empty';
  attributes: string;
  start: number;
  end: number;
};

const tagForm = /<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;
const attributeForm = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** All tags in order; comments and processing instructions are no tags. */
export function tagsOf(xml: string): Tag[] {
  const text = xml.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  return Array.from(
    text.matchAll(tagForm),
    ({ 0: whole, 1: slash, 2: name = '', 3: given, 4: empty, index }) => ({
      name,
      kind: slash ? 'close' : empty ? 'empty' : 'open',
      attributes: given ?? '',
      start: index,
      end: index + whole.length,
    }),
  );
}

export function attributesOf(attributes: string): Partial<Record<string, string>> {
  return Object.fromEntries(
    Array.from(attributes.matchAll(attributeForm), ([, name = '', double, single]) => [
      name,
      decoded(double ?? single ?? ''),
    ]),
  );
}

export type Element = { name: string; attributes: Partial<Record<string, string>>; children: Element[] };

/** The elements as a tree, without their text. */
export function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const { name, kind, attributes } of tagsOf(xml)) {
    if (kind === 'close') {
      if (open.length > 1) open.pop();
      continue;
    }
    const element: Element = { name, attributes: attributesOf(attributes), children: [] };
    open.at(-1)?.children.push(element);
    if (kind === 'open') open.push(element);
  }
  return root;
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The "w:val" of a child, as most of Word's properties are written; an empty element says "". */
export function wordValue(element: Element | undefined, name: string): string | undefined {
  const found = child(element, name);
  return found ? (found.attributes['w:val'] ?? '') : undefined;
}
