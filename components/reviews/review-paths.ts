import type { ReviewViewName } from '#lib/reviews/schema.ts';

/** The same sending, looked at in another way. */
export function submissionPath(submissionId: string, view: ReviewViewName = 'print'): string {
  return view === 'print' ? `/submissions/${submissionId}` : `/submissions/${submissionId}?view=${view}`;
}

/** Where a section stands on the page, with what was said about it. */
export function sectionAnchor(sectionKey: string): string {
  return sectionKey === '' ? 'muc-chung' : `muc-${sectionKey}`;
}

/** Where the change of one answer stands. */
export function changeAnchor(key: string): string {
  return `doi-${key}`;
}
