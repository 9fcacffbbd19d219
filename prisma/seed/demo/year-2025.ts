import { identityOn } from '#lib/organisations/queries.ts';
import type { AnswerContent, Answers } from '#lib/reports/schema.ts';
import { docOf, plainOf } from '#lib/rich-text/plain.ts';
import { type Random, randomFrom } from './compose-random.ts';
import { fullAnswers, lastDayIn } from './content.ts';
import { acceptance, correctedCourse, decidedCourse, refusal } from './courses.ts';
import { lastYear } from './cycles.ts';
import type { Body, Course, Filing } from './filing.ts';
import type { Crew, Person } from './people.ts';
import { later, officeTime, workingDayAfter } from './times.ts';

/** Most come in the last week; the deadline is the end of 14/12, a Sunday. */
const onTime = [
  '27/2 28/2', // November
  '01/1 02/1 03/2 04/2 05/3 08/3 09/4 10/5 11/7 12/9 13/3',
].flatMap((line, index) =>
  line.split(' ').flatMap((entry) => {
    const [day, count] = entry.split('/');
    return Array<string>(Number(count)).fill(`2025-${index === 0 ? 11 : 12}-${day}`);
  }),
);
const lastDay = ['T08:52', 'T10:17', 'T15:40', 'T21:08', 'T23:41'].map((time) => `2025-12-14${time}`);
const late = [
  '2025-12-15',
  '2025-12-15',
  '2025-12-16',
  '2025-12-18',
  '2025-12-19',
  '2025-12-22',
  '2025-12-29',
];
const punctual = new Set(['51', 'BNV', 'LHHN', '01', '79', '48']);

const correction = {
  sections: ['limitations.causes', 'annex.figures'],
  reason:
    'Mục II.3 mới nêu nguyên nhân khách quan, đề nghị bổ sung nguyên nhân chủ quan; số tin, bài tuyên truyền ở Phụ lục II (dòng 14) chưa khớp với phần lời.',
};

/** As it was before the correction: one sentence short, and another number. */
function uncorrected(answers: Answers): Answers {
  const causes = answers['limitations.causes'];
  const news = answers['figures.news-items'];
  const before: Record<string, AnswerContent> = {};
  if (causes?.kind === 'text') {
    const sentences = plainOf(causes.doc).split(/(?<=\.)\s+/);
    before['limitations.causes'] = {
      ...causes,
      doc: docOf(sentences.slice(0, Math.max(1, sentences.length - 1)).join(' ')),
    };
  }
  if (news?.kind === 'figure') before['figures.news-items'] = { ...news, value: `1${news.value ?? '0'}` };
  return { ...answers, ...before };
}

type Planned = { body: Body; answers: Answers; lastDay: string };

/** Who speaks of later days sends later; the late ones are drawn first. */
function slotsOf(planned: Planned[], random: Random): [Planned, string][] {
  const drawn = random.shuffle(planned);
  const tardy = drawn.filter(({ body }) => !punctual.has(body.key)).slice(0, late.length);
  const others = drawn
    .filter((plan) => !tardy.includes(plan))
    .sort((a, b) => a.lastDay.localeCompare(b.lastDay));
  return [
    ...others.map((plan, index): [Planned, string] => [plan, [...onTime, ...lastDay][index] ?? '2025-12-12']),
    ...tardy.map((plan, index): [Planned, string] => [plan, late[index] ?? '2025-12-15']),
  ];
}

function courseOf(
  { body, answers }: Planned,
  slot: string,
  crew: Crew,
  compiler: Person,
  corrected: boolean,
): Course {
  const random = randomFrom(`${body.key}/2025/course`);
  const work = { crew, answers, openedAt: lastYear.openedAt, random };
  const sentAt = officeTime(slot, random);
  if (!corrected)
    return decidedCourse(work, sentAt, acceptance(sentAt, compiler, random.between(2, 9), random));
  const returned = refusal(sentAt, compiler, 3, correction.sections, correction.reason, random);
  const again = officeTime(
    workingDayAfter(
      later(returned.at, 7 * 60)
        .toISOString()
        .slice(0, 10),
      4,
    ),
    random,
  );
  return correctedCourse(
    work,
    { at: sentAt, answers: uncorrected(answers), decision: returned },
    { at: again, answers, decision: acceptance(again, compiler, 2, random) },
  );
}

/** Last year: everybody filed, seven of them late, and all was accepted. */
export function filings2025(
  bodies: Body[],
  receiver: Body,
  crews: Map<string, Crew>,
  compiler: Person,
): Filing[] {
  const planned = bodies.map((body): Planned => {
    const answers = fullAnswers(identityOn(body, lastYear.periodTo), 2025);
    return { body, answers, lastDay: lastDayIn(answers, 2025, '2025-12-14') };
  });
  return slotsOf(planned, randomFrom('2025/slots')).map(([plan, slot], index) => {
    const crew = crews.get(plan.body.key);
    if (!crew) throw new Error(`Nobody files for ${plan.body.key}`);
    return { body: plan.body, receiver, course: courseOf(plan, slot, crew, compiler, index === 8) };
  });
}
