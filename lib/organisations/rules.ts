import type { OrganisationGroup, OrganisationKind } from './schema.ts';

export function groupOf(kind: OrganisationKind): OrganisationGroup {
  switch (kind) {
    case 'ministry':
    case 'ministry_level':
    case 'government_agency':
      return 'central';
    case 'province':
      return 'province';
    case 'friendship_union':
      return 'union';
    case 'unit':
      return 'unit';
  }
}

export function kindsOf(group: OrganisationGroup): OrganisationKind[] {
  switch (group) {
    case 'central':
      return ['ministry', 'ministry_level', 'government_agency'];
    case 'province':
      return ['province'];
    case 'union':
      return ['friendship_union'];
    case 'unit':
      return ['unit'];
  }
}

/** A span of validity in business dates, both ends inclusive; null is open. */
export type Validity = { validFrom: string | null; validTo: string | null };

export function isValidOn(span: Validity, date: string): boolean {
  return (
    (span.validFrom === null || span.validFrom <= date) && (span.validTo === null || date <= span.validTo)
  );
}

/** The name in force on a day; the earliest one for days before all of them. */
export function nameOn<Name extends Validity>(names: readonly Name[], date: string): Name | undefined {
  const ordered = [...names].sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));
  return ordered.find((name) => isValidOn(name, date)) ?? ordered[0];
}
