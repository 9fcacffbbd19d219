/** The head of page 1, from the issuing agency down to "Kính gửi". */

import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { gap } from './docx-blocks.ts';
import { halfPoints, STYLE, twips } from './docx-styles.ts';
import { centred, rule, run } from './docx-text.ts';
import type { Measure } from './faces.ts';
import { FORMAT, mm, textWidth } from './format.ts';
import type { OfficialDocument } from './schema.ts';
import {
  addresseeLines,
  letterSubject,
  MOTTO,
  NATION,
  numberLine,
  placeDateLine,
  TO,
  URGENCY_MARKS,
} from './text.ts';

const { heading } = FORMAT;

export function setHeading(document: OfficialDocument, measure: Measure): (Paragraph | Table)[] {
  const isLetter = document.name === '';
  return [
    setColumns(document, measure),
    ...(isLetter ? [] : setName(document, measure)),
    ...setAddressees(document.addressees),
    gap(heading.gapBeforeBody - FORMAT.body.gap),
  ];
}

function setColumns(document: OfficialDocument, measure: Measure): Table {
  const { symbol, name, subject, number, place, date, year } = document;
  const left = mm(heading.leftMm);
  const right = mm(heading.rightMm);
  const above = heading.gapBeforeNumber;
  const numbered =
    symbol === null ? [] : [centred(numberLine(number, symbol), { size: halfPoints(heading.number) }, above)];
  const letter =
    name === ''
      ? [
          centred(
            letterSubject(subject),
            { size: halfPoints(heading.letterSubject) },
            heading.letterSubjectGap,
          ),
        ]
      : [];
  const dated = centred(
    placeDateLine(place, date, year),
    { size: halfPoints(heading.placeAndDate), italics: true },
    above,
  );
  return borderless(
    [left, right],
    [
      [setIssuer(document, left, measure), setNation(right, measure)],
      [[...numbered, ...letter, ...setUrgency(document)], [dated]],
    ],
  );
}

/** Columns side by side: a table without lines, none of whose rows breaks. Widths in points. */
export function borderless(widths: number[], rows: (Paragraph | Table)[][][]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, each) => sum + each, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: TableBorders.NONE,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.TOP,
                children: children.length > 0 ? children : [new Paragraph({})],
              }),
          ),
        }),
    ),
  });
}

/** A rule of 1/3–1/2 of the line above it, which fills its column when it breaks. */
export function ruleUnder(
  text: string,
  size: number,
  width: number,
  measure: Measure,
  bold = true,
): Paragraph {
  const length = Math.min(width, measure(text, bold ? 'bold' : 'italics', size));
  return rule(length * FORMAT.rule.share, width);
}

function setIssuer({ issuer }: OfficialDocument, width: number, measure: Measure): Paragraph[] {
  const superior =
    issuer.superior === null
      ? []
      : [centred(issuer.superior.toLocaleUpperCase('vi'), { size: halfPoints(heading.superior) })];
  const names = issuer.name.map((line) => line.toLocaleUpperCase('vi'));
  const look = { size: halfPoints(heading.issuer), bold: true };
  return [
    ...superior,
    ...names.map((line) => centred(line, look)),
    ...names.slice(-1).map((line) => ruleUnder(line, heading.issuer, width, measure)),
  ];
}

function setNation(width: number, measure: Measure): Paragraph[] {
  return [
    centred(NATION, { size: halfPoints(heading.nation), bold: true }),
    centred(MOTTO, { size: halfPoints(heading.motto), bold: true }),
    rule(measure(MOTTO, 'bold', heading.motto), width),
  ];
}

function setName({ name, subject }: OfficialDocument, measure: Measure): Paragraph[] {
  const width = textWidth();
  return [
    new Paragraph({ style: STYLE.title, children: [run(name.toLocaleUpperCase('vi'))] }),
    ...(subject === ''
      ? []
      : [
          new Paragraph({ style: STYLE.subject, children: [run(subject)] }),
          ruleUnder(subject, heading.subject, width, measure),
        ]),
  ];
}

function setAddressees(addressees: string[]): Paragraph[] {
  const [only] = addressees;
  if (only === undefined) return [];
  const size = halfPoints(heading.addressee);
  const before = heading.gapBeforeAddressee;
  if (addressees.length === 1) return [centred(`${TO} ${only}`, { size }, before)];
  const indent = { left: twips(mm(heading.leftMm)) };
  return [
    new Paragraph({
      indent: { left: twips(mm(heading.leftMm) / 2) },
      spacing: { before: twips(before) },
      children: [run(TO, { size })],
    }),
    ...addresseeLines(addressees).map((line) => new Paragraph({ indent, children: [run(line, { size })] })),
  ];
}

/** The stamp of urgency: a box of its own, as large whatever it says. */
function setUrgency({ urgency }: OfficialDocument): (Paragraph | Table)[] {
  if (urgency === undefined) return [];
  const { size, heightMm, widthMm, line, gapBefore, colour } = FORMAT.urgency;
  const width = twips(mm(widthMm[urgency]));
  const color = colour.slice(1);
  const edge = { style: BorderStyle.SINGLE, size: Math.round(line * 8), color };
  const words = centred(URGENCY_MARKS[urgency], { size: halfPoints(size), bold: true, color });
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    children: [words],
  });
  return [
    gap(gapBefore),
    new Table({
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width],
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
      rows: [
        new TableRow({
          height: { value: twips(mm(heightMm)), rule: HeightRule.EXACT },
          children: [cell],
        }),
      ],
    }),
    // Word wants a paragraph at the end of a cell.
    gap(1),
  ];
}

/** "DỰ THẢO" in its box, in the margin above page 1. */
export function setMark(mark: string): Paragraph {
  const { size, line, paddingX } = FORMAT.mark;
  const border = { style: BorderStyle.SINGLE, size: Math.round(line * 8), space: 1, color: '000000' };
  const pad = '\u00a0'.repeat(Math.round(paddingX / 3));
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      run(`${pad}${mark.toLocaleUpperCase('vi')}${pad}`, { size: halfPoints(size), bold: true, border }),
    ],
  });
}
