/** The declarations of a style attribute by name, in lower case; read as text, since the page's policy keeps browsers from applying it. */
export function declarationsOf(style: string | null): Map<string, string> {
  const declarations = new Map<string, string>();
  for (const part of (style ?? '').split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      declarations.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return declarations;
}

const classRule = /([^{}]+)\{([^{}]*)\}/g;
const plainClass = /^(?:[a-z]+)?\.([\w-]+)$/i;

/** What style sheets say of single classes, as Excel writes its bold cells. */
export function classDeclarations(sheet: string): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [, selectors = '', body = ''] of sheet.replaceAll(/<!--|-->/g, '').matchAll(classRule))
    for (const selector of selectors.split(',')) {
      const [, name] = plainClass.exec(selector.trim()) ?? [];
      if (name !== undefined) found.set(name, new Map([...(found.get(name) ?? []), ...declarationsOf(body)]));
    }
  return found;
}

/** Says a declaration that text is bold, or that it is not? Null: neither. */
export function boldness(declarations: Map<string, string>): boolean | null {
  const weight = declarations.get('font-weight');
  if (weight === undefined) return null;
  if (weight === 'bold' || weight === 'bolder') return true;
  if (weight === 'normal' || weight === 'lighter') return false;
  const number = Number.parseInt(weight, 10);
  return Number.isNaN(number) ? null : number >= 600;
}

export function slant(declarations: Map<string, string>): boolean | null {
  const style = declarations.get('font-style');
  if (style === 'italic' || style?.startsWith('oblique')) return true;
  return style === 'normal' ? false : null;
}

const pointsPer = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 } as const;

/** A length in points; 0 where there is none. */
export function pointsOf(length: string | undefined): number {
  const [, number = '', unit = ''] = /^(-?[\d.]+)(pt|in|cm|mm|px)$/.exec(length ?? '') ?? [];
  const scale = Object.entries(pointsPer).find(([name]) => name === unit)?.[1] ?? 0;
  return (Number.parseFloat(number) || 0) * scale;
}
