import { identityOn } from '#lib/organisations/queries.ts';
import { type Answers, type ReportStatus, reportStatuses } from '#lib/reports/schema.ts';
import { randomFrom } from './compose-random.ts';
import { fullAnswers, lastDayIn } from './content.ts';
import {
  acceptance,
  awaitingCourse,
  decidedCourse,
  draftCourse,
  only,
  partial,
  refusal,
  sentCourse,
} from './courses.ts';
import { thisYear } from './cycles.ts';
import type { Body, Course, Filing } from './filing.ts';
import type { Crew, Person } from './people.ts';
import { at, later, officeTime } from './times.ts';

/** The demonstration shows the afternoon of this day. */
export const today = '2026-11-21';

/** States that the story of the demonstration needs; the others are drawn. */
const fixed: Record<ReportStatus, string[]> = {
  accepted: ['48', 'BVHTTDL', 'BGDĐT', '92', '15', '01'],
  submitted: ['79', '44', 'LHHN'],
  returned: ['40'],
  awaiting_approval: ['BNV'],
  draft: ['51'],
};
const drawn: Record<ReportStatus, number> = {
  accepted: 8,
  submitted: 8,
  returned: 2,
  awaiting_approval: 2,
  draft: 14,
};

const days: Record<ReportStatus, string[]> = {
  accepted: ['03', '04', '05', '06', '06', '09', '10', '10', '11', '11', '12', '13', '13', '17'],
  returned: ['10', '12', '13'],
  submitted: ['16', '16', '17', '18', '18', '18', '19', '19', '20', '20', '21T09:12'],
  awaiting_approval: ['19', '20', '20'],
  draft: ['12', '13', '16', '16', '17', '17', '18', '18', '19', '19', '20', '20', '20', '21T10:05', '20'],
};

const returns: Partial<Record<string, { sections: string[]; reason: string }>> = {
  '40': {
    sections: ['limitations.difficulties', 'annex.figures'],
    reason:
      'Đề nghị nêu tên 03 dự án phải lùi tiến độ và mức vốn đối ứng còn thiếu ở mục II.2; ở Phụ lục II, bổ sung số đoàn vào do các trường, bệnh viện tiếp hoặc ghi rõ phạm vi thống kê.',
  },
};
const otherReturns = [
  {
    sections: ['achievements.activities', 'annex.checklist'],
    reason:
      'Mục I.7 cần ghi rõ thời gian, đối tác và kết quả của từng hoạt động; ghi chú ở dòng 3 Phụ lục I đề nghị nêu số, ngày của văn bản.',
  },
  {
    sections: ['direction.plan', 'direction.proposals'],
    reason:
      'Phương hướng năm 2027 chưa có thời hạn cho từng việc; các đề xuất đề nghị nêu rõ căn cứ và sản phẩm mong muốn để Bộ Ngoại giao tổng hợp.',
  },
];

/** What Quảng Ngãi has done so far; the visitor finishes it. */
const begun = [
  'achievements.implementation',
  'achievements.coordination',
  'achievements.communication',
  'achievements.training',
  'achievements.activities',
  'limitations.shortcomings',
  'checklist.dissemination',
  'checklist.action-plan',
  'checklist.leader',
  'checklist.focal-point',
  'figures.delegations-out',
  'figures.delegations-in',
  'figures.agreements',
  'figures.conferences',
  'figures.news-items',
];

function statesOf(bodies: Body[]): Map<string, ReportStatus> {
  const states = new Map(
    reportStatuses.flatMap((status) => fixed[status].map((key): [string, ReportStatus] => [key, status])),
  );
  const rest = randomFrom('2026/states').shuffle(bodies.filter(({ key }) => !states.has(key)));
  for (const status of reportStatuses)
    for (const { key } of rest.splice(0, drawn[status])) states.set(key, status);
  return states;
}

type Story = {
  body: Body;
  status: ReportStatus;
  answers: Answers;
  crew: Crew;
  reviewer: Person;
  order: number;
};

function courseOf({ body, status, answers, crew, reviewer, order }: Story): Course {
  const random = randomFrom(`${body.key}/2026/course`);
  const work = { crew, answers, openedAt: thisYear.openedAt, random };
  const end = officeTime(`2026-11-${days[status][order] ?? '20'}`, random);
  switch (status) {
    case 'draft':
      return draftCourse(
        { ...work, answers: body.key === '51' ? only(answers, begun) : partial(answers, random) },
        end,
      );
    case 'awaiting_approval':
      return awaitingCourse(work, end);
    case 'submitted':
      return sentCourse(
        work,
        end,
        order < 2 && body.kind !== 'unit'
          ? { at: later(at(today, '08:20:00'), order * 130), by: reviewer }
          : null,
      );
    case 'returned': {
      const { sections, reason } = returns[body.key] ??
        otherReturns[order % 2] ?? { sections: [], reason: '' };
      return decidedCourse(work, end, refusal(end, reviewer, 3, sections, reason, random));
    }
    case 'accepted':
      return decidedCourse(work, end, acceptance(end, reviewer, random.between(2, 3), random));
  }
}

/** This year, in every state there is. */
export function filings2026(
  bodies: Body[],
  receiver: Body,
  crews: Map<string, Crew>,
  reviewer: Person,
): Filing[] {
  const states = statesOf(bodies);
  const turn: Partial<Record<ReportStatus, number>> = {};
  const full = new Map(
    bodies.map((body) => [body.key, states.has(body.key) ? fullAnswers(identityOn(body, today), 2026) : {}]),
  );
  const lastDay = ({ key }: Body) => lastDayIn(full.get(key) ?? {}, 2026, today);
  // Who speaks of later days sends later.
  const ordered = bodies.toSorted(
    (a, b) => lastDay(a).localeCompare(lastDay(b)) || a.key.localeCompare(b.key, 'en'),
  );
  return ordered.map((body) => {
    const status = states.get(body.key);
    const crew = crews.get(body.key);
    if (!status || !crew) return { body, receiver, course: null };
    const order = turn[status] ?? 0;
    turn[status] = order + 1;
    const answers = full.get(body.key) ?? {};
    return { body, receiver, course: courseOf({ body, status, answers, crew, reviewer, order }) };
  });
}

const unitStates: Partial<Record<string, { status: ReportStatus; order: number }>> = {
  'BNV.HTQT': { status: 'submitted', order: 4 },
  'BNV.TTTT': { status: 'accepted', order: 10 },
  'BNV.TCBC': { status: 'draft', order: 9 },
};

/** What units owe their parents; the unit of a demonstration account has not begun. */
export function unitFilings(
  units: { body: Body; parent: Body }[],
  crews: Map<string, Crew>,
  focalPoint: Person,
): Filing[] {
  return units.map(({ body, parent }) => {
    const state = unitStates[body.key];
    const crew = crews.get(body.key);
    if (!state || !crew) return { body, receiver: parent, course: null };
    const answers = fullAnswers(identityOn(body, today), 2026);
    return {
      body,
      receiver: parent,
      course: courseOf({ body, ...state, answers, crew, reviewer: focalPoint }),
    };
  });
}

/** Units whose people are needed. */
export const activeUnits = Object.keys(unitStates);
