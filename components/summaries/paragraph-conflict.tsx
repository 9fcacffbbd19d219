'use client';

import { Alert } from '#components/ui/alert.tsx';
import { Button } from '#components/ui/button.tsx';
import { formatDateTime } from '#lib/dates.ts';
import { looksLikeDoc } from '#lib/rich-text/measure.ts';
import type { ParagraphConflict } from '#lib/summaries/paragraph-store.ts';

/** The details of a refused save; anything else is not a conflict that can be shown. */
export function conflictIn(details: unknown): ParagraphConflict | null {
  if (typeof details !== 'object' || details === null) return null;
  if (!('version' in details && 'text' in details && 'updatedAt' in details && 'updatedBy' in details))
    return null;
  if (!('doc' in details && looksLikeDoc(details.doc))) return null;
  const { version, doc, text, updatedAt, updatedBy } = details;
  if (typeof version !== 'number' || typeof text !== 'string') return null;
  if (typeof updatedAt !== 'string' || typeof updatedBy !== 'string') return null;
  return { version, doc, text, updatedAt, updatedBy };
}

export interface ConflictChoiceProps {
  message: string;
  conflict: ParagraphConflict;
  pending: boolean;
  onKeepMine: () => void;
  onTakeSaved: () => void;
}

/** Both texts of a stale save: one's own stays in the field, the saved one stands here. */
export function ConflictChoice({ message, conflict, pending, onKeepMine, onTakeSaved }: ConflictChoiceProps) {
  return (
    <Alert
      tone="warning"
      live
      title={message}
      action={
        <>
          <Button size="small" pending={pending} onClick={onKeepMine}>
            Giữ bản của tôi
          </Button>
          <Button size="small" variant="secondary" onClick={onTakeSaved}>
            Lấy bản đã lưu
          </Button>
        </>
      }
    >
      <p className="text-sm">
        Bản đã lưu của {conflict.updatedBy}, {formatDateTime(new Date(conflict.updatedAt))}:
      </p>
      <blockquote className="mt-2 border-l-4 border-line-strong bg-white px-3 py-2 whitespace-pre-line">
        {conflict.text === '' ? '(đoạn trống)' : conflict.text}
      </blockquote>
      <p className="mt-2 text-sm">Bản của đồng chí ở ô soạn thảo ngay bên dưới.</p>
    </Alert>
  );
}
