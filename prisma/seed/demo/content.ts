import { readdirSync, readFileSync } from 'node:fs';
import type { OrganisationIdentity } from '#lib/organisations/schema.ts';
import { refusalOfContent } from '#lib/reports/completeness.ts';
import { type AnswerContent, type Answers, answerContent } from '#lib/reports/schema.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { type Question, questionsOf } from '#lib/templates/rules.ts';
import type { TemplateDefinition } from '#lib/templates/schema.ts';
import { templates } from '../reference/templates.ts';
import { stableId } from '../stable-id.ts';
import { composeReport, type Facts, syntheticFacts } from './compose.ts';
import type { Figure, Proposal } from './compose-types.ts';

/** A report as it was written out or composed, by the keys of the annual template. */
type ReportText = {
  sections: Partial<Record<string, readonly string[] | 'nothing'>>;
  proposals: readonly Proposal[];
  checklist: Partial<Record<string, { answer: 'yes' | 'no'; note: string }>>;
  figures: Record<string, Figure>;
};
type WrittenReport = ReportText & { organisation: string; year: number };

function annualTemplate() {
  const template = templates.find(({ kind }) => kind === 'annual');
  if (!template) throw new Error('There is no annual template');
  return template;
}

export const annual: { key: string; version: number; definition: TemplateDefinition } = annualTemplate();

function jsonFiles<Content>(folder: string): Content[] {
  const place = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(encodeURIComponent(name), place), 'utf8')));
}

function read() {
  return {
    written: new Map(
      jsonFiles<WrittenReport>('reports').map((report) => [`${report.organisation}/${report.year}`, report]),
    ),
    facts: new Map(jsonFiles<Record<string, Facts>>('facts').flatMap((file) => Object.entries(file))),
  };
}

let files: ReturnType<typeof read> | undefined;

function loaded() {
  files ??= read();
  return files;
}

/** "1234.5" */
function decimalOf(value: number): string {
  return value.toFixed(2).replace(/\.?0+$/, '');
}

function rawAnswer(question: Question, text: ReportText, owner: string): AnswerContent {
  switch (question.kind) {
    case 'text': {
      const paragraphs = text.sections[question.key] ?? [];
      if (paragraphs === 'nothing') return { kind: 'text', doc: docOf(''), nothing: true };
      return { kind: 'text', doc: docOf(paragraphs.join('\n')), nothing: false };
    }
    case 'proposals': {
      const items = text.proposals.map((proposal, index) => ({
        ...proposal,
        id: stableId('proposal', owner, index),
      }));
      return { kind: 'proposals', items, nothing: items.length === 0 };
    }
    case 'checklist': {
      const { answer = null, note = '' } = text.checklist[question.key] ?? {};
      return { kind: 'checklist', answer, note };
    }
    case 'figure': {
      const figure = text.figures[question.key] ?? { nothing: true, note: '' };
      if ('nothing' in figure) return { kind: 'figure', value: null, nothing: true, note: figure.note };
      return { kind: 'figure', value: decimalOf(figure.value), nothing: false, note: figure.note };
    }
  }
}

/** The answers as the application would have stored them. */
export function answersOf(text: ReportText, owner: string): Answers {
  return Object.fromEntries(
    questionsOf(annual.definition).map((question) => {
      const content = answerContent.parse(rawAnswer(question, text, owner));
      const refusal = refusalOfContent(question, content);
      if (refusal) throw new Error(`${owner}, ${question.key}: ${refusal.code}`);
      return [question.key, content];
    }),
  );
}

const reform = /sáp nhập|sắp xếp|hợp nhất|địa giới|hai cấp|cấp huyện/i;

/** What is known of a body; before the reform of 2025 nobody could speak of it. */
function factsOf(key: string, year: number): Facts {
  const invented = syntheticFacts(key);
  const own = loaded().facts.get(key) ?? invented;
  if (year >= 2025) return own;
  const before = (name: 'results' | 'difficulties' | 'causes' | 'lessons' | 'outlook' | 'plans') => {
    const kept = own[name].filter((text) => !reform.test(text));
    return kept.length > 0 ? kept : invented[name];
  };
  return {
    ...own,
    results: before('results'),
    difficulties: before('difficulties'),
    causes: before('causes'),
    lessons: before('lessons'),
    outlook: before('outlook'),
    plans: before('plans'),
    proposals: own.proposals.filter(({ text }) => !reform.test(text)),
  };
}

/** The full annual report of a body: written out if there is such a text, else composed from what is known of it. */
export function fullAnswers(organisation: OrganisationIdentity, year: number): Answers {
  const { key, title, symbol, kind } = organisation;
  const { written } = loaded();
  const owner = `${key}/${year}`;
  const own = written.get(owner);
  if (own) return answersOf(own, owner);
  const other = written.get(`${key}/${year === 2025 ? 2026 : 2025}`) ?? written.get(`${key}/2026`);
  const composed = composeReport({
    organisation: { key, title, shortName: title.replace('Ủy ban nhân dân ', ''), symbol, kind },
    year,
    facts: factsOf(key, year),
    ...(other && { neighbour: { year: other.year, figures: other.figures } }),
  });
  return answersOf(composed, owner);
}

/**
 * The last day that the answers speak of, as "YYYY-MM-DD": such a report cannot have been sent before.
 * Days after the horizon are plans.
 */
export function lastDayIn(answers: Answers, year: number, horizon: string): string {
  const days = [...JSON.stringify(answers).matchAll(new RegExp(`(\\d{1,2})/(\\d{1,2})/${year}`, 'g'))].map(
    ([, day = '', month = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return (
    days
      .filter((day) => day <= horizon)
      .sort()
      .at(-1) ?? ''
  );
}
