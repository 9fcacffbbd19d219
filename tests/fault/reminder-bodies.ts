import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '#lib/accounts/schema.ts';
import { actorFrom } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import type { Story } from './reminder-story.ts';

export type Person = { role: Story['roles'][number]; address: string; actor: Actor };
export type Body = { obligationId: string; people: Person[] };

/** The cycle of the year: its last good day is 14/12. */
export const lastGoodDay = '2027-12-14';
const openedAt = new Date('2027-10-15T08:00:00+07:00');

function actor(
  id: string,
  email: string,
  organisation: Actor['organisation'],
  roles: readonly Role[],
): Actor {
  return actorFrom({
    accountId: id,
    sessionId: null,
    name: email,
    email,
    position: '',
    roles,
    ownRoles: roles,
    standsInFor: [],
    organisation,
  });
}

/** A template of two sections: what is written is not the matter here. */
async function makeTemplate(): Promise<string> {
  const section = (number: string) => ({
    key: `part.${number}`,
    number,
    title: `Mục ${number}`,
    kind: 'text',
  });
  const template = await db.reportTemplate.create({
    data: {
      key: `nhac-viec-${randomUUID()}`,
      name: 'Báo cáo thử nghiệm',
      kind: 'annual',
      versions: {
        create: {
          version: 1,
          definition: {
            subject: 'Kết quả năm {year}',
            groups: [{ key: 'part', numeral: 'I', title: 'Kết quả', sections: [section('1'), section('2')] }],
            annexes: [],
          },
          sourceDocument: 'Thử nghiệm',
          publishedAt: openedAt,
        },
      },
    },
    include: { versions: true },
  });
  return template.versions[0]?.id ?? '';
}

/** The bodies that report, and invented ones beyond their number. */
async function organisations(count: number): Promise<Actor['organisation'][]> {
  const select = { id: true, key: true, name: true, kind: true, coordinator: true } as const;
  const real = await db.organisation.findMany({
    where: { validTo: null, coordinator: false, kind: { not: 'unit' } },
    select,
    orderBy: { key: 'asc' },
    take: count,
  });
  const numbers = Array.from({ length: count - real.length }, (_, index) =>
    String(index + 1).padStart(4, '0'),
  );
  await db.organisation.createMany({
    data: numbers.map((number) => ({
      key: `NV.${number}`,
      code: `NV${number}`,
      name: `Cơ quan thử nghiệm ${number}`,
      kind: 'government_agency' as const,
      symbol: `NV${number}`,
      signAuthority: ['KT. THỦ TRƯỞNG'],
      signPosition: 'PHÓ THỦ TRƯỞNG',
      searchKey: `co quan thu nghiem ${number}`,
    })),
  });
  const invented = await db.organisation.findMany({
    where: { key: { startsWith: 'NV.' } },
    select,
    orderBy: { key: 'asc' },
    take: count - real.length,
  });
  return [...real, ...invented];
}

/** Organisations with their people, and a cycle in which each owes a report to the coordinator. */
export async function makeBodies(
  stories: readonly Story[],
  ladder: readonly { days: number; to: readonly string[] }[],
): Promise<{ bodies: Body[]; compiler: Actor }> {
  const coordinator = await db.organisation.findFirstOrThrow({
    where: { coordinator: true },
    select: { id: true, key: true, name: true, kind: true, coordinator: true },
  });
  const orgs = await organisations(stories.length);
  const made = orgs.map((organisation, index) => ({
    obligationId: randomUUID(),
    organisation,
    people: (stories[index]?.roles ?? []).map((role) => {
      const address = `${role.replace('_', '-')}.${index + 1}@co-quan.example`;
      return { role, address, actor: actor(randomUUID(), address, organisation, [role]) };
    }),
    muted: stories[index]?.muted ?? [],
  }));
  const compiler = actor(randomUUID(), 'tong-hop@thu-nghiem.example', coordinator, ['compiler']);
  const rows = made.flatMap(({ people, muted }) =>
    people.map(({ role, actor: person }) => ({
      person,
      mutedMails: muted.includes(role) ? ['reminder'] : [],
    })),
  );
  await db.account.createMany({
    data: [...rows, { person: compiler, mutedMails: [] }].map(({ person, mutedMails }) => ({
      id: person.accountId,
      email: person.email,
      name: person.name,
      organisationId: person.organisation.id,
      roles: [...person.roles],
      passwordHash: 'unusable',
      createdAt: openedAt,
      mutedMails,
    })),
  });
  const cycle = await db.reportingCycle.create({
    data: {
      kind: 'annual',
      year: 2027,
      name: `Báo cáo công tác đối ngoại nhân dân năm 2027 (thử ${randomUUID().slice(0, 8)})`,
      templateVersionId: await makeTemplate(),
      periodFrom: new Date('2026-12-15'),
      periodTo: new Date('2027-12-14'),
      deadline: new Date('2027-12-15T00:00:00+07:00'),
      deadlineText: 'trước ngày 15/12/2027',
      legalBasis: 'Dự thảo Quy chế phối hợp, Điều 6.1a',
      openedAt,
      announcedAt: openedAt,
      ladder: ladder.map(({ days, to }) => ({ days, to: [...to] })),
    },
    select: { id: true },
  });
  await db.obligation.createMany({
    data: made.map(({ obligationId, organisation }) => ({
      id: obligationId,
      cycleId: cycle.id,
      organisationId: organisation.id,
      receiverId: coordinator.id,
    })),
  });
  return { bodies: made.map(({ obligationId, people }) => ({ obligationId, people })), compiler };
}
