import { fromBuffer } from 'yauzl';

/** The text parts of a zip file. */
export function unzip(bytes: Uint8Array): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failure, zip) => {
      if (failure) return reject(failure);
      const parts: Record<string, string> = {};
      zip.on('error', reject);
      zip.on('end', () => resolve(parts));
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (broken, stream) => {
          if (broken) return reject(broken);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(Buffer.from(chunk));
          parts[entry.fileName] = Buffer.concat(chunks).toString('utf8');
          zip.readEntry();
        });
      });
      zip.readEntry();
    });
  });
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function decoded(xml: string): string {
  return xml.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
}

/** What the cells of the first sheet hold, and how each number is shown. */
export function cellsOf(parts: Record<string, string>): {
  cells: Record<string, string | number>;
  formats: Record<string, string>;
} {
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) => decoded([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  );
  const styles = parts['xl/styles.xml'] ?? '';
  const known = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id = '', code = '']) => [
      id,
      decoded(code),
    ]),
  );
  const looks = [
    ...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '').matchAll(/<xf ([^>]*)>/g),
  ].map(([, attributes = '']) => known.get(/numFmtId="(\d+)"/.exec(attributes)?.[1] ?? '') ?? '');
  const cells: Record<string, string | number> = {};
  const formats: Record<string, string> = {};
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  for (const [, attributes = '', inner = ''] of sheet.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const at = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
    const type = /\bt="(\w+)"/.exec(attributes)?.[1];
    const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? /<t[^>]*>(.*?)<\/t>/s.exec(inner)?.[1];
    if (value === undefined) continue;
    if (type === 's') cells[at] = shared[Number(value)] ?? '';
    else cells[at] = type === undefined || type === 'n' ? Number(value) : decoded(value);
    const style = /\bs="(\d+)"/.exec(attributes)?.[1];
    if (style !== undefined) formats[at] = looks[Number(style)] ?? '';
  }
  return { cells, formats };
}
