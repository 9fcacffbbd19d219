import type { TemplateDefinition } from './schema.ts';

export const questionLimit = 60;
export const questionLength = 1_000;

/** A question a line; numbers and dashes that people type before them are dropped, since the paper numbers them. */
export function questionsIn(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.replace(/^\s*(?:(?:câu\s+)?\d{1,3}[.):]|[-+•*–])\s*/iu, '').trim())
    .filter((line) => line !== '');
}

/** "Báo cáo nhanh về X" is the kind of paper and its subject: the paper prints the kind itself. */
function subjectFrom(name: string): string {
  const rest = name.replace(/^báo cáo\s+/iu, '');
  return `${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}`;
}

/** A template of questions that were written for one occasion: one group, numbered texts, no annexes. */
export function composedDefinition(name: string, questions: readonly string[]): TemplateDefinition {
  return {
    subject: subjectFrom(name),
    groups: [
      {
        key: 'questions',
        numeral: 'I',
        title: 'Nội dung báo cáo',
        sections: questions.map((title, index) => ({
          key: `q${index + 1}`,
          number: String(index + 1),
          title,
          guidance: '',
          kind: 'text',
        })),
      },
    ],
    annexes: [],
  };
}
