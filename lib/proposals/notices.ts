import type { Actor } from '../accounts/schema.ts';
import type { Tx } from '../db.ts';
import { notifyAll, recipientsIn } from '../notifications/mutations.ts';
import type { Notice } from '../notifications/schema.ts';
import { heirsOf } from '../organisations/queries.ts';
import { proposalStateLabels } from './labels.ts';
import type { ProposalState } from './schema.ts';

/** Those of the filer who write its proposals and sign them. */
const listening = ['drafter', 'focal_point', 'leader'] as const;

type News = {
  entryId: string;
  version: number;
  news: 'answered' | 'changed' | 'taken_back';
  state: ProposalState;
  /** Only of these proposals; without it of all. */
  items?: readonly string[];
};

/** The words of a notice: that there is an answer, never what it says; mails are no place for that. */
function wordsOf(receiver: string, { news, state }: News, cycle: string): Pick<Notice, 'title' | 'text'> {
  const label = proposalStateLabels[state].toLowerCase();
  switch (news) {
    case 'answered':
      return {
        title: `${receiver} đã trả lời đề xuất, kiến nghị của cơ quan`,
        text: `Đề xuất, kiến nghị trong báo cáo “${cycle}” đã có trả lời (${label}). Nội dung trả lời ở trang Đề xuất, kiến nghị.`,
      };
    case 'changed':
      return {
        title: `${receiver} sửa nội dung trả lời đề xuất, kiến nghị của cơ quan`,
        text: `Nội dung trả lời đề xuất, kiến nghị trong báo cáo “${cycle}” vừa được sửa (${label}). Xem ở trang Đề xuất, kiến nghị.`,
      };
    case 'taken_back':
      return {
        title: `${receiver} xử lý lại đề xuất, kiến nghị của cơ quan`,
        text: `Nội dung trả lời đề xuất, kiến nghị trong báo cáo “${cycle}” được rút lại để xử lý tiếp (${label}). Khi có trả lời mới, cơ quan sẽ được báo.`,
      };
  }
}

/** Tells each organisation of its own proposal, those that it became included; nobody hears of another's. */
export async function tellFilers(tx: Tx, actor: Actor, news: News): Promise<void> {
  const items = await tx.proposalItem.findMany({
    where: {
      entryId: news.entryId,
      vanishedAt: null,
      ...(news.items ? { id: { in: [...news.items] } } : {}),
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      report: {
        select: {
          obligation: {
            select: { id: true, organisationId: true, cycle: { select: { name: true, deadline: true } } },
          },
        },
      },
    },
  });
  const heirs = new Map(
    (await heirsOf(tx, [...new Set(items.map(({ report }) => report.obligation.organisationId))])).map(
      (row) => [row.id, row.heirs],
    ),
  );
  // Of several proposals of a body the latest is spoken of.
  const byBody = new Map<string, (typeof items)[number]>();
  const latestLast = items.toSorted(
    (a, b) => a.report.obligation.cycle.deadline.getTime() - b.report.obligation.cycle.deadline.getTime(),
  );
  for (const item of latestLast)
    for (const id of heirs.get(item.report.obligation.organisationId) ?? []) byBody.set(id, item);
  const notices: Notice[] = [];
  for (const [organisationId, { id, report }] of byBody)
    notices.push({
      key: `proposal:${news.entryId}:${news.version}:${organisationId}`,
      kind: 'proposal_answered',
      to: await recipientsIn(tx, organisationId, listening),
      ...wordsOf(actor.organisation.name, news, report.obligation.cycle.name),
      href: `/proposals#de-xuat-${id}`,
      obligationId: report.obligation.id,
    });
  await notifyAll(tx, notices);
}
