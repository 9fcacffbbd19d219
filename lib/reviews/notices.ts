import type { Notice } from '../notifications/schema.ts';
import { returnReasonLabels } from '../reports/labels.ts';
import type { ReturnReason } from '../reports/schema.ts';
import { sectionsOf } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import type { ReviewDecision } from './schema.ts';

export type Told = { receiver: string; cycle: string; definition: TemplateDefinition };

type Words = Pick<Notice, 'kind' | 'title' | 'text'>;

/** "I.6 (Thiếu), Phụ lục II (Sai)": where and of which kind, never what it says; mails are no place for that. */
export function pointList(
  definition: TemplateDefinition,
  sections: readonly string[],
  points: readonly { sectionKey: string; demand: ReturnReason }[],
): string {
  return sectionsOf(definition)
    .filter(({ key }) => sections.includes(key))
    .map(({ key, label }) => {
      const kinds = new Set(
        points
          .filter(({ sectionKey }) => sectionKey === key)
          .map(({ demand }) => returnReasonLabels[demand].toLowerCase()),
      );
      return kinds.size > 0 ? `${label} (${[...kinds].join(', ')})` : label;
    })
    .join('; ');
}

/** What the filer is told of a decision. */
export function decisionWords(
  decision: ReviewDecision,
  { receiver, cycle }: Told,
  { list, reason }: { list: string; reason: string },
): Words {
  const answer =
    'Chỉ các mục này mở ra để sửa. Trả lời từng yêu cầu ngay tại mục rồi gửi lại; thời hạn vẫn tính theo lần gửi đầu tiên.';
  switch (decision) {
    case 'returned':
      return {
        kind: 'returned',
        title: `${receiver} trả lại báo cáo, cần sửa ${list}`,
        text: `${receiver} trả lại báo cáo “${cycle}”. Cần sửa: ${list}. ${answer}`,
      };
    case 'reopened':
      return {
        kind: 'reopened',
        title: `${receiver} mở lại báo cáo, cần sửa ${list}`,
        text: `${receiver} mở lại báo cáo đã tiếp nhận “${cycle}”. Cần sửa: ${list}. ${answer}`,
      };
    case 'accepted':
      return {
        kind: 'accepted',
        title: `${receiver} đã tiếp nhận báo cáo`,
        text: `${receiver} đã tiếp nhận báo cáo “${cycle}”. Nội dung đã khóa và được dùng để tổng hợp.`,
      };
    case 'return_undone':
      return {
        kind: 'decision_undone',
        title: `${receiver} hủy việc trả lại báo cáo`,
        text: `${receiver} hủy việc trả lại báo cáo “${cycle}” và thẩm định tiếp lần gửi trước. Nội dung đã sửa vẫn được giữ; báo cáo đang khóa. Lý do: ${reason}`,
      };
    case 'acceptance_undone':
      return {
        kind: 'decision_undone',
        title: `${receiver} hủy việc tiếp nhận báo cáo`,
        text: `${receiver} hủy việc tiếp nhận báo cáo “${cycle}” và thẩm định tiếp. Lý do: ${reason}`,
      };
  }
}
