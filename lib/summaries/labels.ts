import type { EditionKind, EditionStanding, SummaryStatus } from './schema.ts';

export const summaryStatusLabels: Record<SummaryStatus, string> = {
  draft: 'Đang biên soạn',
  awaiting_approval: 'Chờ phê duyệt',
  approved: 'Đã phê duyệt',
  published: 'Đã công bố',
};

export const editionStandingLabels: Record<EditionStanding, string> = {
  unpublished: 'Chưa công bố',
  in_force: 'Đã công bố',
  replaced: 'Đã được thay thế',
  corrected: 'Đã được đính chính',
  recalled: 'Đã thu hồi',
};

/** What an edition is: "Bản thay thế". */
export const editionKindLabels: Record<EditionKind, string> = {
  original: 'Bản đầu',
  replacement: 'Bản thay thế',
  correction: 'Bản đính chính',
};
