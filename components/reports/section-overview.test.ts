import { expect, it } from 'vitest';
import { actorFrom } from '#lib/actor.ts';
import type { ReportView, SavedAnswer } from '#lib/reports/queries.ts';
import type { ReportState } from '#lib/reports/rules.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { templateDefinition } from '#lib/templates/schema.ts';
import { overviewOf } from './section-overview.ts';

const definition = templateDefinition.parse({
  subject: '',
  groups: [
    {
      key: 'g',
      numeral: 'I',
      title: '',
      sections: ['g.a', 'g.b'].map((key, index) => ({
        key,
        number: String(index + 1),
        title: '',
        kind: 'text',
      })),
    },
  ],
  annexes: [
    {
      kind: 'figures',
      key: 'f',
      label: 'Phụ lục',
      title: '',
      rows: ['f.a', 'f.b'].map((key) => ({ key, number: '', label: '', unit: '', decimals: 0 })),
    },
  ],
});

const drafter = actorFrom({
  accountId: 'account',
  sessionId: null,
  name: '',
  email: '',
  position: '',
  roles: ['drafter'],
  ownRoles: ['drafter'],
  standsInFor: [],
  organisation: { id: 'o', key: 'o', name: '', kind: 'province', coordinator: false },
});
const state: ReportState = {
  status: 'draft',
  organisationId: 'o',
  receiverId: 'r',
  restricted: false,
  openSections: [],
  reviewStartedAt: null,
  hasLeader: true,
};
const noon = new Date('2026-12-01T05:00:00Z');

function saved(content: SavedAnswer['content'], at: Date): SavedAnswer {
  return { version: 1, content, updatedAt: at, updatedBy: 'An' };
}

function overview(
  answers: Record<string, SavedAnswer>,
  changes: Partial<ReportState> = {},
  reviews: ReportView['reviews'] = [],
  points: ReportView['points'] = [],
) {
  const contents = Object.fromEntries(Object.entries(answers).map(([key, { content }]) => [key, content]));
  return overviewOf(
    {
      state: { ...state, ...changes },
      reviews,
      points,
      template: { id: '', key: '', version: 1, definition },
      saved: answers,
      answers: contents,
    },
    drafter,
  ).map(({ key, status, done, total }) => [key, status, done, total]);
}

const text = (at = noon) => saved({ kind: 'text', doc: docOf('Chữ'), nothing: false }, at);
const returned: ReportView['reviews'][number] = {
  id: '',
  reportId: '',
  submissionId: '',
  decision: 'returned',
  sections: ['g.a'],
  reason: '',
  decidedAt: noon,
  decidedById: '',
  decidedBy: '',
};
const restricted = { status: 'returned', restricted: true, openSections: ['g.a'] } as const;

it('says how far each section is', () => {
  const figure = saved({ kind: 'figure', value: '1', nothing: false, note: '' }, noon);
  expect(overview({ 'g.a': text(), 'f.a': figure })).toEqual([
    ['g.a', 'done', 1, 1],
    ['g.b', 'not_started', 0, 1],
    ['f', 'in_progress', 1, 2],
  ]);
});

it('locks everything while it is out of hand', () => {
  expect(overview({}, { status: 'awaiting_approval' }).map(([, status]) => status)).toEqual([
    'locked',
    'locked',
    'locked',
  ]);
});

it.each([
  ['before the return', new Date(noon.getTime() - 1), 'to_correct'],
  ['after it', new Date(noon.getTime() + 1), 'done'],
])('a returned section last saved %s', (_name, at, status) => {
  expect(overview({ 'g.a': text(at), 'g.b': text() }, restricted, [returned])).toEqual([
    ['g.a', status, 1, 1],
    ['g.b', 'locked', 1, 1],
    ['f', 'locked', 0, 2],
  ]);
});

it.each([
  [false, 'to_correct'],
  [true, 'done'],
])(
  'REVIEW-6 a section with a point (answered: %s) is %s, whether it was saved since or not',
  (answered, status) => {
    const points: ReportView['points'] = [{ id: 'p', sectionKey: 'g.a', demand: 'wrong', answered }];
    const [section] = overview(
      { 'g.a': text(new Date('2026-11-30T05:00:00Z')) },
      { status: 'returned', restricted: true, openSections: ['g.a'] },
      [returned],
      points,
    );
    expect(section?.[1]).toBe(status);
  },
);
