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
}

export interface DataTableRow {
  id: string;
  href?: string | undefined;
  /** What a screen reader calls the row's checkbox. */
  label?: string;
  /** By column id; made on the server, so a page needs no client code of its own. */
  cells: Record<string, ReactNode>;
}

export interface DataTableSelection {
  /** The checkboxes are real inputs of this form, under this name. */
  formId: string;
  name: string;
  /** Buttons or a form for the chosen rows. */
  actions: ReactNode;
}
