/** What may be attached, and how much of it; without zod, for the browser. */

export const attachmentTypes = ['pdf', 'docx', 'xlsx', 'jpg', 'png'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];
/** A signed paper is what came out of the scanner or the signing program, never a text that can still be written. */
export const signedTypes: readonly AttachmentType[] = ['pdf', 'jpg', 'png'];

export const mimeTypes: Record<AttachmentType, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};

const megabyte = 1024 * 1024;
export const attachmentLimits = {
  bytes: 25 * megabyte,
  files: 50,
  totalBytes: 200 * megabyte,
} as const;
