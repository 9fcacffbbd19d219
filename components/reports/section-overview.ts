import type { Actor } from '#lib/accounts/schema.ts';
import { progressOf } from '#lib/reports/completeness.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { refusalToEdit } from '#lib/reports/rules.ts';
import { questionsOf, type SectionRef, sectionsOf } from '#lib/templates/rules.ts';

export type SectionStatus = 'not_started' | 'in_progress' | 'to_correct' | 'done' | 'locked';

export interface SectionOverview extends SectionRef {
  status: SectionStatus;
  done: number;
  total: number;
  /** Named in the last return. */
  toCorrect: boolean;
  /** Points of the receiver without an answer. */
  unanswered: number;
  lastSave: { at: Date; by: string } | null;
}

/** The sections named by the return that is being worked on, and those opened for a point since. */
export function sectionsToCorrect({
  state,
  reviews,
  points,
}: Pick<ReportView, 'state' | 'reviews' | 'points'>): string[] {
  const [last] = reviews;
  const open = state.status === 'draft' || state.status === 'returned';
  if (!open) return [];
  const named =
    last && state.restricted && !state.lateData && last.decision !== 'accepted' ? last.sections : [];
  return [...new Set([...named, ...points.map(({ sectionKey }) => sectionKey)])];
}

type Viewed = Pick<ReportView, 'state' | 'reviews' | 'points' | 'template' | 'saved' | 'answers'>;

/** The task list: every section in the order of the paper, with its state for this person. */
export function overviewOf(view: Viewed, actor: Actor): SectionOverview[] {
  const { definition } = view.template;
  const progress = new Map(progressOf(definition, view.answers).map((one) => [one.key, one]));
  const questions = Map.groupBy(questionsOf(definition), ({ sectionKey }) => sectionKey);
  const toCorrect = new Set(sectionsToCorrect(view));
  const returnedAt = view.reviews[0]?.decidedAt;
  return sectionsOf(definition).map((section) => {
    const { done = 0, total = 0 } = progress.get(section.key) ?? {};
    const saves = (questions.get(section.key) ?? [])
      .flatMap(({ key }) => view.saved[key] ?? [])
      .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
    const [last] = saves;
    const open = refusalToEdit(view.state, section.key, actor) === null;
    const written = done === total ? 'done' : last ? 'in_progress' : 'not_started';
    const points = view.points.filter(({ sectionKey }) => sectionKey === section.key);
    const unanswered = points.filter(({ answered }) => !answered).length;
    const untouched = toCorrect.has(section.key) && !(last && returnedAt && last.updatedAt > returnedAt);
    const pending = points.length > 0 ? unanswered > 0 : untouched;
    const status = !open ? 'locked' : pending ? 'to_correct' : written;
    return {
      ...section,
      status,
      done,
      total,
      toCorrect: toCorrect.has(section.key),
      unanswered,
      lastSave: last ? { at: last.updatedAt, by: last.updatedBy } : null,
    };
  });
}
