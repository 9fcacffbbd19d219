import type { StatisticsParams } from '#lib/statistics/schema.ts';

type Changes = { [Name in keyof StatisticsParams]?: StatisticsParams[Name] | undefined };

/** The address of the statistics with these choices; what is the default stays out of it. */
export function statisticsHref({ map, q, group, region, sort, dir }: Changes): string {
  const query = new URLSearchParams();
  if (map && map !== 'today') query.set('map', map);
  for (const [name, value] of Object.entries({ q, group, region })) if (value) query.set(name, value);
  if (sort && sort !== 'code') query.set('sort', sort);
  if (dir && dir !== 'asc') query.set('dir', dir);
  const text = query.toString();
  return text ? `/statistics?${text}` : '/statistics';
}
