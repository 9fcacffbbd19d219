/** A page about chosen duties: "/reminders?obligations=…&obligations=…". */
export function selectionHref(path: string, ids: readonly string[]): string {
  const query = new URLSearchParams(ids.map((id) => ['obligations', id]));
  return `${path}?${query}`;
}
