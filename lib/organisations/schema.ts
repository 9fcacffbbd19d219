import { z } from 'zod';

export const organisationKinds = [
  'ministry',
  'ministry_level',
  'government_agency',
  'province',
  'friendship_union',
  'unit',
] as const;
export const organisationKind = z.enum(organisationKinds);
export type OrganisationKind = z.infer<typeof organisationKind>;

/** How people speak of the reporters as a whole: bộ ngành, tỉnh thành, Liên hiệp. */
export const organisationGroups = ['central', 'province', 'union', 'unit'] as const;
export type OrganisationGroup = (typeof organisationGroups)[number];

/** What a paper needs to know of a body on the day of the paper. */
export const organisationIdentity = z.object({
  key: z.string(),
  code: z.string(),
  name: z.string(),
  /** "Ủy ban nhân dân tỉnh Quảng Ngãi" */
  title: z.string(),
  /** "ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI" */
  heading: z.array(z.string()),
  place: z.string(),
  kind: organisationKind,
  symbol: z.string(),
  signature: z.object({ authority: z.array(z.string()), position: z.string() }),
  parentTitle: z.string().nullable(),
});
export type OrganisationIdentity = z.infer<typeof organisationIdentity>;
