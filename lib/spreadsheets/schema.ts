/** What a table of data says, whatever file it becomes. */
export type SheetColumn = {
  header: string;
  /** "instant": a moment, shown by the minute in Vietnamese time. */
  kind: 'text' | 'count' | 'instant';
  /** In characters. */
  width: number;
};

export type SheetCell = string | number | Date | null;

export type Sheet = {
  /** Of the tab, at most 31 characters. */
  name: string;
  columns: readonly SheetColumn[];
  /** In the order of the columns. */
  rows: readonly (readonly SheetCell[])[];
};
