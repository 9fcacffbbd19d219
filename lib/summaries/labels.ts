import type { SummaryStatus } from './schema.ts';

export const summaryStatusLabels: Record<SummaryStatus, string> = {
  draft: 'Đang biên soạn',
  awaiting_approval: 'Chờ phê duyệt',
  approved: 'Đã phê duyệt',
  published: 'Đã công bố',
};
