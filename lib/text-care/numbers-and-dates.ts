import { formatDecimal } from '../numbers.ts';

export type FormKind = 'number' | 'date' | 'time';
/** A place that is not in Vietnamese form. Doubtful ones may be meant as they stand; none is changed unasked. */
export type FormFinding = {
  kind: FormKind;
  start: number;
  end: number;
  found: string;
  suggestion: string;
  certain: boolean;
};

type Suggestion = { suggestion: string; certain: boolean };
type Form = {
  kind: FormKind;
  pattern: RegExp;
  /** Null: the match is fine as it stands. */
  suggest: (match: RegExpExecArray, before: string, after: string) => Suggestion | null;
};

// A number or a date stands alone: no letter, digit or sign of a longer number touches it.
const open = '(?<![\\p{L}\\p{N}.,/:_-])';
const close = '(?![\\p{L}\\p{N}_]|[.,/:-]\\p{N})';
const form = (kind: FormKind, pattern: string, suggest: Form['suggest'], flags = 'gu'): Form => ({
  kind,
  pattern: new RegExp(`${open}${pattern}${close}`, flags),
  suggest,
});

/** What comes in wholes, so that "1,234 người" can only be a thousand and more. */
const counted =
  /^\s*(?:lượt\s+)?(?:người|cán bộ|công chức|viên chức|đại biểu|hội viên|sinh viên|học sinh|lưu học sinh|lao động|kiều bào|khách|đoàn|lượt|cuộc|văn bản|tổ chức|dự án|tin|bài|ấn phẩm|suất|hộ|chuyến|buổi)(?!\p{L})/iu;
/** After a number it makes "1.5" a decimal. */
const unit =
  /^\s*(?:%|(?:phần trăm|nghìn|ngàn|triệu|tỷ|tỉ|USD|EUR|đô la|lần|điểm|km|kg|ha|tấn|mét|m²|m2|giờ)(?!\p{L}))/iu;
/** Before numbers it makes of them a list or a name. */
const named = /(?:số|điều|khoản|điểm|mục|trang|phòng|tài khoản|năm|tháng|lớp|khóa|kỳ)\s*:?\s*$/iu;

function decimal(written: string): string {
  return formatDecimal(written.replaceAll(',', ''));
}

function pad(part: string | number): string {
  return String(part).padStart(2, '0');
}

/** Null: there is no such day. */
function date(day: string, month: string, year: string): string | null {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return exists ? `${pad(day)}/${pad(month)}/${year}` : null;
}

function dated(day: string, month: string, year: string, certain: boolean): Suggestion | null {
  const suggestion = date(day, month, year);
  return suggestion === null ? null : { suggestion, certain };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const year = '((?:19|20)\\d{2})';

function monthOf(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function hour(written: string, minutes: string | undefined, half: string): string | null {
  const twelve = Number(written);
  if (twelve < 1 || twelve > 12 || Number(minutes ?? 0) > 59) return null;
  const hours = (twelve % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return minutes === undefined || minutes === '00' ? `${hours} giờ` : `${hours} giờ ${minutes}`;
}

const forms: readonly Form[] = [
  // "1,234,567", "1,234,567.8"
  form('number', '[1-9]\\d{0,2}(?:,\\d{3}){2,}(?:\\.\\d+)?', ([found], before) => ({
    suggestion: decimal(found),
    certain: found.includes('.') || !named.test(before),
  })),
  // "1,234.5"
  form('number', '[1-9]\\d{0,2},\\d{3}\\.\\d+', ([found]) => ({ suggestion: decimal(found), certain: true })),
  // "1,234"
  form('number', '[1-9]\\d{0,2},\\d{3}', ([found], before, after) =>
    named.test(before) ? null : { suggestion: decimal(found), certain: counted.test(after) },
  ),
  // "12.5%", "1.5 triệu"
  form('number', '(\\d{1,3})\\.(\\d{1,2})', ([, whole, part], before, after) => {
    if (!unit.test(after) || named.test(before)) return null;
    return { suggestion: `${whole},${part}`, certain: true };
  }),
  // "2026-12-05", "2026/12/05"
  form('date', `${year}([-/])(\\d{1,2})\\2(\\d{1,2})`, ([, y = '', , month = '', day = '']) =>
    dated(day, month, y, true),
  ),
  // "12/25/2026"
  form('date', `(\\d{1,2})/(\\d{1,2})/${year}`, ([, month = '', day = '', y = '']) =>
    Number(day) > 12 ? dated(day, month, y, true) : null,
  ),
  // "25-12-2026", "25.12.2026"
  form('date', `(\\d{1,2})([-.])(\\d{1,2})\\2${year}`, ([, day = '', , month = '', y = '']) =>
    dated(day, month, y, false),
  ),
  // "December 25, 2026", "25 December 2026"
  form(
    'date',
    `${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${year}`,
    ([, month = '', day = '', y = '']) => dated(day, monthOf(month), y, true),
    'giu',
  ),
  form(
    'date',
    `(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthName},?\\s+${year}`,
    ([, day = '', month = '', y = '']) => dated(day, monthOf(month), y, true),
    'giu',
  ),
  // "3pm", "9:30 a.m."; "am" with a space before it is a Vietnamese word as well.
  form(
    'time',
    '(\\d{1,2})(?:[:.](\\d{2}))?(\\s?)([ap])(?:\\.m\\.|m)',
    ([found, hours = '', minutes, space, half = '']) => {
      const suggestion = hour(hours, minutes, half);
      if (suggestion === null) return null;
      return {
        suggestion,
        certain: half.toLowerCase() === 'p' || space === '' || /[.A]/.test(found.slice(-4)),
      };
    },
    'giu',
  ),
];

/** Numbers, dates and times that are not written as Vietnamese officials write them, in their order, none overlapping. */
export function formFindings(text: string): FormFinding[] {
  const findings: FormFinding[] = [];
  for (const { kind, pattern, suggest } of forms)
    for (const match of text.matchAll(pattern)) {
      const [found] = match;
      const start = match.index;
      const end = start + found.length;
      if (findings.some((other) => start < other.end && other.start < end)) continue;
      const suggestion = suggest(
        match,
        text.slice(Math.max(0, start - 20), start),
        text.slice(end, end + 30),
      );
      if (suggestion) findings.push({ kind, start, end, found, ...suggestion });
    }
  return findings.toSorted((a, b) => a.start - b.start);
}
