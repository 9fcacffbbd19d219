import type { DashboardParams } from '#lib/obligations/schema.ts';

type Changes = { [Name in keyof DashboardParams]?: DashboardParams[Name] | undefined };

/** The address of the dashboard with these choices; what is the default stays out of it. */
export function dashboardHref(params: Changes): string {
  const query = new URLSearchParams();
  for (const name of ['cycle', 'q', 'group', 'state', 'timeliness'] as const) {
    const value = params[name];
    if (value) query.set(name, value);
  }
  if (params.sort && params.sort !== 'code') query.set('sort', params.sort);
  if (params.dir && params.dir !== 'asc') query.set('dir', params.dir);
  if (params.page && params.page > 1) query.set('page', String(params.page));
  const text = query.toString();
  return text ? `/dashboard?${text}` : '/dashboard';
}

export const listAnchor = 'danh-sach';
