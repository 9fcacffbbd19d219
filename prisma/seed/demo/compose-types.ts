import type { ChecklistKey, ProposalText, SectionKey } from './fragments.ts';

export type OrganisationKind =
  | 'ministry'
  | 'ministry_level'
  | 'government_agency'
  | 'province'
  | 'friendship_union'
  | 'unit';

export interface Organisation {
  /** Province code ("51") or symbol ("BNV"); any text for synthetic organisations. */
  readonly key: string;
  readonly title: string;
  readonly shortName: string;
  /** For document numbers: "UBND", "BYT". */
  readonly symbol: string;
  readonly kind: OrganisationKind;
}

export type Proposal = ProposalText;

export interface Facts {
  readonly office: string;
  readonly units: readonly string[];
  readonly places: readonly string[];
  readonly partners: readonly string[];
  readonly ngos: readonly string[];
  readonly events: readonly string[];
  readonly results: readonly string[];
  readonly difficulties: readonly string[];
  readonly causes: readonly string[];
  readonly lessons: readonly string[];
  readonly outlook: readonly string[];
  readonly plans: readonly string[];
  readonly proposals: readonly Proposal[];
  readonly scale: number;
}

export const figureNames = {
  delegationsOut: 'figures.delegations-out',
  delegationsIn: 'figures.delegations-in',
  agreements: 'figures.agreements',
  conferences: 'figures.conferences',
  foreignNgos: 'figures.foreign-ngos',
  aidProjects: 'figures.aid-projects',
  aidCommitted: 'figures.aid-committed',
  aidDisbursed: 'figures.aid-disbursed',
  trainingCourses: 'figures.training-courses',
  trainedOfficials: 'figures.trained-officials',
  inspections: 'figures.inspections',
  commendedGroups: 'figures.commended-groups',
  commendedIndividuals: 'figures.commended-individuals',
  newsItems: 'figures.news-items',
} as const;

export type FigureName = keyof typeof figureNames;
export type FigureKey = (typeof figureNames)[FigureName];

export type Figure =
  | { readonly value: number; readonly note: string }
  | { readonly nothing: true; readonly note: string };

export type FigureSet = Readonly<Partial<Record<FigureName, number>>>;

export interface ChecklistAnswer {
  readonly answer: 'yes' | 'no';
  readonly note: string;
}

export interface ComposedReport {
  readonly sections: Record<SectionKey, readonly string[] | 'nothing'>;
  readonly proposals: readonly Proposal[];
  readonly checklist: Record<ChecklistKey, ChecklistAnswer>;
  readonly figures: Record<FigureKey, Figure>;
}

export interface ComposeInput {
  readonly organisation: Organisation;
  readonly year: number;
  readonly facts: Facts;
  /** Figures of a report of the same organisation that somebody else wrote for another year. */
  readonly neighbour?: { readonly year: number; readonly figures: Readonly<Record<string, Figure>> };
}
