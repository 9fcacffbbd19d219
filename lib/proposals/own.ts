import { isFiler } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { notFound } from '../audit.ts';
import { db } from '../db.ts';
import { lineageOf } from '../organisations/queries.ts';
import { proposalFields } from '../reports/schema.ts';
import type { OwnProposal } from './own-rules.ts';
import { isConcluded } from './rules.ts';

/** What the organisation, or those that it came from, proposed in accepted reports to the coordinator, newest first. */
export async function listOwnProposals(actor: Actor): Promise<OwnProposal[]> {
  if (!isFiler(actor)) throw await notFound(actor, 'proposals', 'own');
  const own = await lineageOf(db, actor.organisation.id);
  const rows = await db.proposalItem.findMany({
    where: { vanishedAt: null, report: { obligation: { organisationId: { in: own } } } },
    orderBy: [
      { report: { obligation: { cycle: { deadline: 'desc' } } } },
      { report: { obligation: { organisation: { name: 'asc' } } } },
      { position: 'asc' },
    ],
    select: {
      id: true,
      text: true,
      addressee: true,
      field: true,
      folded: true,
      reportId: true,
      submissionId: true,
      entry: { select: { state: true, responsible: true, answer: true, answeredAt: true } },
      report: {
        select: {
          obligation: {
            select: {
              cycle: { select: { id: true, name: true, year: true, deadline: true } },
              organisation: { select: { id: true, name: true } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ entry, report, field, ...item }) => {
    const { cycle, organisation } = report.obligation;
    const given = isConcluded(entry.state);
    return {
      ...item,
      field: proposalFields.find((one) => one === field) ?? 'other',
      cycle,
      predecessor: organisation.id === actor.organisation.id ? null : organisation.name,
      state: entry.state,
      responsible: entry.responsible,
      answer: given ? entry.answer : null,
      answeredAt: given ? entry.answeredAt : null,
    };
  });
}
