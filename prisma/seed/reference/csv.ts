/** Rows of a small CSV file by column name. No line break in a field, and no empty first field. */
export function csvRows(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.normalize('NFC').trim().split(/\r?\n/);
  const columns = fieldsOf(head);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    if (fields.length !== columns.length) throw new Error(`Expected ${columns.length} fields: ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
  });
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  );
}
