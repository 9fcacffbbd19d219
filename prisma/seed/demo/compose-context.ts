import { addDays, type Day, dayOfYear, workingDay, writeDay, writeMonth } from './compose-calendar.ts';
import { hash, type Random, randomFrom } from './compose-random.ts';
import type { Facts, FigureName, FigureSet, Organisation } from './compose-types.ts';
import { wordsOf } from './compose-words.ts';

export interface Context {
  readonly words: Readonly<Record<string, string>>;
  readonly current: FigureSet;
  readonly previous: FigureSet;
  readonly year: number;
  readonly documents: (type: string, low: number, high: number, random: Random) => readonly [string, Day];
}

/** "1.234.567,5" */
export function writeNumber(value: number): string {
  const [whole = '0', fraction] = (Number.isInteger(value) ? String(value) : value.toFixed(2)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** An event in the middle of a sentence: "Cuộc gặp …" → "cuộc gặp …"; names keep their capital. */
function inside(event: string): string {
  const [first = '', second = ''] = event.split(' ');
  const name =
    /^(Lễ hội|Tết|Festival|Ngày hội|Tuần lễ|Liên hoan|[A-ZĐ]{2,})/u.test(event) || /^\p{Lu}/u.test(second);
  return name || first.length === 0 ? event : first.charAt(0).toLowerCase() + event.slice(1);
}

function areaOf(place: string): string {
  const bare = place.replace(/\s*\([^)]*\)/gu, '');
  return /^(xã|phường|đặc khu|khu|vùng|thành phố|tỉnh)\s/iu.test(bare) ? bare : `khu vực ${bare}`;
}

/** Events by year, so that a plan for the next year never names what was just reported. */
function eventsOf(events: readonly string[], year: number): readonly string[] {
  const start = ((((year - 2025) * 2) % events.length) + events.length) % events.length;
  return events.map((_, index) => events[(start + index) % events.length] ?? '').map(inside);
}

/** Turns the units until none is named beside an event that names it already. */
function besideEvents(units: readonly string[], events: readonly string[]): readonly string[] {
  const turns = units.map((_, turn) => units.map((__, index) => units[(index + turn) % units.length] ?? ''));
  const clash = (turn: readonly string[]): boolean =>
    turn.slice(0, 3).some((unit, index) => events[index]?.includes(unit));
  return turns.find((turn) => !clash(turn)) ?? units;
}

/** The number rises with the date, as in a real register. */
function documentsOf(organisation: Organisation, year: number): Context['documents'] {
  const local = organisation.kind === 'province';
  const ministry = organisation.kind === 'ministry' || organisation.kind === 'ministry_level';
  const pace = 0.75 + (hash(`${organisation.key}|pace`) % 50) / 100;
  const rates: Record<string, number> = local
    ? { KH: 0.8, QĐ: 6, CV: 19 }
    : ministry
      ? { KH: 3, QĐ: 5.5, CV: 17 }
      : { KH: 0.6, QĐ: 2.4, CV: 5 };
  const suffix = local
    ? (['NC', 'KGVX', 'NgV', 'TH'][hash(organisation.key) % 4] ?? 'TH')
    : (['HTQT', 'VP', 'TH'][hash(organisation.key) % 3] ?? 'VP');
  const from = year === 2025 && !local ? 310 : 106;
  return (type, low, high, random) => {
    const day = workingDay(random, year, low, high, from);
    const rate = (rates[type] ?? 1) * pace;
    const number = Math.max(3, Math.round((dayOfYear(day) + random.next()) * rate));
    const text = String(number).padStart(2, '0');
    const name = type === 'KH' ? 'Kế hoạch' : type === 'QĐ' ? 'Quyết định' : 'Công văn';
    const code = type === 'CV' ? `${organisation.symbol}-${suffix}` : `${type}-${organisation.symbol}`;
    return [`${name} số ${text}/${code}`, day];
  };
}

export function contextOf(
  organisation: Organisation,
  year: number,
  facts: Facts,
  current: FigureSet,
  previous: FigureSet,
): Context {
  const random = randomFrom(`${organisation.key}|${year}|context`);
  const documents = documentsOf(organisation, year);
  const local = organisation.kind === 'province';
  const dated = (type: string, low: number, high: number): string => {
    const [name, day] = documents(type, low, high, random);
    return `${name} ngày ${writeDay(day)}`;
  };
  const tasks = random.between(16, 22) + facts.scale * random.between(1, 4);
  const undone = random.between(2, Math.max(3, Math.round(tasks / 7)));
  const [planNo, planDay] = documents('KH', local ? 1 : 2, 3, random);
  const extMonth = `${random.pick(['tháng 5', 'tháng 6', 'tháng 8', 'tháng 9', 'tháng 10'])}/${year}`;
  const committed = current.aidCommitted ?? 0;
  const disbursed = current.aidDisbursed ?? 0;
  const events = eventsOf(facts.events, year);
  const units = besideEvents(
    facts.units.filter((unit) => unit !== facts.office),
    events,
  );
  const words: Record<string, string> = {
    ...wordsOf(organisation, facts, random),
    year: String(year),
    prev: String(year - 1),
    next: String(year + 1),
    prevIn: writeNumber(previous.delegationsIn ?? 0),
    next3: String(year + 3),
    plan: `${planNo} ngày ${writeDay(planDay)}`,
    planNo,
    planDate: writeDay(planDay),
    reg: dated('QĐ', local && year === 2025 ? 8 : 4, 10),
    inspPlan: dated('KH', 3, 5),
    assign: dated('QĐ', local ? 7 : 3, 8),
    dissDate: writeDay(
      workingDay(random, year, local && year === 2025 ? 8 : 3, local && year === 2025 ? 9 : 6),
    ),
    dissN: writeNumber(facts.scale * random.between(58, 130) + random.between(20, 90)),
    extN: String(random.between(2, 4) + facts.scale * random.between(1, 3)),
    extMonth,
    extMonthCap: extMonth.charAt(0).toUpperCase() + extMonth.slice(1),
    tasks: String(tasks),
    done: String(tasks - undone),
    undone: String(undone),
    donePct: `${writeNumber(Math.round(((tasks - undone) / tasks) * 1000) / 10).replace(/0$/u, '')}%`,
    cut: year === 2026 ? '31/10/2026' : `30/11/${year}`,
    cutMonth: `tháng ${year === 2026 ? 10 : 11}/${year}`,
    rate: `${String(Math.round((disbursed / Math.max(committed, 1)) * 1000) / 10).replace('.', ',')}%`,
    gap: writeNumber(Math.round((committed - disbursed) * 100) / 100),
    bn: String((facts.scale * random.between(9, 17) + random.between(4, 9)) / 10).replace('.', ','),
    mergerAct: organisation.key === '46' ? 'Nghị quyết số 175/2024/QH15' : 'Nghị quyết số 202/2025/QH15',
  };
  const list = (name: string, items: readonly string[], size: number): void => {
    for (let index = 0; index < size; index += 1) {
      const item = items[index % Math.max(items.length, 1)];
      if (item !== undefined) words[`${name}${index + 1}`] = item;
    }
  };
  list('unit', units, 3);
  list('area', facts.places.map(areaOf), 3);
  list('partner', facts.partners, 4);
  list('ngo', random.shuffle(facts.ngos), 2);
  list('event', events, 4);
  return { words, current, previous, year, documents };
}

function figure(set: FigureSet, name: string | undefined): number {
  return set[name as FigureName] ?? 0;
}

/** The value of one slot, "share:newsItems:20-30" or "office". */
export function slot(context: Context, text: string, random: Random): string {
  const [name = '', first = '', second = ''] = text.split(':');
  const [low = 0, high = low] = (second || first).split('-').map(Number);
  const { current, previous, year } = context;
  switch (name) {
    case 'n':
      return writeNumber(figure(current, first));
    case 'r':
      return writeNumber(round(random.between(low, high)));
    case 'share': {
      const part = random.between(low, high);
      return writeNumber(
        first === '100' ? part : Math.max(1, Math.round((figure(current, first) * part) / 100)),
      );
    }
    case 'near':
      return writeNumber(Math.max(2, Math.round(figure(current, first) * (0.95 + random.next() * 0.15))));
    case 'cmp': {
      const change = figure(current, first) - figure(previous, first);
      if (change === 0) return 'không thay đổi';
      return `${change > 0 ? 'tăng' : 'giảm'} ${writeNumber(Math.abs(change))} ${second}`;
    }
    case 'd':
      return writeDay(workingDay(random, year, low, high));
    case 'm':
      return `tháng ${writeMonth(random.between(low, high))}/${year}`;
    case 'letter': {
      const [title, day] = context.documents('CV', low, high, random);
      return `${title} ngày ${writeDay(day)}`;
    }
    case 'range': {
      const start = workingDay(random, year, low, high);
      return `${writeDay(start)} đến ngày ${writeDay(addDays(start, random.between(2, 4)))}`;
    }
    default: {
      const word = context.words[name];
      if (word === undefined) throw new Error(`Unknown slot {${text}}`);
      return word;
    }
  }
}

/** Large invented counts end in 0 more often than not. */
function round(value: number): number {
  if (value < 200) return value;
  return value % 3 === 0 ? value : Math.round(value / 10) * 10;
}
