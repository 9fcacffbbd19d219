import type { Role } from '../accounts/schema.ts';
import { formatDate } from '../dates.ts';
import type { Notice } from '../notifications/schema.ts';
import { deadlineLabel, urgencyLabels } from './labels.ts';
import type { Urgency } from './schema.ts';

/** Who of an organisation is told about cycles. */
export const addresseesOf: readonly Role[] = ['drafter', 'focal_point', 'leader'];

type Announced = {
  id: string;
  name: string;
  urgency: Urgency | null;
  deadline: Date;
  deadlineText: string;
  legalBasis: string;
  originDocument: string;
  lateDataUntil: Date | null;
};

type Told = Omit<Notice, 'to' | 'obligationId'>;

function marked(urgency: Urgency | null, title: string): string {
  return urgency ? `${urgencyLabels[urgency]}: ${title}` : title;
}

/** `by`: the body that asks its own unit, with that unit's deadline. */
export function openingNotice(cycle: Announced, by?: { name: string; until: Date | null }): Told {
  const { id, name, urgency, legalBasis, originDocument, lateDataUntil } = cycle;
  const limit = deadlineLabel({ ...cycle, extendedDeadline: by?.until ?? null });
  const lines = [
    `${by ? `${by.name} đề nghị đơn vị` : 'Đề nghị cơ quan của đồng chí'} lập và gửi “${name}”, hạn ${limit}.`,
    `Căn cứ: ${legalBasis}.`,
    ...(originDocument ? [`Văn bản yêu cầu: ${originDocument}.`] : []),
    ...(lateDataUntil ? [`Bổ sung số liệu sau thời hạn: trước ngày ${formatDate(lateDataUntil)}.`] : []),
  ];
  return {
    key: `cycle_opened:${id}`,
    kind: 'cycle_opened',
    title: marked(urgency, `${name}: đã mở, hạn ${limit}`),
    text: lines.join('\n'),
    href: '/',
  };
}

export function changeNotice(
  cycle: Pick<Announced, 'id' | 'name' | 'urgency'>,
  change: { id: string; lines: readonly string[]; reason: string; document: string },
): Told {
  return {
    key: `cycle_changed:${change.id}`,
    kind: 'cycle_changed',
    title: marked(cycle.urgency, `${cycle.name}: có thay đổi`),
    text: [
      ...change.lines,
      `Lý do: ${change.reason}`,
      ...(change.document ? [`Theo ${change.document}.`] : []),
    ].join('\n'),
    href: `/cycles/${cycle.id}`,
  };
}

/** To a body that was addressed and need not report any more. */
export function releaseNotice(
  cycle: Pick<Announced, 'name'>,
  obligationId: string,
  { reason, document }: { reason: string; document: string },
): Told {
  return {
    key: `cycle_released:${obligationId}`,
    kind: 'cycle_changed',
    title: `${cycle.name}: cơ quan của đồng chí không còn phải báo cáo`,
    text: `Lý do: ${reason}\nTheo ${document}.`,
    href: '/',
  };
}
