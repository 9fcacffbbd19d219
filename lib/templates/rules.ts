import type {
  AnnexDefinition,
  ChecklistAnnex,
  ChecklistRow,
  FigureRow,
  FiguresAnnex,
  SectionDefinition,
  TemplateDefinition,
} from './schema.ts';

/** What is listed, opened, locked and returned as one: a section of the text or a whole annex. */
export type SectionRef = {
  key: string;
  kind: SectionDefinition['kind'] | AnnexDefinition['kind'];
  label: string;
  title: string;
};

/** What is saved as one: a section's text, a list of proposals, an annex row, a figure. */
export type Question =
  | { kind: 'text' | 'proposals'; key: string; sectionKey: string; section: SectionDefinition }
  | { kind: 'checklist'; key: string; sectionKey: string; row: ChecklistRow }
  | { kind: 'figure'; key: string; sectionKey: string; row: FigureRow };

/** All sections in the order of the paper: "I.1", …, "Phụ lục I". */
export function sectionsOf(definition: TemplateDefinition): SectionRef[] {
  const text = definition.groups.flatMap((group) =>
    group.sections.map((section) => ({
      key: section.key,
      kind: section.kind,
      label: `${group.numeral}.${section.number}`,
      title: section.title,
    })),
  );
  const annexes = definition.annexes.map(({ key, kind, label, title }) => ({ key, kind, label, title }));
  return [...text, ...annexes];
}

function annexQuestions(annex: AnnexDefinition): Question[] {
  switch (annex.kind) {
    case 'checklist':
      return annex.rows.map((row) => ({ kind: 'checklist', key: row.key, sectionKey: annex.key, row }));
    case 'figures':
      return annex.rows.map((row) => ({ kind: 'figure', key: row.key, sectionKey: annex.key, row }));
  }
}

/** All questions in the order of the paper. */
export function questionsOf(definition: TemplateDefinition): Question[] {
  const text = definition.groups.flatMap((group) =>
    group.sections.map(
      (section): Question => ({ kind: section.kind, key: section.key, sectionKey: section.key, section }),
    ),
  );
  return [...text, ...definition.annexes.flatMap(annexQuestions)];
}

/** The section that a key belongs to: itself, the annex of its row; the empty key is the whole report. */
export function sectionOf(definition: TemplateDefinition, key: string): string | null {
  if (key === '' || sectionsOf(definition).some((section) => section.key === key)) return key;
  return questionsOf(definition).find((question) => question.key === key)?.sectionKey ?? null;
}

export function findSection(definition: TemplateDefinition, key: string): SectionDefinition | undefined {
  return definition.groups.flatMap((group) => group.sections).find((section) => section.key === key);
}

export function checklistAnnex(definition: TemplateDefinition): ChecklistAnnex | undefined {
  return definition.annexes.find((annex) => annex.kind === 'checklist');
}

export function figuresAnnex(definition: TemplateDefinition): FiguresAnnex | undefined {
  return definition.annexes.find((annex) => annex.kind === 'figures');
}

/** Trích yếu with the year of the cycle. */
export function subjectOf(definition: TemplateDefinition, year: number): string {
  return definition.subject.replaceAll('{year}', String(year));
}
