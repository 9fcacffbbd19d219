import { sectionsOf } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import type { Gap } from './completeness.ts';
import { returnReasonLabels } from './labels.ts';
import type { ReturnReason } from './schema.ts';

/** Something that the receiver wants corrected, until it finds it in order. */
export type Point = { id: string; sectionKey: string; demand: ReturnReason; answered: boolean };

type Word = { organisationId: string };

/** The last word is the filer's. */
export function isAnswered(replies: readonly Word[], filerId: string): boolean {
  return replies.at(-1)?.organisationId === filerId;
}

type PointRow = { id: string; sectionKey: string; demand: ReturnReason | null; replies: readonly Word[] };

export function pointsOf(rows: readonly PointRow[], filerId: string): Point[] {
  return rows.flatMap(({ id, sectionKey, demand, replies }) =>
    demand === null ? [] : [{ id, sectionKey, demand, answered: isAnswered(replies, filerId) }],
  );
}

/** Nothing is sent again before every point has an answer. */
export function unansweredPoints(definition: TemplateDefinition, points: readonly Point[]): Gap[] {
  const labels = new Map(sectionsOf(definition).map(({ key, label }) => [key, label]));
  return points
    .filter(({ answered }) => !answered)
    .map(({ id, sectionKey, demand }) => ({
      key: '',
      sectionKey,
      message: `${labels.get(sectionKey) ?? 'Báo cáo'}. Yêu cầu sửa (${returnReasonLabels[demand]}): chưa trả lời`,
      pointId: id,
    }));
}
