import type { OrganisationKind } from '#lib/organisations/schema.ts';
import { fold } from '#lib/text.ts';
import {
  centralHeading,
  centralSignature,
  coordinatorSymbol,
  isOrganisationKind,
  provinceSignature,
  type Signature,
  units,
} from './bodies.ts';
import { csvRows } from './csv.ts';

/** A name in force during a span of business dates, both ends inclusive; null is open. */
export type NameSeed = {
  title: string;
  heading: string[];
  place: string;
  validFrom: string | null;
  validTo: string | null;
};

export type OrganisationSeed = {
  key: string;
  code: string;
  name: string;
  kind: OrganisationKind;
  parent: string | null;
  coordinator: boolean;
  region: string | null;
  tile: { column: number; row: number } | null;
  validFrom: string | null;
  validTo: string | null;
  symbol: string;
  signature: Signature;
  names: NameSeed[];
  searchKey: string;
};

export type SuccessionSeed = {
  predecessor: string;
  successor: string;
  effective: string;
  legalBasis: string;
};
type Files = { provinces: string; lineage: string; centralBodies: string };
type Row = Record<string, string>;

const today = { validFrom: null, validTo: null };
const plain = { ...today, region: null, tile: null };

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

/** "tỉnh Quảng Ngãi"; the capital T of Thành phố Hồ Chí Minh is part of its name. */
function provinceName(name: string, type: string): string {
  if (name === 'Hồ Chí Minh') return `Thành phố ${name}`;
  return `${type === 'city' ? 'thành phố' : 'tỉnh'} ${name}`;
}

function provinceTitle(name: string, type: string, span: Pick<NameSeed, 'validFrom' | 'validTo'>): NameSeed {
  const full = provinceName(name, type);
  return {
    title: `Ủy ban nhân dân ${full}`,
    heading: ['ỦY BAN NHÂN DÂN', full.toUpperCase()],
    place: full.startsWith('Thành phố') ? full : name,
    ...span,
  };
}

function provinceNames(
  { name = '', type = '', type_since: since = '' }: Row,
  validFrom: string | null,
): NameSeed[] {
  if (since === '' || since === validFrom) return [provinceTitle(name, type, { validFrom, validTo: null })];
  return [
    provinceTitle(name, 'province', { validFrom, validTo: dayBefore(since) }),
    provinceTitle(name, type, { validFrom: since, validTo: null }),
  ];
}

/** What people may type to find it: also the names of the bodies that went into it. */
function searchKeyOf(name: string, code: string, names: NameSeed[], predecessors: string[] = []): string {
  return fold([name, code, ...names.map(({ title }) => title), ...predecessors].join(' '));
}

const province = {
  kind: 'province' as const,
  parent: null,
  coordinator: false,
  symbol: 'UBND',
  signature: provinceSignature,
};

function currentProvince(row: Row, lineage: Row[]): OrganisationSeed {
  const { code = '', name = '', region = '' } = row;
  const origins = lineage.filter(({ successor_code }) => successor_code === code);
  const validFrom = origins[0]?.effective ?? null;
  const names = provinceNames(row, validFrom);
  return {
    ...province,
    key: code,
    code,
    name,
    region,
    tile: { column: Number(row.tile_column), row: Number(row.tile_row) },
    validFrom,
    validTo: null,
    names,
    searchKey: searchKeyOf(
      name,
      code,
      names,
      origins.map(({ former_name = '' }) => former_name),
    ),
  };
}

function formerKey({ former_code = '', effective = '' }: Row): string {
  return `${former_code}@${dayBefore(effective)}`;
}

function formerProvince(row: Row): OrganisationSeed {
  const { former_code: code = '', former_name: name = '', former_type: type = '', effective = '' } = row;
  const validTo = dayBefore(effective);
  const names = [provinceTitle(name, type, { validFrom: null, validTo })];
  const searchKey = searchKeyOf(name, code, names);
  return {
    ...province,
    key: formerKey(row),
    code,
    name,
    ...plain,
    validTo,
    names,
    searchKey,
  };
}

function centralBody({ symbol = '', name = '', kind = '' }: Row): OrganisationSeed {
  if (!isOrganisationKind(kind)) throw new Error(`Unknown kind "${kind}" of ${symbol}`);
  const names = [{ title: name, heading: centralHeading(symbol, name), place: 'Hà Nội', ...today }];
  return {
    key: symbol,
    code: symbol,
    name,
    kind,
    parent: null,
    coordinator: symbol === coordinatorSymbol,
    ...plain,
    symbol,
    signature: centralSignature(symbol),
    names,
    searchKey: searchKeyOf(name, symbol, names),
  };
}

function unitRows(): OrganisationSeed[] {
  return units.map(({ parent, symbol, name, title, heading, place, signature }) => {
    const names = [{ title, heading, place, ...today }];
    return {
      key: `${parent}.${symbol}`,
      code: symbol,
      name,
      kind: 'unit',
      parent,
      coordinator: false,
      ...plain,
      symbol,
      signature,
      names,
      searchKey: searchKeyOf(name, symbol, names),
    };
  });
}

/** All bodies, parents before their units, and which former province went into which. */
export function organisationSeeds(files: Files): {
  organisations: OrganisationSeed[];
  successions: SuccessionSeed[];
} {
  const lineage = csvRows(files.lineage);
  return {
    organisations: [
      ...csvRows(files.centralBodies).map(centralBody),
      ...csvRows(files.provinces).map((row) => currentProvince(row, lineage)),
      ...lineage.map(formerProvince),
      ...unitRows(),
    ],
    successions: lineage.map((row) => ({
      predecessor: formerKey(row),
      successor: row.successor_code ?? '',
      effective: row.effective ?? '',
      legalBasis: row.legal_basis ?? '',
    })),
  };
}
