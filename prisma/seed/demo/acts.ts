import type { Tx } from '#lib/db.ts';
import type { Prisma } from '#prisma/client/client.ts';
import type { Person } from './people.ts';

/** An act as the audit log will tell it. */
export type Act = {
  at: Date;
  by: Person;
  action: string;
  subject: { type: string; id: string };
  details?: Prisma.InputJsonObject;
};

/** A trigger chains the rows, so they go in as they happened. */
export async function recordActs(tx: Tx, acts: Act[]): Promise<void> {
  await tx.auditEntry.createMany({
    data: acts
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ at, by, action, subject, details = {} }) => ({
        at,
        actorId: by.id,
        actorName: by.name,
        organisationId: by.organisationId,
        action,
        subjectType: subject.type,
        subjectId: subject.id,
        details,
      })),
  });
}
