import { identityOn } from '#lib/organisations/queries.ts';
import { type Random, randomFrom } from './compose-random.ts';
import { fullAnswers, lastDayIn } from './content.ts';
import { acceptance, decidedCourse } from './courses.ts';
import { formerYear } from './cycles.ts';
import type { Body, Course, Filing } from './filing.ts';
import type { Crew, Person } from './people.ts';
import { officeTime } from './times.ts';

/** Made by the reform of 1/3/2025, so that nobody asked them before. */
const notYet = new Set(['BNNMT', 'BDTTG']);

/** Most come in the last week; the deadline is the end of 14/12, a Saturday. */
const onTime = [
  '2024-11-29',
  ...['02', '03', '04', '05', '06', '06', '09', '09', '10', '10'].map((day) => `2024-12-${day}`),
  ...['11', '11', '11', '12', '12', '12', '12', '13', '13', '13', '13', '13'].map((day) => `2024-12-${day}`),
];

/** Three provinces became Lâm Đồng: one of them was late. */
const late: Partial<Record<string, string>> = {
  '67@2025-06-30': '2024-12-16',
  '62@2025-06-30': '2024-12-18',
  '17@2025-06-30': '2024-12-16',
  '36@2025-06-30': '2024-12-17',
  '77@2025-06-30': '2024-12-23',
  '30@2025-06-30': '2024-12-19',
  '94@2025-06-30': '2024-12-26',
  '12': '2024-12-17',
  TNVN: '2024-12-20',
};

/** Never came: Bắc Kạn, Bạc Liêu. */
const missing = new Set(['06@2025-06-30', '95@2025-06-30']);

function courseOf(body: Body, crew: Crew, compiler: Person, random: Random): Course {
  const answers = fullAnswers(identityOn(body, formerYear.periodTo), formerYear.year);
  const spokenOf = lastDayIn(answers, formerYear.year, formerYear.periodTo);
  const days = onTime.filter((day) => day >= spokenOf);
  const sentAt = officeTime(late[body.key] ?? random.pick(days), random);
  const work = { crew, answers, openedAt: formerYear.openedAt, random };
  return decidedCourse(work, sentAt, acceptance(sentAt, compiler, random.between(2, 9), random));
}

/** The year of the 63 provinces: two never filed, nine were late, and all that came was accepted. */
export function filings2024(
  bodies: Body[],
  receiver: Body,
  crews: Map<string, Crew>,
  compiler: Person,
): Filing[] {
  return bodies
    .filter(({ key }) => !notYet.has(key))
    .map((body) => {
      const crew = crews.get(body.key);
      if (missing.has(body.key) || !crew) return { body, receiver, course: null };
      return {
        body,
        receiver,
        course: courseOf(body, crew, compiler, randomFrom(`${body.key}/2024/course`)),
      };
    });
}
