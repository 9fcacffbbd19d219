import type { Role } from '#lib/accounts/schema.ts';

/** One password for all demonstration accounts, shown on the sign-in page of a demonstration. */
export const demoPassword = 'nhip-cau-2026';

export type DemoAccount = {
  email: string;
  name: string;
  position: string;
  /** Key of the organisation. */
  organisation: string;
  roles: Role[];
};

/** Invented people. LHHN and the unit BNV.TCPCP have no leader here, so that their drafter may send alone. */
export const demoAccounts: DemoAccount[] = [
  {
    email: 'soanthao@quangngai.example',
    name: 'Võ Thị Cẩm Vân',
    position: 'Chuyên viên',
    organisation: '51',
    roles: ['drafter'],
  },
  {
    email: 'lanhdao@quangngai.example',
    name: 'Trương Quốc Bảo',
    position: 'Phó Chủ tịch',
    organisation: '51',
    roles: ['leader'],
  },
  {
    email: 'soanthao@bnv.example',
    name: 'Lâm Tuấn Khải',
    position: 'Chuyên viên',
    organisation: 'BNV',
    roles: ['drafter'],
  },
  {
    email: 'daumoi@bnv.example',
    name: 'Tạ Bích Hằng',
    position: 'Chuyên viên chính',
    organisation: 'BNV',
    roles: ['focal_point'],
  },
  {
    email: 'lanhdao@bnv.example',
    name: 'Đinh Xuân Thịnh',
    position: 'Thứ trưởng',
    organisation: 'BNV',
    roles: ['leader'],
  },
  {
    email: 'soanthao@tcpcp.bnv.example',
    name: 'Cao Thanh Hà',
    position: 'Chuyên viên',
    organisation: 'BNV.TCPCP',
    roles: ['drafter'],
  },
  {
    email: 'soanthao@lhhn.example',
    name: 'Mạc Thùy Dương',
    position: 'Trưởng Ban Tổng hợp',
    organisation: 'LHHN',
    roles: ['drafter'],
  },
  {
    email: 'tonghop@bng.example',
    name: 'Kiều Hoàng Long',
    position: 'Chuyên viên chính',
    organisation: 'BNG',
    roles: ['compiler'],
  },
  {
    email: 'tonghop2@bng.example',
    name: 'Ninh Thúy Quỳnh',
    position: 'Chuyên viên',
    organisation: 'BNG',
    roles: ['compiler'],
  },
  {
    email: 'lanhdao@bng.example',
    name: 'Quách Minh Tâm',
    position: 'Thứ trưởng',
    organisation: 'BNG',
    roles: ['leader'],
  },
  {
    email: 'quantri@bng.example',
    name: 'Thái Văn Hiệp',
    position: 'Chuyên viên',
    organisation: 'BNG',
    roles: ['administrator'],
  },
  {
    email: 'docgia@vpcp.example',
    name: 'Triệu Thu Hường',
    position: 'Chuyên viên cao cấp',
    organisation: 'VPCP',
    roles: ['reader'],
  },
];
