import type { Page } from '@playwright/test';
import { openUnitDraft, unitDrafter } from '#tests/e2e/filing.ts';
import { signIn } from '#tests/e2e/people.ts';
import type { Place } from './desk.ts';
import { newContext, type Scene } from './scene.ts';
import type { Person } from './writers.ts';

export const writer: Person = { email: unitDrafter, name: 'Cao Thanh Hà' };
export const colleague: Person = { email: 'dongsoan@tcpcp.bnv.example', name: 'Ngô Minh Thư' };

const sections = [
  'achievements.implementation',
  'achievements.coordination',
  'achievements.communication',
  'achievements.inspection',
  'achievements.commendation',
  'achievements.training',
  'achievements.activities',
  'achievements.strengths',
  'limitations.shortcomings',
  'limitations.difficulties',
  'limitations.causes',
  'limitations.lessons',
  'direction.forecast',
  'direction.plan',
  'direction.resources',
  'direction.measures',
] as const;

const rows = [
  ['checklist.action-plan', 2],
  ['checklist.leader', 4],
  ['checklist.support', 9],
] as const;

function section(report: string, key: string): Place {
  return { path: `${report}/sections/${key}`, key, field: '#text' };
}

function note(report: string, [key, number]: (typeof rows)[number]): Place {
  return { path: `${report}/annex`, key, field: `[name="rows.${number - 1}.note"]` };
}

async function ownReport(scene: Scene): Promise<string> {
  const context = await newContext(scene);
  const page: Page = await context.newPage();
  await signIn(page, writer.email);
  const report = await openUnitDraft(page);
  await context.close();
  return report;
}

/** Sections of the writer's report, and notes of its annex. */
export async function placesToType(scene: Scene): Promise<[Place, ...Place[]]> {
  const report = await ownReport(scene);
  const [first, ...others] = sections;
  return [
    section(report, first),
    ...others.map((key) => section(report, key)),
    ...[...rows, ...rows].map((row) => note(report, row)),
  ];
}

export async function placesToShare(scene: Scene): Promise<[Place, ...Place[]]> {
  const report = await ownReport(scene);
  await scene.records.addColleague(writer.email, colleague.email, colleague.name);
  const [first, ...others] = sections;
  return [section(report, first), ...others.map((key) => section(report, key))];
}
