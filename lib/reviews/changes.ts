import { canonicalJson } from '../canonical-json.ts';
import { type Difference, paragraphDifferences } from '../differences.ts';
import { earlierFigure, type LastYear } from '../reports/last-year-rules.ts';
import type { AnswerContent, Answers, SentFile } from '../reports/schema.ts';
import { answerParagraphs } from '../reports/words.ts';
import { questionsOf, sectionOf } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';

/** What kind of change: "looks" where the words are the same and only their formatting is not. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'looks';

/** One answer that says something else than before: a section's text, an annex row, a figure. */
export type Change = {
  key: string;
  sectionKey: string;
  /** Of an annex row or a figure; empty for a section's text. */
  name: string;
  kind: ChangeKind;
  /** By paragraph, and within by word. */
  paragraphs: Difference[][];
};

export type FileChange = { key: string; sectionKey: string; name: string; kind: 'added' | 'removed' };

export type Changes = { answers: Change[]; files: FileChange[] };

function kindOf(before: readonly string[], after: readonly string[]): ChangeKind | null {
  if (before.length === 0) return after.length === 0 ? null : 'added';
  if (after.length === 0) return 'removed';
  return before.length === after.length && before.every((text, index) => text === after[index])
    ? null
    : 'changed';
}

type Before = { paragraphs: string[]; content: AnswerContent | undefined };

function compare(definition: TemplateDefinition, before: (key: string) => Before, after: Answers): Change[] {
  return questionsOf(definition).flatMap((question): Change[] => {
    const { key, sectionKey } = question;
    const { paragraphs, content } = before(key);
    const now = answerParagraphs(after[key]);
    const words = kindOf(paragraphs, now);
    const looks =
      words === null &&
      content?.kind === 'text' &&
      canonicalJson(content) !== canonicalJson(after[key] ?? null);
    const kind = words ?? (looks ? 'looks' : null);
    if (kind === null) return [];
    const name =
      question.kind === 'checklist'
        ? `Dòng ${question.row.number}`
        : question.kind === 'figure'
          ? `${question.row.number}. ${question.row.label}`
          : '';
    return [{ key, sectionKey, name, kind, paragraphs: paragraphDifferences(paragraphs, now) }];
  });
}

/** A file is the same by its content and its place, whatever number the upload has. */
function fileName({ key, name, sha256 }: SentFile): string {
  return `${key} ${sha256} ${name}`;
}

function fileChanges(definition: TemplateDefinition, before: SentFile[], after: SentFile[]): FileChange[] {
  const was = new Set(before.map(fileName));
  const is = new Set(after.map(fileName));
  const one = (kind: FileChange['kind']) => (file: SentFile) => ({
    key: file.key,
    sectionKey: sectionOf(definition, file.key) ?? '',
    name: file.name,
    kind,
  });
  return [
    ...before.filter((file) => !is.has(fileName(file))).map(one('removed')),
    ...after.filter((file) => !was.has(fileName(file))).map(one('added')),
  ];
}

type Sent = { answers: Answers; files: SentFile[] };

/** From one sending to the next. */
export function changesSince(definition: TemplateDefinition, before: Sent, after: Sent): Changes {
  const answers = compare(
    definition,
    (key) => ({ paragraphs: answerParagraphs(before.answers[key]), content: before.answers[key] }),
    after.answers,
  );
  return { answers, files: fileChanges(definition, before.files, after.files) };
}

/** What last year says under a key: of several former bodies one after the other, of their figures the sum. */
function lastYearParagraphs(lastYear: LastYear, key: string): string[] {
  const figure = earlierFigure(lastYear, key);
  if (figure?.summed)
    return answerParagraphs({ kind: 'figure', value: figure.value, nothing: false, note: '' });
  return lastYear.reports.flatMap(({ answers }) => answerParagraphs(answers[key]));
}

/** From what the body, or those that it came from, sent last year. Looks and files are not compared. */
export function changesSinceLastYear(
  definition: TemplateDefinition,
  lastYear: LastYear,
  after: Answers,
): Changes {
  const before = (key: string): Before => ({
    paragraphs: lastYearParagraphs(lastYear, key),
    content: undefined,
  });
  return { answers: compare(definition, before, after), files: [] };
}

/** Sections and annexes that say something else; the empty key stands for files of the whole report. */
export function changedSections({ answers, files }: Changes): Set<string> {
  return new Set([...answers, ...files].map(({ sectionKey }) => sectionKey));
}

export function isUnchangedSending({ answers, files }: Changes): boolean {
  return answers.length === 0 && files.length === 0;
}
