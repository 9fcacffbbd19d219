import type { Actor } from '#lib/accounts/schema.ts';
import { framePartLabels } from '#lib/imports/labels.ts';
import { wordsOf } from '#lib/imports/placing.ts';
import type { ImportView } from '#lib/imports/queries.ts';
import { isOpen, mayStandIn } from '#lib/imports/rules.ts';
import type { Confidence, ImportPiece, PieceContent } from '#lib/imports/schema.ts';
import { formatDecimal } from '#lib/numbers.ts';
import { isBlank } from '#lib/reports/completeness.ts';
import { nothingLabel } from '#lib/reports/labels.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { refusalToEdit } from '#lib/reports/rules.ts';
import type { AnswerContent } from '#lib/reports/schema.ts';
import { plainOf } from '#lib/rich-text/plain.ts';
import { type Question, questionsOf, type SectionRef, sectionsOf } from '#lib/templates/rules.ts';

/** The screen of an import as plain values: the file on one side, the report on the other. */
export type Choice = { value: string; label: string };
export type ChoiceGroup = { label: string; choices: Choice[] };
/** Where a piece may go, by what kind of piece it is. */
export type Choices = Record<'words' | 'checklist' | 'figure', ChoiceGroup[]>;

export type PieceRow = {
  id: string;
  kind: keyof Choices;
  /** What is named before the words: "Đề xuất", "Phần ký". */
  label: string;
  words: string;
  target: string;
  targetLabel: string;
  confidence: Confidence;
  problem: string;
};
export type SourceGroup = { id: string; heading: string; pieces: PieceRow[] };

export type TargetRow = {
  key: string;
  label: string;
  added: { id: string; words: string }[];
  present: string;
};
export type TargetSection = {
  section: SectionRef;
  rows: TargetRow[];
  /** Whether anything is said there already. */
  filled: boolean;
  count: number;
};

export type Arrangement = {
  groups: SourceGroup[];
  sections: TargetSection[];
  seen: { key: string; version: number }[];
  choices: Choices;
  frames: PieceRow[];
  dismissed: PieceRow[];
  unplaced: number;
  placed: number;
};

function kindOf(content: PieceContent): keyof Choices {
  return content.kind === 'checklist' || content.kind === 'figure' ? content.kind : 'words';
}

function presentWords(content: AnswerContent | undefined): string {
  if (!content || isBlank(content)) return '';
  switch (content.kind) {
    case 'text':
      return content.nothing ? nothingLabel : plainOf(content.doc);
    case 'proposals':
      return content.nothing
        ? nothingLabel
        : content.items
            .map(
              ({ text, addressee }, index) => `${index + 1}. ${text} (${addressee || 'chưa ghi nơi nhận'})`,
            )
            .join('\n');
    case 'checklist':
      return [content.answer === null ? '' : content.answer === 'yes' ? 'Có' : 'Không', content.note]
        .filter((part) => part !== '')
        .join('. ');
    case 'figure': {
      const value = content.nothing
        ? nothingLabel
        : content.value === null
          ? ''
          : formatDecimal(content.value);
      return [value, content.note].filter((part) => part !== '').join(' – ');
    }
  }
}

function rowLabel(question: Question): string {
  switch (question.kind) {
    case 'text':
    case 'proposals':
      return '';
    case 'checklist':
      return `${question.row.number}. ${question.row.text}`;
    case 'figure':
      return `${question.row.number}. ${question.row.label} (${question.row.unit})`;
  }
}

function labelOf({ content }: ImportPiece): string {
  switch (content.kind) {
    case 'frame':
      return framePartLabels[content.part];
    case 'proposal':
      return content.addressee === '' ? 'Đề xuất, chưa rõ nơi nhận' : `Đề xuất gửi ${content.addressee}`;
    case 'checklist':
      return 'Dòng của bảng Có/Không';
    case 'figure':
      return 'Số liệu';
    case 'text':
    case 'nothing':
      return '';
  }
}

type Places = { open: Question[]; sections: Map<string, SectionRef> };

function placesOf({ template, state }: ReportView, actor: Actor): Places {
  const { definition } = template;
  return {
    open: questionsOf(definition).filter(
      ({ sectionKey }) => refusalToEdit(state, sectionKey, actor) === null,
    ),
    sections: new Map(sectionsOf(definition).map((section) => [section.key, section])),
  };
}

