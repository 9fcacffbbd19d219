import { UserError } from '../errors.ts';
import { storeUpload } from '../files.ts';
import { scan } from '../scan.ts';
import { secrecyMarkIn } from '../text-care/secrecy.ts';
import type { Upload } from '../uploads.ts';
import { typeOfContent } from './content.ts';
import { extensionOf, fitsType, safeName, wordsOfName } from './file-name.ts';
import { typeLabels } from './labels.ts';
import { type AttachmentType, attachmentTypes, mimeTypes } from './limits.ts';

/** What the row of a file that was kept says of it. */
export type Kept = {
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  scan: 'clean' | 'unscanned' | 'quarantined';
};

/** A file that was kept, or the name of the virus for which it was not. */
export type Intake = { kept: Kept } | { infected: string };

function refuseSecret(name: string): void {
  const mark = secrecyMarkIn(wordsOfName(name));
  if (mark !== null) throw new UserError('fileSecret', { mark });
}

async function typeOf(
  path: string,
  name: string,
  accepted: readonly AttachmentType[],
): Promise<AttachmentType> {
  const type = await typeOfContent(path);
  if (!accepted.includes(type)) throw new UserError('signedKind', { kind: typeLabels[type] });
  const extension = extensionOf(name);
  if (!fitsType(extension, type))
    throw new UserError('fileMismatch', { extension: extension ?? '', kind: typeLabels[type] });
  return type;
}

/** Looks at an upload by its content, has it scanned and puts it into the store; the row is the caller's. */
export async function takeIn(
  { path, bytes, sha256 }: Upload,
  givenName: string,
  accepted: readonly AttachmentType[] = attachmentTypes,
): Promise<Intake> {
  refuseSecret(givenName);
  const type = await typeOf(path, givenName, accepted);
  const verdict = await scan(path);
  if (verdict.is === 'infected') return { infected: verdict.found };
  await storeUpload({ path, sha256 });
  return {
    kept: {
      name: safeName(givenName, type),
      type: mimeTypes[type],
      bytes,
      sha256,
      // Withheld until the scanner answers; the worker asks again.
      scan: verdict.is === 'silent' ? 'quarantined' : verdict.is,
    },
  };
}
