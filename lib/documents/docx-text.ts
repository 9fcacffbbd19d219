/** Runs and simple paragraphs of the Word file. */

import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  LineRuleType,
  PageReference,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { halfPoints, twips } from './docx-styles.ts';
import { FORMAT } from './format.ts';
import type { Inline } from './schema.ts';

/** What XML cannot hold is left out. */
export function wordText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .normalize('NFC');
}

export function run(text: string, look: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  return new TextRun({ ...look, text: wordText(text) });
}

type Look = { size?: number };

function runsOf(inline: Inline, look: Look): ParagraphChild[] {
  const own = {
    ...(inline.bold ? { bold: true } : {}),
    ...(inline.italic ? { italics: true } : {}),
    ...(look.size === undefined ? {} : { size: halfPoints(look.size) }),
  };
  if (inline.pageOf !== undefined) return [new PageReference(inline.pageOf)];
  const linked = linkedRun(run(inline.text, own), inline.href);
  if (inline.sourceMark === undefined) return [linked];
  const color = FORMAT.colour.sourceMark.slice(1);
  return [linked, run(inline.sourceMark, { ...own, superScript: true, color })];
}

function linkedRun(text: TextRun, href: string | undefined): ParagraphChild {
  if (href === undefined) return text;
  return href.startsWith('#')
    ? new InternalHyperlink({ children: [text], anchor: href.slice(1) })
    : new ExternalHyperlink({ children: [text], link: href });
}

/** The runs of a paragraph: more than one list where a line was broken by hand. */
export function linesOfRuns(content: Inline[], look: Look = {}): ParagraphChild[][] {
  const lines: ParagraphChild[][] = [[]];
  for (const inline of content) {
    const parts = wordText(inline.text).split('\n');
    parts.forEach((text, index) => {
      if (index > 0) lines.push([]);
      const { sourceMark, ...bare } = inline;
      const marked = index === parts.length - 1 && sourceMark !== undefined;
      const part: Inline = marked ? { ...bare, sourceMark, text } : { ...bare, text };
      if (text !== '' || marked || inline.pageOf !== undefined) lines.at(-1)?.push(...runsOf(part, look));
    });
  }
  return lines;
}

/** A rule of the given length in points, centred in `width`. */
export function rule(length: number, width: number): Paragraph {
  const side = twips((width - length) / 2);
  const { thickness, gap } = FORMAT.rule;
  return new Paragraph({
    border: {
      top: { style: BorderStyle.SINGLE, size: Math.round(thickness * 8), space: 0, color: '000000' },
    },
    indent: { left: side, right: side },
    spacing: { before: twips(gap), line: twips(1), lineRule: LineRuleType.EXACT },
  });
}

export function centred(text: string, look: Omit<IRunOptions, 'text' | 'children'>, before = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twips(before) },
    children: [run(text, look)],
  });
}
