import { readFileSync } from 'node:fs';
import type { Tx } from '#lib/db.ts';
import { stableId } from '../stable-id.ts';
import { type OrganisationSeed, organisationSeeds } from './organisations.ts';
import { templates } from './templates.ts';

export function organisationId(key: string): string {
  return stableId('organisation', key);
}

export function templateVersionId(key: string, version: number): string {
  return stableId('template', key, version);
}

/** A business date as a @db.Date column takes it. */
export function dateOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function orNull(date: string | null): Date | null {
  return date === null ? null : dateOf(date);
}

function read(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
}

/** Rows of organisations and their names, in one insert each. */
export async function insertOrganisations(tx: Tx, organisations: OrganisationSeed[]): Promise<void> {
  await tx.organisation.createMany({
    data: organisations.map(({ parent, tile, signature, names: _, ...organisation }) => ({
      ...organisation,
      id: organisationId(organisation.key),
      parentId: parent === null ? null : organisationId(parent),
      tileColumn: tile?.column ?? null,
      tileRow: tile?.row ?? null,
      validFrom: orNull(organisation.validFrom),
      validTo: orNull(organisation.validTo),
      signAuthority: signature.authority,
      signPosition: signature.position,
    })),
  });
  await tx.organisationName.createMany({
    data: organisations.flatMap(({ key, names }) =>
      names.map(({ validFrom, validTo, ...name }, index) => ({
        ...name,
        id: stableId('organisation-name', key, index),
        organisationId: organisationId(key),
        validFrom: orNull(validFrom),
        validTo: orNull(validTo),
      })),
    ),
  });
}

async function insertTemplates(tx: Tx): Promise<void> {
  await tx.reportTemplate.createMany({
    data: templates.map(({ key, name, kind }) => ({ id: stableId('template', key), key, name, kind })),
  });
  await tx.templateVersion.createMany({
    data: templates.map(({ key, version, definition, sourceDocument, publishedAt }) => ({
      id: templateVersionId(key, version),
      templateId: stableId('template', key),
      version,
      definition,
      sourceDocument,
      publishedAt: new Date(publishedAt),
    })),
  });
}

/** Organisations with names and lineage, and the report templates: what every installation starts from. */
export async function loadReference(tx: Tx): Promise<void> {
  const { organisations, successions } = organisationSeeds({
    provinces: read('provinces.csv'),
    lineage: read('province-lineage.csv'),
    centralBodies: read('central-bodies.csv'),
  });
  await insertOrganisations(tx, organisations);
  await tx.organisationSuccession.createMany({
    data: successions.map(({ predecessor, successor, effective, legalBasis }) => ({
      predecessorId: organisationId(predecessor),
      successorId: organisationId(successor),
      effective: dateOf(effective),
      legalBasis,
    })),
  });
  await insertTemplates(tx);
}
