import { formatCount, formatDecimal, formatShare } from '../numbers.ts';
import { groupOf } from '../organisations/rules.ts';
import type { OrganisationGroup } from '../organisations/schema.ts';
import type { EditionSnapshot } from './schema.ts';

/** Words that are counted from the data, and how they were counted. */
export type FactValue = { value: string; about: string };
/** What facts are counted from. */
export type FactData = Omit<EditionSnapshot, 'schema' | 'replaces' | 'outline' | 'sections' | 'proposals'>;

const groupWords: Record<OrganisationGroup, string> = {
  central: 'bộ, ngành',
  province: 'tỉnh, thành phố',
  union: 'tổ chức',
  unit: 'đơn vị',
};

/** "A, B và C" */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`;
}

/** "1.250 (tăng 25% so với năm trước)": the words for a change. */
function changeWords(now: string, before: string): string {
  const [present, past] = [Number(now), Number(before)];
  if (present === past) return 'bằng';
  return `${present > past ? 'tăng' : 'giảm'} ${formatShare(Math.abs(present - past), past)}`;
}

function filingFacts({ filings }: FactData, facts: Map<string, FactValue>): void {
  const count = (key: string, about: string, counted: FactData['filings']) =>
    facts.set(key, { value: formatCount(counted.length), about });
  const parts: [string, string, FactData['filings']][] = [
    ['filings', 'mọi cơ quan phải gửi báo cáo trong kỳ', filings],
    ...(['central', 'province', 'union'] as const).map((group): [string, string, FactData['filings']] => [
      `filings.${group}`,
      `cơ quan thuộc nhóm ${groupWords[group]}`,
      filings.filter(({ kind }) => groupOf(kind) === group),
    ]),
  ];
  for (const [key, whose, part] of parts) {
    const filed = part.filter(({ firstSubmittedAt }) => firstSubmittedAt !== null);
    const late = filed.filter(({ timeliness }) => timeliness === 'late');
    count(`${key}.total`, `Đếm ${whose}`, part);
    count(`${key}.filed`, `Đếm ${whose} đã gửi lần đầu`, filed);
    count(
      `${key}.onTime`,
      `Đếm ${whose} gửi lần đầu trước hạn của cơ quan đó`,
      filed.filter((filing) => !late.includes(filing)),
    );
    count(`${key}.late`, `Đếm ${whose} gửi lần đầu sau hạn của cơ quan đó`, late);
    const missing = part.filter(({ firstSubmittedAt }) => firstSubmittedAt === null);
    count(`${key}.missing`, `Đếm ${whose} chưa gửi`, missing);
    facts.set(`${key}.missing.names`, {
      value: listed(missing.map(({ name }) => name)),
      about: `Liệt kê ${whose} chưa gửi`,
    });
    count(
      `${key}.accepted`,
      `Đếm ${whose} có báo cáo đã được tiếp nhận`,
      part.filter(({ accepted }) => accepted),
    );
  }
}

function checklistFacts({ checklist, sources }: FactData, facts: Map<string, FactValue>): void {
  const names = new Map(sources.map(({ mark, name }) => [mark, name]));
  facts.set('sources.total', {
    value: formatCount(sources.length),
    about: 'Đếm báo cáo đã được tiếp nhận',
  });
  for (const { key, yes, no } of checklist) {
    facts.set(`${key}.yes`, {
      value: formatCount(yes.length),
      about: 'Đếm báo cáo đã tiếp nhận trả lời “Có” ở dòng này của Phụ lục I',
    });
    facts.set(`${key}.no`, {
      value: formatCount(no.length),
      about: 'Đếm báo cáo đã tiếp nhận trả lời “Không” ở dòng này của Phụ lục I',
    });
    facts.set(`${key}.no.names`, {
      value: listed(no.flatMap((mark) => names.get(mark) ?? [])),
      about: 'Liệt kê cơ quan trả lời “Không” ở dòng này của Phụ lục I',
    });
  }
}

function figureFacts({ figures, previous }: FactData, facts: Map<string, FactValue>): void {
  for (const { key, total, values } of figures) {
    facts.set(`${key}.total`, {
      value: formatDecimal(total),
      about: 'Cộng số liệu của các báo cáo đã tiếp nhận; số liệu thiếu không tính là 0',
    });
    facts.set(`${key}.count`, {
      value: formatCount(values.length),
      about: 'Đếm báo cáo đã tiếp nhận có số liệu này',
    });
    const before = previous?.figures.find((figure) => figure.key === key);
    if (!before || before.count === 0 || Number(before.total) === 0) continue;
    facts.set(`${key}.previous`, {
      value: formatDecimal(before.total),
      about: `Tổng số trong báo cáo tổng hợp năm ${previous?.year} đã công bố (${formatCount(before.count)} cơ quan có số liệu)`,
    });
    facts.set(`${key}.change`, {
      value: changeWords(total, before.total),
      about: `So tổng số năm nay với tổng số năm ${previous?.year}`,
    });
  }
}

/** Everything that a sentence drafted from data may say, by key. */
export function factsOf(data: FactData): Map<string, FactValue> {
  const facts = new Map<string, FactValue>();
  filingFacts(data, facts);
  checklistFacts(data, facts);
  figureFacts(data, facts);
  return facts;
}

/** How many filers a paragraph cites: counted from the paragraph itself. */
export const citedKey = 'cited';

export function citedFact(filers: number): FactValue {
  return { value: formatCount(filers), about: 'Đếm cơ quan được dẫn nguồn ở đoạn này' };
}
