import { cache } from 'react';
import { z } from 'zod';
import { Prisma } from '#prisma/client/client.ts';
import { hasRole } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { notFound } from '../audit.ts';
import { db, runHot } from '../db.ts';
import { fold } from '../text.ts';
import { auditActionLabels } from './labels.ts';
import { type AuditParams, auditPageSize } from './schema.ts';

export type AuditRow = {
  id: string;
  at: Date;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  details: Record<string, unknown>;
  hash: string;
};

const detailsShape = z.record(z.string(), z.unknown());

/** Acts whose Vietnamese name holds the words, with or without diacritics. */
function actionsNamed(search: string): string[] {
  return Object.entries(auditActionLabels).flatMap(([action, label]) =>
    label !== undefined && fold(label).includes(fold(search)) ? [action] : [],
  );
}

/** A reason of a return or a withdrawal speaks of the report, which an administrator does not read. */
function shownDetails(details: unknown): Record<string, unknown> {
  const { reason: _, ...shown } = detailsShape.catch({}).parse(details);
  return shown;
}

/** The log of acts, newest first, for administrators; it holds no report content. */
export async function listAudit(
  actor: Actor,
  { q, before }: AuditParams,
): Promise<{ rows: AuditRow[]; older: Date | null }> {
  if (!hasRole(actor, 'administrator')) throw await notFound(actor, 'audit', 'log');
  const search = q.trim();
  const rows = await db.auditEntry.findMany({
    where: {
      ...(before ? { at: { lt: new Date(before) } } : {}),
      ...(search
        ? {
            OR: [
              { actorName: { contains: search, mode: 'insensitive' } },
              { action: { in: actionsNamed(search) } },
              { subjectId: { contains: search, mode: 'insensitive' } },
            ],
          }
        : {}),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: auditPageSize + 1,
    select: {
      id: true,
      at: true,
      actorName: true,
      action: true,
      subjectType: true,
      subjectId: true,
      details: true,
      hash: true,
    },
  });
  const shown = rows.slice(0, auditPageSize).map((row) => ({ ...row, details: shownDetails(row.details) }));
  return { rows: shown, older: rows.length > auditPageSize ? (shown.at(-1)?.at ?? null) : null };
}

/** How many acts there have been: each moves a chain of the log on in its own transaction. Asked once for a page. */
export const countActs = cache(async (): Promise<string> => {
  const [row] = await runHot<{ acts: string }>(
    Prisma.sql`SELECT SUM("position")::text AS "acts" FROM "AuditChain"`,
  );
  return row?.acts ?? '';
});
