import { type Context, contextOf, slot } from './compose-context.ts';
import { choose } from './compose-design.ts';
import { factOf, factsAt } from './compose-facts.ts';
import { figuresOf } from './compose-figures.ts';
import { hash, type Random, randomFrom } from './compose-random.ts';
import {
  type ChecklistAnswer,
  type ComposedReport,
  type ComposeInput,
  type Figure,
  type FigureKey,
  type FigureName,
  type FigureSet,
  figureNames,
  type Proposal,
} from './compose-types.ts';
import {
  type ChecklistKey,
  type ChecklistTexts,
  type Condition,
  checklistTexts,
  figureNotes,
  generalProposals,
  type Move,
  missingNotes,
  type PlanItem,
  planItems,
  type SectionKey,
  sectionMoves,
} from './fragments.ts';

export { syntheticFacts } from './compose-synthetic.ts';
export type { ComposedReport, ComposeInput, Facts, Organisation } from './compose-types.ts';

type Answers = Record<ChecklistKey, 'yes' | 'no'>;

/** Provinces that Nghị quyết 202/2025/QH15 left as they were. */
const unmerged = new Set(['01', '04', '11', '12', '14', '20', '22', '38', '40', '42', '46']);

function render(template: string, context: Context, random: Random): string {
  const chosen = template.replace(/\[([^\]]+)\]/gu, (_, words: string) => random.pick(words.split('|')));
  return chosen.replace(/\{([^}]+)\}/gu, (_, name: string) => slot(context, name, random));
}

/** Vietnamese quotation marks and NFC. */
function typeset(text: string): string {
  return text.replace(/"([^"]*)"/gu, '“$1”').normalize('NFC');
}

