/**
 * Every measure of a printed paper: Nghị định 30/2020/NĐ-CP, Phụ lục I. A new decree changes this file only.
 * Lengths end in Mm, type sizes and gaps are in points.
 */
export const FORMAT = {
  page: { widthMm: 210, heightMm: 297, topMm: 20, bottomMm: 20, leftMm: 30, rightMm: 15 },
  /** In the top margin, centred over the text, none on page 1. */
  pageNumber: { size: 13, fromTopMm: 10 },
  heading: {
    leftMm: 65,
    rightMm: 100,
    nation: 13,
    motto: 14,
    superior: 13,
    issuer: 13,
    number: 13,
    placeAndDate: 14,
    name: 14,
    subject: 14,
    letterSubject: 12,
    addressee: 14,
    letterSubjectGap: 6,
    gapBeforeNumber: 8,
    gapBeforeName: 18,
    gapBeforeAddressee: 12,
    gapBeforeBody: 12,
  },
  /** Rules under issuer, subject and annex title: between 1/3 and 1/2 of the line above. */
  rule: { share: 0.4, thickness: 0.75, gap: 3 },
  body: { size: 14, firstLineMm: 12.7, spacing: 1.15, gap: 6, gapBeforeGroup: 12 },
  table: {
    size: 12,
    /** Many columns: smaller type, the first that applies. */
    narrow: [
      { fromColumns: 14, size: 8 },
      { fromColumns: 9, size: 10 },
    ],
    spacing: 1.05,
    paddingX: 4,
    paddingY: 3,
    line: 0.5,
    footnote: 11,
    gap: 8,
  },
  /** Title above the picture; a picture never takes more of a page than that. */
  chart: { title: 12, gap: 8, highest: 480 },
  /** "DỰ THẢO" above page 1, where other pages have their number. */
  mark: { size: 13, paddingX: 6, paddingY: 2, line: 0.75 },
  /** KHẨN, THƯỢNG KHẨN, HỎA TỐC: a stamp in bright red, as large as the decree says. */
  urgency: {
    size: 13,
    heightMm: 8,
    widthMm: { urgent: 20, very_urgent: 40, express: 30 },
    line: 1,
    gapBefore: 6,
    colour: '#e0001b',
  },
  dots: { spacing: 1.5 },
  signature: {
    leftMm: 72,
    rightMm: 93,
    authority: 14,
    name: 14,
    /** Room for signature and seal. */
    spaceMm: 33,
    gapBefore: 14,
  },
  recipients: { title: 12, list: 11 },
  trace: { size: 9, hashLength: 16, gap: 10, qrMm: 20 },
  annex: { label: 14, title: 14, reference: 14, gapBeforeBody: 14 },
  /** Lines kept together at the start and end of a paragraph, also above the signature. */
  keptLines: 2,
  colour: { sourceMark: '#1f4e8c' },
} as const;

const POINTS_PER_MM = 72 / 25.4;

export function mm(length: number): number {
  return length * POINTS_PER_MM;
}

const { page } = FORMAT;

/** Width of the text in points; landscape turns the sheet, the margins stay. */
export function textWidth(landscape = false): number {
  return mm((landscape ? page.heightMm : page.widthMm) - page.leftMm - page.rightMm);
}

export function textHeight(landscape = false): number {
  return mm((landscape ? page.widthMm : page.heightMm) - page.topMm - page.bottomMm);
}
