import { PDFDocument } from '@cantoo/pdf-lib';

/** Appends the pages of the annexes; title, language and dates stay those of the body. */
export async function mergePdf(body: Uint8Array, annexes: Uint8Array[]): Promise<Uint8Array> {
  if (annexes.length === 0) return body;
  const merged = await PDFDocument.load(body, { updateMetadata: false });
  for (const annex of annexes) {
    const source = await PDFDocument.load(annex, { updateMetadata: false });
    for (const page of await merged.copyPages(source, source.getPageIndices())) merged.addPage(page);
  }
  return merged.save({ addDefaultPage: false, updateFieldAppearances: false });
}
