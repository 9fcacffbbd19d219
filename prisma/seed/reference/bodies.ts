import type { OrganisationKind } from '#lib/organisations/schema.ts';

/** Who signs its papers, and in whose place (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export type Signature = { authority: string[]; position: string };

const signatures = {
  province: { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH' },
  ministry: { authority: ['KT. BỘ TRƯỞNG'], position: 'THỨ TRƯỞNG' },
  station: { authority: ['KT. TỔNG GIÁM ĐỐC'], position: 'PHÓ TỔNG GIÁM ĐỐC' },
  academy: { authority: ['KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH' },
  department: { authority: ['KT. GIÁM ĐỐC'], position: 'PHÓ GIÁM ĐỐC' },
} satisfies Record<string, Signature>;

export const provinceSignature: Signature = signatures.province;

const ownSignatures: Partial<Record<string, Signature>> = {
  NHNN: { authority: ['KT. THỐNG ĐỐC'], position: 'PHÓ THỐNG ĐỐC' },
  TTCP: { authority: ['KT. TỔNG THANH TRA'], position: 'PHÓ TỔNG THANH TRA' },
  VPCP: { authority: ['KT. BỘ TRƯỞNG, CHỦ NHIỆM'], position: 'PHÓ CHỦ NHIỆM' },
  TTXVN: signatures.station,
  TNVN: signatures.station,
  THVN: signatures.station,
  VHLKHCNVN: signatures.academy,
  VHLKHXHVN: signatures.academy,
  LHHN: { authority: ['TM. ĐOÀN CHỦ TỊCH'], position: 'CHỦ TỊCH' },
};

export function centralSignature(symbol: string): Signature {
  return ownSignatures[symbol] ?? signatures.ministry;
}

/** Names too long for one line of the left column, broken where the sense allows it. */
const brokenHeadings: Partial<Record<string, string[]>> = {
  BNNMT: ['BỘ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'],
  BVHTTDL: ['BỘ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'],
  BKHCN: ['BỘ KHOA HỌC', 'VÀ CÔNG NGHỆ'],
  BGDĐT: ['BỘ GIÁO DỤC', 'VÀ ĐÀO TẠO'],
  BDTTG: ['BỘ DÂN TỘC', 'VÀ TÔN GIÁO'],
  NHNN: ['NGÂN HÀNG NHÀ NƯỚC', 'VIỆT NAM'],
  TTXVN: ['THÔNG TẤN XÃ', 'VIỆT NAM'],
  TNVN: ['ĐÀI TIẾNG NÓI', 'VIỆT NAM'],
  THVN: ['ĐÀI TRUYỀN HÌNH', 'VIỆT NAM'],
  VHLKHCNVN: ['VIỆN HÀN LÂM KHOA HỌC', 'VÀ CÔNG NGHỆ VIỆT NAM'],
  VHLKHXHVN: ['VIỆN HÀN LÂM', 'KHOA HỌC XÃ HỘI VIỆT NAM'],
  LHHN: ['LIÊN HIỆP CÁC TỔ CHỨC', 'HỮU NGHỊ VIỆT NAM'],
};

export function centralHeading(symbol: string, name: string): string[] {
  return brokenHeadings[symbol] ?? [name.toUpperCase()];
}

export const coordinatorSymbol = 'BNG';

export function isOrganisationKind(kind: string): kind is OrganisationKind {
  return ['ministry', 'ministry_level', 'government_agency', 'friendship_union'].includes(kind);
}

export type Unit = {
  parent: string;
  symbol: string;
  name: string;
  title: string;
  heading: string[];
  place: string;
  signature: Signature;
};

const department: Signature = { authority: [], position: 'VỤ TRƯỞNG' };

function unitOf(parent: string, place: string) {
  return (
    symbol: string,
    name: string,
    signature: Signature,
    full: { title?: string; heading?: string[] } = {},
  ): Unit => ({
    parent,
    symbol,
    name,
    title: full.title ?? name,
    heading: full.heading ?? [name.toUpperCase()],
    place,
    signature,
  });
}

const ofBnv = unitOf('BNV', 'Hà Nội');
const ofBdttg = unitOf('BDTTG', 'Hà Nội');
const ofQuangNgai = unitOf('51', 'Quảng Ngãi');

/**
 * Units that a demonstration collects from. Those of Bộ Nội vụ: công văn của Ban cán sự đảng Bộ Nội vụ năm 2022 về
 * Chỉ thị 12-CT/TW; Ban Tôn giáo Chính phủ has since gone to Bộ Dân tộc và Tôn giáo.
 */
export const units: Unit[] = [
  ofBnv('HTQT', 'Vụ Hợp tác quốc tế', department),
  ofBnv('TCPCP', 'Vụ Tổ chức phi chính phủ', department),
  ofBnv('TCBC', 'Vụ Tổ chức - Biên chế', department),
  ofBnv('TTTT', 'Trung tâm Thông tin', { authority: [], position: 'GIÁM ĐỐC' }),
  ofBnv('TCTCNN', 'Tạp chí Tổ chức nhà nước', { authority: [], position: 'TỔNG BIÊN TẬP' }),
  ofBdttg('BTGCP', 'Ban Tôn giáo Chính phủ', { authority: ['KT. TRƯỞNG BAN'], position: 'PHÓ TRƯỞNG BAN' }),
  ofQuangNgai('SNGV', 'Sở Ngoại vụ', signatures.department, { title: 'Sở Ngoại vụ tỉnh Quảng Ngãi' }),
  ofQuangNgai(
    'LHHN',
    'Liên hiệp các tổ chức hữu nghị tỉnh',
    { authority: ['TM. BAN THƯỜNG VỤ'], position: 'CHỦ TỊCH' },
    {
      title: 'Liên hiệp các tổ chức hữu nghị tỉnh Quảng Ngãi',
      heading: ['LIÊN HIỆP CÁC TỔ CHỨC', 'HỮU NGHỊ'],
    },
  ),
  ofQuangNgai('SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', signatures.department, {
    title: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Quảng Ngãi',
    heading: ['SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'],
  }),
];
