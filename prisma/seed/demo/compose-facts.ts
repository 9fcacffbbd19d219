import type { ComposeInput, Facts, Organisation } from './compose-types.ts';
import type { Move } from './fragments.ts';

/**
 * The facts as they were when the organisation had the name it is given: before 30/4/2026 Đồng Nai was a province, while
 * its facts were written about the city.
 */
export function factsAt(organisation: Organisation, facts: Facts): Facts {
  const [, name] = /^tỉnh (.+)$/u.exec(organisation.shortName) ?? [];
  if (name === undefined) return facts;
  const becoming = /thành phố trực thuộc Trung ương|thành phố mới$|thành phố mới\./u;
  const rename = (text: string): string => text.replaceAll(`thành phố ${name}`, `tỉnh ${name}`);
  const keep = (list: readonly string[]): string[] => list.filter((text) => !becoming.test(text)).map(rename);
  return {
    ...facts,
    units: keep(facts.units),
    events: keep(facts.events),
    results: keep(facts.results),
    difficulties: keep(facts.difficulties),
    causes: keep(facts.causes),
    lessons: keep(facts.lessons),
    outlook: keep(facts.outlook),
    plans: keep(facts.plans),
    proposals: facts.proposals.filter(({ text }) => !becoming.test(text)),
  };
}

/** Facts are shared out between the years, so that no sentence is reported twice. */
export function factOf(input: ComposeInput, move: Move): string | undefined {
  if (!move.fact) return undefined;
  const list = input.facts[move.fact];
  const even = input.year % 2 === 0;
  if (move.name === 'strengths.fact') return even ? undefined : list[0];
  if (move.name === 'activities.fact') return list[even ? 2 : 1];
  if (move.fact === 'difficulties') return even ? list[2] : `${list[0] ?? ''} ${list[1] ?? ''}`;
  return list[even ? 1 : 0];
}
