/** The head of page 1, from the issuing agency down to "Kính gửi". */

import type { Content } from 'pdfmake/interfaces';
import type { Face, Measure } from './faces.ts';
import { FORMAT, mm, textWidth } from './format.ts';
import { printable } from './pdf-fonts.ts';
import { breakBalanced, breakLines, type Line } from './pdf-lines.ts';
import { rule, setLines } from './pdf-paragraph.ts';
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

export function setHeading(document: OfficialDocument, measure: Measure): Content[] {
  const left = mm(heading.leftMm);
  const right = mm(heading.rightMm);
  const isLetter = document.name === '';
  return [
    columns(left, setIssuer(document, left, measure), right, setNation(right, measure), 0),
    columns(
      left,
      [
        ...setNumber(document, left, measure),
        ...(isLetter ? [setLetterSubject(document.subject, left, measure)] : []),
        ...setUrgency(document, left),
      ],
      right,
      [
        centred(
          placeDateLine(document.place, document.date, document.year),
          'italics',
          heading.placeAndDate,
          right,
          measure,
        ),
      ],
      heading.gapBeforeNumber,
    ),
    ...(isLetter ? [] : setName(document, measure)),
    ...setAddressees(document.addressees, measure),
  ];
}

function setNumber({ number, symbol }: OfficialDocument, width: number, measure: Measure): Content[] {
  if (symbol === null) return [];
  return [centred(numberLine(number, symbol), 'normal', heading.number, width, measure)];
}

function columns(left: number, first: Content[], right: number, second: Content[], top: number): Content {
  return {
    columns: [
      { width: left, stack: first },
      { width: right, stack: second },
    ],
    margin: [0, top, 0, 0],
  };
}

/** A phrase centred in its column, in lines of about equal length. */
export function centred(
  text: string,
  face: Face,
  size: number,
  width: number,
  measure: Measure,
  top = 0,
): Content {
  return setLines(centredLines(text, face, size, width, measure), { alignment: 'center' }, [0, top, 0, 0]);
}

function centredLines(text: string, face: Face, size: number, width: number, measure: Measure): Line[] {
  return breakBalanced([{ text: printable(text), face, size }], width, measure);
}

/** A centred phrase with the rule of 1/3–1/2 of its line below. */
export function ruled(
  text: string,
  face: Face,
  size: number,
  width: number,
  measure: Measure,
  top = 0,
): Content[] {
  const lines = centredLines(text, face, size, width, measure);
  const length = Math.max(...lines.map((line) => line.width)) * FORMAT.rule.share;
  return [setLines(lines, { alignment: 'center' }, [0, top, 0, 0]), rule(length, width)];
}

function setIssuer({ issuer }: OfficialDocument, width: number, measure: Measure): Content[] {
  const above = issuer.superior === null ? [] : [upper(issuer.superior, 'normal', heading.superior)];
  const names = issuer.name.map((line) => upper(line, 'bold', heading.issuer));
  const last = names.pop();
  return [
    ...[...above, ...names].map(({ text, face, size }) => centred(text, face, size, width, measure)),
    ...(last === undefined ? [] : ruled(last.text, last.face, last.size, width, measure)),
  ];
}

function upper(text: string, face: Face, size: number): { text: string; face: Face; size: number } {
  return { text: text.toLocaleUpperCase('vi'), face, size };
}

function setNation(width: number, measure: Measure): Content[] {
  return [
    centred(NATION, 'bold', heading.nation, width, measure),
    centred(MOTTO, 'bold', heading.motto, width, measure),
    rule(measure(MOTTO, 'bold', heading.motto), width),
  ];
}

/** A letter (công văn) has no name; its subject stands under the number. */
function setLetterSubject(subject: string, width: number, measure: Measure): Content {
  return centred(
    letterSubject(subject),
    'normal',
    heading.letterSubject,
    width,
    measure,
    heading.letterSubjectGap,
  );
}

/** The stamp of urgency in its box, which is as large whatever it says. */
function setUrgency({ urgency }: OfficialDocument, width: number): Content[] {
  if (urgency === undefined) return [];
  const { size, heightMm, widthMm, line, gapBefore, colour } = FORMAT.urgency;
  const box = mm(widthMm[urgency]);
  const height = mm(heightMm);
  const textHeight = size * 1.15;
  const x = (width - box) / 2;
  return [
    {
      canvas: [{ type: 'rect', x, y: 0, w: box, h: height, lineWidth: line, lineColor: colour }],
      margin: [0, gapBefore, 0, 0],
    },
    {
      text: URGENCY_MARKS[urgency],
      bold: true,
      fontSize: size,
      color: colour,
      alignment: 'center',
      margin: [0, -(height + textHeight) / 2, 0, (height - textHeight) / 2],
    },
  ];
}

function setName({ name, subject }: OfficialDocument, measure: Measure): Content[] {
  const width = textWidth();
  return [
    centred(name.toLocaleUpperCase('vi'), 'bold', heading.name, width, measure, heading.gapBeforeName),
    ...(subject === '' ? [] : ruled(subject, 'bold', heading.subject, width, measure)),
  ];
}

const { mark: markFormat } = FORMAT;

/** "DỰ THẢO" in its box, centred in the margin above page 1. */
export function setMark(mark: string, measure: Measure): Content {
  const { size, paddingX, paddingY, line } = markFormat;
  const width = textWidth();
  const text = mark.toLocaleUpperCase('vi');
  const box = measure(text, 'bold', size) + 2 * paddingX;
  const left = (width - box) / 2;
  return {
    stack: [
      {
        canvas: [{ type: 'rect', x: left, y: 0, w: box, h: size * 1.15 + 2 * paddingY, lineWidth: line }],
      },
      centred(text, 'bold', size, width, measure, -(size * 1.15 + paddingY)),
    ],
  };
}

function setAddressees(addressees: string[], measure: Measure): Content[] {
  const width = textWidth();
  const [first] = addressees;
  if (first === undefined) return [];
  const gap = heading.gapBeforeAddressee;
  const size = heading.addressee;
  if (addressees.length === 1) return [centred(`${TO} ${first}`, 'normal', size, width, measure, gap)];

  const label = measure(`${TO} `, 'normal', size);
  const entries = addresseeLines(addressees).map((line) => printable(line));
  const widest = Math.max(...entries.map((line) => measure(line, 'normal', size)));
  const list = Math.min(widest, width - label);
  const indent = Math.max(0, (width - label - list) / 2);
  return [
    {
      columns: [
        { width: label, text: TO, fontSize: size },
        {
          width: list,
          stack: entries.map((text) =>
            setLines(
              breakLines([{ text, face: 'normal', size }], list, measure),
              { alignment: 'left' },
              [0, 0, 0, 0],
            ),
          ),
        },
      ],
      margin: [indent, gap, 0, 0],
    },
  ];
}
