import type { DashboardParams } from '#lib/obligations/schema.ts';

type Changes = { [Name in keyof DashboardParams]?: DashboardParams[Name] | undefined };

const filters = ['q', 'group', 'region', 'state', 'timeliness', 'risk', 'view'] as const;

/** What the address says of these choices; what is the default stays out of it. */
export function dashboardQuery(params: Changes): string {
  const query = new URLSearchParams();
  for (const name of ['cycle', ...filters] as const) {
    const value = params[name];
    if (value) query.set(name, value);
  }
  if (params.sort && params.sort !== 'code') query.set('sort', params.sort);
  if (params.dir && params.dir !== 'asc') query.set('dir', params.dir);
  if (params.page && params.page > 1) query.set('page', String(params.page));
  return query.toString();
}

export function dashboardHref(params: Changes): string {
  const text = dashboardQuery(params);
  return text ? `/dashboard?${text}` : '/dashboard';
}

export function isFiltered(params: DashboardParams): boolean {
  return filters.some((name) => Boolean(params[name]));
}

/** Whether the filters of the address are these and no others. */
export function showsOnly(params: DashboardParams, wanted: Changes): boolean {
  return filters.every((name) => (params[name] ?? '') === (wanted[name] ?? ''));
}

export const listAnchor = 'danh-sach';
