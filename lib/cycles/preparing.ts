import type { Actor } from '../accounts/schema.ts';
import { now } from '../clock.ts';
import { businessDate, dateColumn } from '../dates.ts';
import { db } from '../db.ts';
import { refuse } from '../errors.ts';
import { changesBetween, type TemplateChange } from '../templates/comparison.ts';
import { listTemplateVersions } from '../templates/queries.ts';
import { type AddresseeNote, addresseesOn, type Body } from './addressees.ts';
import type { CycleFacts } from './labels.ts';
import { factsOf } from './queries.ts';
import { effectiveDeadline, nextAnnual, phaseOf, refusalToManageCycles } from './rules.ts';
import { type CycleKind, defaultLadder } from './schema.ts';

/** Bodies that report to the coordinator, former ones too. */
async function listBodies(): Promise<Body[]> {
  const rows = await db.organisation.findMany({
    where: { kind: { not: 'unit' }, coordinator: false },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      kind: true,
      validFrom: true,
      validTo: true,
      successors: { select: { successorId: true, effective: true, legalBasis: true } },
    },
  });
  return rows.map(({ validFrom, validTo, successors, ...body }) => ({
    ...body,
    validFrom: validFrom && dateColumn(validFrom),
    validTo: validTo && dateColumn(validTo),
    successors: successors.map(({ successorId, effective, legalBasis }) => ({
      id: successorId,
      effective: dateColumn(effective),
      legalBasis,
    })),
  }));
}

export type AddresseeChoice = Pick<Body, 'id' | 'name' | 'kind' | 'validFrom' | 'validTo'>;

/** Who can be addressed from that day on, valid then or later; and who is addressed already. */
export async function listAddresseeChoices(
  actor: Actor,
  day: string,
  there: readonly { id: string }[],
): Promise<AddresseeChoice[]> {
  refuse(refusalToManageCycles(actor));
  const addressed = new Set(there.map(({ id }) => id));
  const bodies = await listBodies();
  return bodies.filter(({ id, validTo }) => validTo === null || validTo >= day || addressed.has(id));
}

export type TemplateOption = {
  id: string;
  name: string;
  version: number;
  sourceDocument: string;
  sections: number;
  /** Against the version of last year; null: there is nothing to compare with. */
  changes: TemplateChange[] | null;
};

export type CycleDraft = {
  kind: CycleKind;
  year: number;
  /** The day that the list of addressees is made for. */
  day: string;
  facts: Omit<CycleFacts, 'deadline' | 'openedAt'> & { before: string };
  templates: TemplateOption[];
  templateVersionId: string;
  choices: AddresseeChoice[];
  chosen: string[];
  notes: AddresseeNote[];
  /** Name of the cycle that all this comes from. */
  from: string | null;
};

async function lastAnnual(actor: Actor) {
  return db.reportingCycle.findFirst({
    where: { kind: 'annual' },
    orderBy: [{ year: 'desc' }, { deadline: 'desc' }],
    include: {
      obligations: {
        where: { receiverId: actor.organisation.id },
        select: { organisationId: true },
      },
      templateVersion: { select: { id: true, templateId: true } },
    },
  });
}

async function templateOptions(kind: CycleKind, lastVersionId: string | null): Promise<TemplateOption[]> {
  const versions = await listTemplateVersions();
  const last = versions.find(({ id }) => id === lastVersionId);
  return versions
    .filter((version) => (version.kind === 'annual') === (kind === 'annual'))
    .map(({ id, name, version, sourceDocument, definition }) => ({
      id,
      name,
      version,
      sourceDocument,
      sections: definition.groups.reduce((sum, { sections }) => sum + sections.length, 0),
      changes: last ? changesBetween(last.definition, definition) : null,
    }));
}

/** Everything that a new cycle can take from last year's, to be looked through and corrected. */
export async function draftCycle(actor: Actor, kind: CycleKind): Promise<CycleDraft> {
  refuse(refusalToManageCycles(actor));
  const at = now();
  const day = businessDate(at);
  const bodies = await listBodies();
  const choices = bodies.filter(({ validTo }) => validTo === null || validTo >= day);
  const common = { kind, day, choices };
  const noFacts = { originDocument: '', urgency: null, lateDataUntil: null };
  if (kind !== 'annual')
    return {
      ...common,
      year: Number(day.slice(0, 4)),
      facts: {
        ...noFacts,
        legalBasis: '',
        before: '',
        deadlineText: '',
        periodFrom: `${day.slice(0, 4)}-01-01`,
        periodTo: day,
        ladder: defaultLadder.filter(({ days }) => days >= -7 && days <= 3),
      },
      templates: await templateOptions(kind, null),
      templateVersionId: '',
      chosen: [],
      notes: [],
      from: null,
    };
  const last = await lastAnnual(actor);
  const facts = last && factsOf(last);
  const next = nextAnnual(
    last && facts
      ? {
          ...facts,
          year: last.year,
          before: businessDate(effectiveDeadline({ ...facts, extendedDeadline: null })),
        }
      : null,
    at,
  );
  const templates = await templateOptions(kind, last?.templateVersion.id ?? null);
  const { ids, notes } = addresseesOn(
    day,
    bodies,
    (last?.obligations ?? []).map(({ organisationId }) => organisationId),
  );
  return {
    ...common,
    year: next.year,
    facts: {
      ...noFacts,
      ...next,
      legalBasis: facts?.legalBasis ?? '',
      ladder: facts && facts.ladder.length > 0 ? facts.ladder : defaultLadder,
    },
    templates,
    // The newest version of the template that was used last.
    templateVersionId: templates[0]?.id ?? '',
    chosen: ids,
    notes,
    from: last?.name ?? null,
  };
}

export type Collection = {
  cycleId: string;
  name: string;
  deadline: Date;
  deadlineText: string;
  extendedDeadline: Date | null;
  units: { id: string; name: string; asked: boolean; extendedDeadline: Date | null }[];
};

/** Open cycles in which the actor's body files itself, with its units and whether they were asked. */
export async function listCollections(actor: Actor): Promise<Collection[]> {
  const { id } = actor.organisation;
  const at = now();
  const units = await db.organisation.findMany({
    where: { parentId: id, validTo: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
  if (units.length === 0) return [];
  const rows = await db.obligation.findMany({
    where: { organisationId: id, cycle: { openedAt: { lte: at }, closedAt: null } },
    orderBy: { cycle: { deadline: 'desc' } },
    select: {
      extendedDeadline: true,
      cycle: {
        select: {
          id: true,
          name: true,
          deadline: true,
          deadlineText: true,
          openedAt: true,
          closedAt: true,
          obligations: {
            where: { receiverId: id },
            select: { organisationId: true, extendedDeadline: true },
          },
        },
      },
    },
  });
  return rows
    .filter(({ cycle }) => phaseOf(cycle, at) === 'open')
    .map(({ extendedDeadline, cycle: { id: cycleId, obligations, ...cycle } }) => {
      const asked = new Map(obligations.map((one) => [one.organisationId, one.extendedDeadline]));
      return {
        cycleId,
        ...cycle,
        extendedDeadline,
        units: units.map((unit) => ({
          ...unit,
          asked: asked.has(unit.id),
          extendedDeadline: asked.get(unit.id) ?? null,
        })),
      };
    });
}