function targetLabel({ sections }: Places, question: Question | undefined): string {
  const section = question && sections.get(question.sectionKey);
  if (!question || !section) return '';
  if (question.kind === 'text' || question.kind === 'proposals') return `${section.label}. ${section.title}`;
  return `${section.label}, ${rowLabel(question)}`;
}

const samples: Record<keyof Choices, PieceContent> = {
  words: { kind: 'nothing' },
  checklist: { kind: 'checklist', label: '', answer: null, note: '' },
  figure: { kind: 'figure', label: '', raw: '', value: null, nothing: false, note: '' },
};

function choicesFor(places: Places, kind: keyof Choices): ChoiceGroup[] {
  const fitting = places.open.filter((question) => mayStandIn(samples[kind], question));
  const texts = fitting.filter((question) => question.kind === 'text' || question.kind === 'proposals');
  const rows = fitting.filter((question) => !texts.includes(question));
  return [
    { label: 'Các mục', choices: texts },
    { label: 'Phụ lục', choices: rows },
  ]
    .filter(({ choices }) => choices.length > 0)
    .map(({ label, choices }) => ({
      label,
      choices: choices.map((question) => ({
        value: question.key,
        label:
          question.kind === 'text' || question.kind === 'proposals'
            ? targetLabel(places, question)
            : rowLabel(question),
      })),
    }));
}

/** Pieces that follow each other below the same heading. */
function groupsOf(rows: { heading: string; row: PieceRow }[]): SourceGroup[] {
  const groups: SourceGroup[] = [];
  for (const { heading, row } of rows) {
    const last = groups.at(-1);
    if (last?.heading === heading) last.pieces.push(row);
    else groups.push({ id: row.id, heading, pieces: [row] });
  }
  return groups;
}

export function arrangementOf(view: ImportView, report: ReportView, actor: Actor): Arrangement {
  const places = placesOf(report, actor);
  const byKey = new Map(places.open.map((question) => [question.key, question]));
  const rowOf = (piece: ImportPiece): PieceRow => {
    // A section that is locked by now is no place to go to.
    const question = byKey.get(piece.target ?? '');
    return {
      id: piece.id,
      kind: kindOf(piece.content),
      label: labelOf(piece),
      words: wordsOf(piece.content),
      target: question?.key ?? '',
      targetLabel: targetLabel(places, question),
      confidence: piece.confidence,
      problem: piece.problem,
    };
  };
  const open = view.items.filter(isOpen).map((piece) => ({ heading: piece.heading, row: rowOf(piece) }));
  const waiting = open.map(({ row }) => row);
  const targeted = places.open.filter(({ key }) => waiting.some(({ target }) => target === key));
  const sections = [...places.sections.values()].flatMap((section): TargetSection[] => {
    const questions = targeted.filter(({ sectionKey }) => sectionKey === section.key);
    if (questions.length === 0) return [];
    const rows = questions.map((question) => ({
      key: question.key,
      label: rowLabel(question),
      added: waiting.filter(({ target }) => target === question.key).map(({ id, words }) => ({ id, words })),
      present: presentWords(report.answers[question.key]),
    }));
    return [
      {
        section,
        rows,
        filled: rows.some(({ present }) => present !== ''),
        count: rows.reduce((sum, { added }) => sum + added.length, 0),
      },
    ];
  });
  return {
    groups: groupsOf(open),
    sections,
    seen: targeted.map(({ key }) => ({ key, version: report.saved[key]?.version ?? 0 })),
    choices: {
      words: choicesFor(places, 'words'),
      checklist: choicesFor(places, 'checklist'),
      figure: choicesFor(places, 'figure'),
    },
    frames: view.items
      .filter((piece) => piece.content.kind === 'frame' && piece.state === 'waiting' && piece.target === null)
      .map(rowOf),
    dismissed: view.items.filter(({ state }) => state === 'dismissed').map(rowOf),
    unplaced: waiting.filter(({ target }) => target === '').length,
    placed: view.items.filter(({ state }) => state === 'placed').length,
  };
}