/** Capital after a stop, one stop at the end, single spaces, NFC. */
function sentence(text: string): string {
  const tidy = text.replace(/\s+/gu, ' ').trim().replace(/\.+$/u, '');
  const capital = tidy.replace(
    /(^|\. )(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  return `${capital}.`;
}

function note(text: string): string {
  return text === '' ? '' : text.charAt(0).toUpperCase() + text.slice(1).normalize('NFC');
}

function answersOf({ organisation, year, facts }: ComposeInput, figures: FigureSet): Answers {
  const random = randomFrom(`${organisation.key}|${year}|answers`);
  const answers = Object.fromEntries(Object.keys(checklistTexts).map((key) => [key, 'yes'])) as Answers;
  const refuse = (key: ChecklistKey, chance: number): void => {
    if (random.next() < chance) answers[key] = 'no';
  };
  const small = facts.scale <= 2 ? 0.15 : 0;
  if (figures.trainingCourses === undefined) answers['checklist.local-training'] = 'no';
  refuse('checklist.regulations', 0.25 + small);
  refuse('checklist.external-training', 0.12 + small);
  refuse('checklist.support', 0.3 + small);
  refuse('checklist.other', 0.35);
  if (figures.foreignNgos === undefined) refuse('checklist.aid-focal-point', 0.6);
  let refused = 0;
  for (const key of Object.keys(answers) as ChecklistKey[]) {
    if (answers[key] === 'no') refused += 1;
    if (refused > 3 && key !== 'checklist.local-training') answers[key] = 'yes';
  }
  return answers;
}

function conditionsOf(input: ComposeInput, figures: FigureSet, answers: Answers): ReadonlySet<Condition> {
  const { organisation, year } = input;
  const province = organisation.kind === 'province';
  const set = new Set<Condition>(Object.keys(figures) as FigureName[]);
  set.add(answers['checklist.regulations'] === 'yes' ? 'reg' : 'noReg');
  if (answers['checklist.external-training'] === 'yes') set.add('external');
  if (figures.trainingCourses === undefined) set.add('noCourses');
  // What happened in the year of the merger, and what is compared with it, has no place in reports of before.
  if (year >= 2025) set.add(year === 2025 ? 'firstYear' : 'laterYear');
  if (province) set.add(year < 2025 || unmerged.has(organisation.key) ? 'unmerged' : 'merged');
  else set.add('central');
  return set;
}

const solemnEvent = /^(?!Lễ hội).*(truy điệu|tưởng niệm|dâng hương|hài cốt|liệt sĩ|cầu siêu|tri ân)/u;

function templateOf(input: ComposeInput, move: Move, context: Context, random: Random): string | undefined {
  const event = context.words[move.name.replace('activities.', '')] ?? '';
  if (move.solemn && solemnEvent.test(event)) return random.pick(move.solemn);
  return choose(move, input.organisation, input.year);
}

function composeSection(
  input: ComposeInput,
  key: SectionKey,
  context: Context,
  has: ReadonlySet<Condition>,
): string[] {
  const { organisation, year, facts } = input;
  const paragraphs: string[] = [];
  const moves: readonly Move[] = sectionMoves[key];
  for (const move of moves) {
    const random = randomFrom(`${organisation.key}|${year}|${move.name}`);
    const odds = move.chance === undefined ? 100 : move.chance + (facts.scale - 3) * 13;
    if (random.between(1, 100) > odds || facts.scale < (move.minScale ?? 1)) continue;
    if (!(move.needs ?? []).every((need) => has.has(need))) continue;
    const template = move.fact ? undefined : templateOf(input, move, context, random);
    const raw =
      factOf(input, move) ?? (template === undefined ? undefined : render(template, context, random));
    if (raw === undefined || raw.trim() === '') continue;
    const text = sentence(raw);
    const last = paragraphs.length - 1;
    const opens = move.opens || (move.opensWithout !== undefined && !has.has(move.opensWithout));
    if (opens || last < 0) paragraphs.push(text);
    else paragraphs[last] = `${paragraphs[last]} ${text}`;
  }
  if (key !== 'achievements.activities') return paragraphs;
  const [opening = '', ...others] = paragraphs;
  return [opening, ...randomFrom(`${organisation.key}|${year}|order`).shuffle(others)];
}

const quarters = [1, 2, 3, 4] as const;

/** Puts every item into its own quarter, the free ones into what is left. */
function byQuarter(items: readonly PlanItem[]): string[] {
  const free = items.filter((item) => item.quarter === undefined);
  return quarters.flatMap((quarter) => {
    const item = items.find((candidate) => candidate.quarter === quarter) ?? free.shift();
    return item ? [`- Quý ${['I', 'II', 'III', 'IV'][quarter - 1]}: ${item.text}.`] : [];
  });
}

/** The plan of the next year: by quarters, as a list, in one sentence, or counted. */
function planParagraphs(input: ComposeInput, context: Context): string[] {
  const { organisation, year, facts } = input;
  const random = randomFrom(`${organisation.key}|${year}|plan`);
  const own = (year % 2 === 0 ? facts.plans.slice(2, 3) : facts.plans.slice(0, 2)).map(
    (text): PlanItem => ({ text }),
  );
  const count = Math.max(1, (facts.scale >= 4 ? 5 : 4) - own.length);
  const general = random
    .shuffle(planItems.filter((_, index) => index % 2 === year % 2))
    .slice(0, count)
    .map((item): PlanItem => ({ ...item, text: render(item.text, context, random) }));
  const plans = random.shuffle([...own, ...general]);
  const items = plans.map((item) => item.text.replace(/[.;]$/u, ''));
  switch ((hash(`${organisation.key}|style`) + year) % 4) {
    case 0:
      return byQuarter(plans);
    case 1:
      return items.map((item) => `- ${sentence(item)}`);
    case 2:
      return [
        `${random.pick(['Các việc chính', 'Nhiệm vụ cụ thể', 'Nội dung trọng tâm'])} gồm: ${items.join('; ')}.`,
      ];
    default: {
      const ordinals = ['Thứ nhất', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm'];
      return [items.map((item, index) => `${ordinals[index]}, ${item}.`).join(' ')];
    }
  }
}

function checklistOf(
  input: ComposeInput,
  context: Context,
  answers: Answers,
): Record<ChecklistKey, ChecklistAnswer> {
  const entries = (Object.keys(checklistTexts) as ChecklistKey[]).map(
    (key): [ChecklistKey, ChecklistAnswer] => {
      const random = randomFrom(`${input.organisation.key}|${input.year}|${key}`);
      const texts: ChecklistTexts = checklistTexts[key];
      const text = render(random.pick(texts[answers[key]]), context, random).replace(/\.\.+/gu, '.');
      return [key, { answer: answers[key], note: note(text) }];
    },
  );
  return Object.fromEntries(entries) as Record<ChecklistKey, ChecklistAnswer>;
}

function figuresWithNotes(input: ComposeInput, context: Context): Record<FigureKey, Figure> {
  const entries = (Object.keys(figureNames) as FigureName[]).map((name): [FigureKey, Figure] => {
    const key = figureNames[name];
    const random = randomFrom(`${input.organisation.key}|${input.year}|${key}`);
    const value = context.current[name];
    const notes = value === undefined ? (missingNotes[key] ?? missingNotes.other) : figureNotes[key];
    const text = note(render(random.pick(notes ?? ['']), context, random));
    return [key, value === undefined ? { nothing: true, note: text } : { value, note: text }];
  });
  return Object.fromEntries(entries) as Record<FigureKey, Figure>;
}

function proposalsOf({ organisation, year, facts }: ComposeInput): Proposal[] {
  const random = randomFrom(`${organisation.key}|${year}|proposals`);
  const known = new Set(facts.proposals.map((item) => item.field));
  const pool = generalProposals.filter(
    (item, index) =>
      !known.has(item.field) && item.addressee !== organisation.title && index % 2 === year % 2,
  );
  const added = random.between(Math.max(0, 2 - facts.proposals.length), 2);
  return [...facts.proposals, ...random.shuffle(pool).slice(0, added)];
}

/** A complete annual report, the same for the same organisation, year and facts at all times. */
export function composeReport(given: ComposeInput): ComposedReport {
  const input: ComposeInput = { ...given, facts: factsAt(given.organisation, given.facts) };
  const { organisation, year, facts } = input;
  const { current, previous } = figuresOf(input);
  const answers = answersOf(input, current);
  const has = conditionsOf(input, current, answers);
  const context = contextOf(organisation, year, facts, current, previous);
  const sections = (Object.keys(sectionMoves) as SectionKey[]).map(
    (key): [SectionKey, string[] | 'nothing'] => {
      const paragraphs = composeSection(input, key, context, has);
      if (key === 'direction.plan') paragraphs.push(...planParagraphs(input, context));
      return [key, paragraphs.length > 0 ? paragraphs.map(typeset) : 'nothing'];
    },
  );
  return {
    sections: Object.fromEntries(sections) as ComposedReport['sections'],
    proposals: proposalsOf(input),
    checklist: checklistOf(input, context, answers),
    figures: figuresWithNotes(input, context),
  };
}
