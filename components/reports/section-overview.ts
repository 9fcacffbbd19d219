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
  lastSave: { at: Date; by: string } | null;
}

/** The sections named by the return that is being worked on. */
export function sectionsToCorrect({ state, reviews }: Pick<ReportView, 'state' | 'reviews'>): string[] {
  const [last] = reviews;
  const open = state.status === 'draft' || state.status === 'returned';
  return last && open && state.restricted && !state.lateData && last.decision !== 'accepted'
    ? last.sections
    : [];
}

type Viewed = Pick<ReportView, 'state' | 'reviews' | 'template' | 'saved' | 'answers'>;

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
    const untouched = toCorrect.has(section.key) && !(last && returnedAt && last.updatedAt > returnedAt);
    const status = !open ? 'locked' : untouched ? 'to_correct' : written;
    return {
      ...section,
      status,
      done,
      total,
      toCorrect: toCorrect.has(section.key),
      lastSave: last ? { at: last.updatedAt, by: last.updatedBy } : null,
    };
  });
}
