import type { ReactNode } from 'react';

export interface DataTableColumn {
  id: string;
  header: string;
  sortable?: boolean;
  /** Numbers first sort from the largest. */
  descendingFirst?: boolean;
  align?: 'start' | 'end';
  /** May be switched off in the column menu; the first column never may. */
  hideable?: boolean;
  /** Shown to who asks for it in the column menu. */
  onRequest?: boolean;
}

export interface DataTableRow {
  id: string;
  href?: string | undefined;
  /** What a screen reader calls the row's checkbox. */
  label?: string;
  /** By column id. */
  cells: Record<string, ReactNode>;
}

export interface DataTableSelection {
  /** The checkboxes are real inputs of this form, under this name. */
  formId: string;
  name: string;
  /** What is counted: "cơ quan", "dòng". */
  unit: string;
  /** One box that stands for all rows that match, also those of other pages. */
  all?: { name: string; value: string; label: string } | undefined;
  /** More cannot be ticked by hand; the box for all takes over. */
  most?: number;
  /** Buttons or a form for the chosen rows. */
  actions: ReactNode;
}
