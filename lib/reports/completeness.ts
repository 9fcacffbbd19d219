import type { Refusal } from '../errors.ts';
import { isEmptyDoc, paragraphTexts } from '../rich-text/measure.ts';
import { type Question, questionsOf, sectionOf, sectionsOf } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { refusalOfMark } from '../text-care/secrecy.ts';
import type { AnswerContent, Answers } from './schema.ts';

/**
 * A gap that keeps the report from being sent, in words for the filer. An empty key: it is about a file, or about the
 * point of the receiver that it names.
 */
export type Gap = { key: string; sectionKey: string; message: string; pointId?: string };

export type SectionProgress = { key: string; done: number; total: number };

/** Why the answer to one question is not complete; null: it is. */
export function gapOf(question: Question, content: AnswerContent | undefined): string | null {
  switch (question.kind) {
    case 'text':
      if (content?.kind !== 'text') return 'chưa có nội dung';
      return content.nothing || !isEmptyDoc(content.doc) ? null : 'chưa có nội dung';
    case 'proposals':
      if (content?.kind !== 'proposals') return 'chưa có đề xuất nào';
      if (content.nothing) return null;
      if (content.items.length === 0) return 'chưa có đề xuất nào';
      return content.items.every((item) => item.text.trim() !== '' && item.addressee !== '')
        ? null
        : 'có đề xuất thiếu nội dung hoặc cơ quan được kiến nghị';
    case 'checklist':
      if (content?.kind !== 'checklist' || content.answer === null) return 'chưa chọn Có hoặc Không';
      if (content.note.trim() !== '' || (question.row.open && content.answer === 'no')) return null;
      return content.answer === 'yes'
        ? 'chọn Có thì ghi thông tin cụ thể (thời gian, hình thức, tên văn bản, cơ quan đầu mối)'
        : 'chọn Không thì ghi ngắn gọn lý do';
    case 'figure':
      if (content?.kind !== 'figure') return 'chưa có số liệu';
      return content.nothing || content.value !== null ? null : 'chưa có số liệu';
  }
}

function nameOf(question: Question): string {
  switch (question.kind) {
    case 'text':
    case 'proposals':
      return question.section.title;
    case 'checklist':
      return `Dòng ${question.row.number}`;
    case 'figure':
      return question.row.label;
  }
}

/** Sending requires that this is empty: every section has text or "không phát sinh", every row its answer and note. */
export function missingAnswers(definition: TemplateDefinition, answers: Answers): Gap[] {
  const labels = new Map(sectionsOf(definition).map((section) => [section.key, section.label]));
  return questionsOf(definition).flatMap((question) => {
    const gap = gapOf(question, answers[question.key]);
    if (gap === null) return [];
    return [
      {
        key: question.key,
        sectionKey: question.sectionKey,
        message: `${labels.get(question.sectionKey)}. ${nameOf(question)}: ${gap}`,
      },
    ];
  });
}

/** Only what was scanned, or what nobody scans here, may leave the house. */
export function isSendable(scan: string): boolean {
  return scan === 'clean' || scan === 'unscanned';
}

type CheckedFile = { key: string; name: string; scan: string };

/** Files that cannot be sent: nothing goes out silently without them. */
export function withheldFiles(definition: TemplateDefinition, files: readonly CheckedFile[]): Gap[] {
  return files
    .filter(({ scan }) => !isSendable(scan))
    .map(({ key, name, scan }) => ({
      key: '',
      sectionKey: sectionOf(definition, key) ?? '',
      message: `Tệp đính kèm “${name}”: ${scan === 'infected' ? 'có mã độc, gỡ tệp này' : 'đang chờ quét mã độc, chờ quét xong hoặc gỡ tệp này'}`,
    }));
}

/** How many questions of each section are answered, in the order of the paper. */
export function progressOf(definition: TemplateDefinition, answers: Answers): SectionProgress[] {
  const progress = new Map(
    sectionsOf(definition).map((section) => [section.key, { key: section.key, done: 0, total: 0 }]),
  );
  for (const question of questionsOf(definition)) {
    const section = progress.get(question.sectionKey);
    if (!section) continue;
    section.total += 1;
    if (gapOf(question, answers[question.key]) === null) section.done += 1;
  }
  return [...progress.values()];
}

/** An answer may not claim "không phát sinh" while it holds content: one of the two was a slip. */
function contradictsItself(content: AnswerContent): boolean {
  switch (content.kind) {
    case 'text':
      return content.nothing && !isEmptyDoc(content.doc);
    case 'proposals':
      return content.nothing && content.items.length > 0;
    case 'figure':
      return content.nothing && content.value !== null;
    case 'checklist':
      return false;
  }
}

function textsOf(content: AnswerContent): string[] {
  switch (content.kind) {
    case 'text':
      return paragraphTexts(content.doc);
    case 'proposals':
      return content.items.flatMap(({ text, addressee }) => [text, addressee]);
    case 'checklist':
    case 'figure':
      return [content.note];
  }
}

/** Why this content cannot stand as the answer to this question; null: it can, complete or not. */
export function refusalOfContent(question: Question, content: AnswerContent): Refusal | null {
  if (question.kind !== content.kind) return { code: 'unknownKey' };
  if (content.kind === 'figure' && question.kind === 'figure') {
    const decimals = (content.value?.split('.')[1] ?? '').length;
    if (decimals > question.row.decimals)
      return { code: 'tooManyDecimals', params: { label: question.row.label } };
  }
  return contradictsItself(content) ? { code: 'nothingWithContent' } : refusalOfMark(textsOf(content));
}

export function isBlank(content: AnswerContent): boolean {
  switch (content.kind) {
    case 'text':
      return isEmptyDoc(content.doc) && !content.nothing;
    case 'proposals':
      return content.items.length === 0 && !content.nothing;
    case 'checklist':
      return content.answer === null && content.note.trim() === '';
    case 'figure':
      return content.value === null && !content.nothing && content.note.trim() === '';
  }
}
