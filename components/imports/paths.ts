export function importPath(reportId: string, importId?: string): string {
  return importId ? `/reports/${reportId}/import/${importId}` : `/reports/${reportId}/import`;
}
