import type { OrganisationGroup, OrganisationKind } from './schema.ts';

export const organisationKindLabels: Record<OrganisationKind, string> = {
  ministry: 'Bộ',
  ministry_level: 'Cơ quan ngang bộ',
  government_agency: 'Cơ quan thuộc Chính phủ',
  province: 'Tỉnh, thành phố',
  friendship_union: 'Liên hiệp hữu nghị',
  unit: 'Đơn vị',
};

export const organisationGroupLabels: Record<OrganisationGroup, string> = {
  central: 'Bộ, ngành',
  province: 'Tỉnh, thành phố',
  union: 'Liên hiệp hữu nghị',
  unit: 'Đơn vị trực thuộc',
};
