import { z } from 'zod';

/** A key is stable over years: never a year in it. */
const key = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);

export const sectionDefinition = z.object({
  key,
  number: z.string(),
  title: z.string(),
  guidance: z.string().default(''),
  kind: z.enum(['text', 'proposals']),
});

export const groupDefinition = z.object({
  key,
  numeral: z.string(),
  title: z.string(),
  sections: z.array(sectionDefinition).min(1),
});

export const checklistRow = z.object({
  key,
  number: z.string(),
  text: z.string(),
  /** Open row ("hoạt động khác"): "Không" needs no reason. */
  open: z.boolean().default(false),
});

export const figureRow = z.object({
  key,
  number: z.string(),
  label: z.string(),
  unit: z.string(),
  decimals: z.number().int().min(0).max(2),
});

export const annexDefinition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('checklist'),
    key,
    label: z.string(),
    title: z.string(),
    footnote: z.string(),
    rows: z.array(checklistRow).min(1),
  }),
  z.object({
    kind: z.literal('figures'),
    key,
    label: z.string(),
    title: z.string(),
    rows: z.array(figureRow).min(1),
  }),
]);

export const templateDefinition = z.object({
  /** Trích yếu; "{year}" stands for the year of the cycle. */
  subject: z.string(),
  groups: z.array(groupDefinition).min(1),
  annexes: z.array(annexDefinition),
});

export type SectionDefinition = z.infer<typeof sectionDefinition>;
export type ChecklistRow = z.infer<typeof checklistRow>;
export type FigureRow = z.infer<typeof figureRow>;
export type AnnexDefinition = z.infer<typeof annexDefinition>;
export type ChecklistAnnex = Extract<AnnexDefinition, { kind: 'checklist' }>;
export type FiguresAnnex = Extract<AnnexDefinition, { kind: 'figures' }>;
export type TemplateDefinition = z.infer<typeof templateDefinition>;
