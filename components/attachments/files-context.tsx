'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { ReportFile } from '#lib/reports/queries.ts';

type Files = { reportId: string; files: readonly ReportFile[]; mayChange: boolean };

const Context = createContext<Files | null>(null);

/** The files of a section or annex, for the rows within. */
export function FilesContext({ children, ...files }: Files & { children: ReactNode }) {
  return <Context value={files}>{children}</Context>;
}

export function useFiles(): Files | null {
  return useContext(Context);
}
