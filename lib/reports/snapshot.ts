import type { OrganisationIdentity } from '../organisations/schema.ts';
import { questionsOf } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import type { Answers, SentFile, SubmissionSnapshot } from './schema.ts';

type Source = {
  organisation: OrganisationIdentity;
  receiver: { title: string };
  cycle: SubmissionSnapshot['cycle'];
  template: { key: string; version: number; definition: TemplateDefinition };
  answers: Answers;
  files: SentFile[];
};

/** What a submission freezes: only answers that the template asks for, and the names of the day. */
export function snapshotOf({
  organisation,
  receiver,
  cycle,
  template,
  answers,
  files,
}: Source): SubmissionSnapshot {
  const asked = questionsOf(template.definition).flatMap(({ key }) => {
    const content = answers[key];
    return content === undefined ? [] : [[key, content] as const];
  });
  return {
    schema: 2,
    organisation,
    receiver: { title: receiver.title },
    cycle: {
      name: cycle.name,
      year: cycle.year,
      periodFrom: cycle.periodFrom,
      periodTo: cycle.periodTo,
      deadlineText: cycle.deadlineText,
    },
    template: { key: template.key, version: template.version },
    answers: Object.fromEntries(asked),
    files,
  };
}
