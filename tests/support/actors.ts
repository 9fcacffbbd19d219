import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '#lib/accounts/schema.ts';
import { actorFrom } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** Somebody of an organisation, with an account of her own. */
export async function actorIn(organisationKey: string, ...roles: Role[]): Promise<Actor> {
  const organisation = await db.organisation.findUniqueOrThrow({
    where: { key: organisationKey },
    select: { id: true, key: true, name: true, kind: true, coordinator: true },
  });
  const account = await db.account.create({
    data: {
      email: `${randomUUID()}@test.example`,
      name: `${roles.join(', ')} ${organisation.name}`,
      position: 'Phó Chủ tịch',
      organisationId: organisation.id,
      roles,
      passwordHash: 'unusable',
      createdAt: new Date('2026-01-01T00:00:00Z'),
    },
  });
  return actorFrom({
    accountId: account.id,
    sessionId: null,
    name: account.name,
    email: account.email,
    position: account.position ?? '',
    roles,
    ownRoles: roles,
    standsInFor: [],
    organisation,
  });
}
