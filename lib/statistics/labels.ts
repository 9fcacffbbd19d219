import type { StatisticsMap } from './schema.ts';

export const statisticsMapLabels: Record<StatisticsMap, string> = {
  today: 'Bản đồ hiện nay (34)',
  former: 'Bản đồ trước 01/7/2025 (63)',
};
