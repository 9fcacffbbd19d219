import type { Random } from './compose-random.ts';
import type { Facts, Organisation } from './compose-types.ts';

const themes = {
  province: [
    'giao lưu thanh niên',
    'giáo dục, học bổng',
    'văn hóa, thể thao',
    'nông nghiệp, nông thôn',
    'du lịch cộng đồng',
    'y tế cơ sở',
    'thích ứng với biến đổi khí hậu',
    'bảo tồn di sản',
    'dạy và học ngôn ngữ của nhau',
  ],
  central: [
    'trao đổi chuyên gia',
    'đào tạo ngắn hạn',
    'chia sẻ tư liệu',
    'giao lưu cán bộ trẻ',
    'hỗ trợ cộng đồng',
    'chuyển đổi số',
    'nghiên cứu chung',
    'nâng cao kỹ năng nghề nghiệp',
  ],
};

const bodies: Readonly<Record<string, readonly [self: string, leader: string, deputy: string]>> = {
  NHNN: ['Ngân hàng Nhà nước', 'Thống đốc', 'Một Phó Thống đốc'],
  TTCP: ['Thanh tra Chính phủ', 'Tổng Thanh tra Chính phủ', 'Một Phó Tổng Thanh tra Chính phủ'],
  VPCP: [
    'Văn phòng Chính phủ',
    'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
    'Một Phó Chủ nhiệm Văn phòng Chính phủ',
  ],
  TTXVN: ['Thông tấn xã', 'Tổng Giám đốc', 'Một Phó Tổng Giám đốc'],
  TNVN: ['Đài', 'Tổng Giám đốc', 'Một Phó Tổng Giám đốc'],
  THVN: ['Đài', 'Tổng Giám đốc', 'Một Phó Tổng Giám đốc'],
  VHLKHCNVN: ['Viện Hàn lâm', 'Chủ tịch Viện Hàn lâm', 'Một Phó Chủ tịch Viện Hàn lâm'],
  VHLKHXHVN: ['Viện Hàn lâm', 'Chủ tịch Viện Hàn lâm', 'Một Phó Chủ tịch Viện Hàn lâm'],
};

function provinceWords(organisation: Organisation, facts: Facts, random: Random): Record<string, string> {
  const city = /^thành phố/iu.test(organisation.shortName);
  const self = city ? 'thành phố' : 'tỉnh';
  const party = city ? 'Thành ủy' : 'Tỉnh ủy';
  const board = `Ủy ban nhân dân ${self}`;
  const admin = [
    `Công an ${self}`,
    'Sở Tài chính',
    'Sở Nội vụ',
    `Ủy ban Mặt trận Tổ quốc Việt Nam ${self}`,
    `Ban Tuyên giáo và Dân vận ${party}`,
    `Văn phòng ${board}`,
    'Sở Tư pháp',
  ];
  const [admin1 = '', admin2 = '', admin3 = ''] = random.shuffle(
    admin.filter((name) => name !== facts.office),
  );
  return {
    self,
    party,
    board,
    admin1,
    admin2,
    admin3,
    leader: `Chủ tịch ${board}`,
    deputy: `Một Phó Chủ tịch ${board}`,
    sub: 'các sở, ngành và Ủy ban nhân dân cấp xã',
    subunit: 'xã, phường',
    financeUnit: 'Sở Tài chính',
    regName: random.pick([
      `Quy chế phối hợp quản lý hoạt động đối ngoại nhân dân và công tác phi chính phủ nước ngoài trên địa bàn ${self}`,
      `Quy chế quản lý các hoạt động đối ngoại của ${self}`,
      `Quy chế phối hợp quản lý viện trợ không hoàn lại trên địa bàn ${self}`,
    ]),
  };
}

/** Staff departments that a central body has in any case. */
function staffOf({ key, kind }: Organisation, self: string): readonly string[] {
  if (key === 'BQP' || key === 'BCA')
    return key === 'BQP'
      ? ['Văn phòng Bộ', 'Cục Tài chính', 'Vụ Pháp chế']
      : ['Văn phòng Bộ', 'Cục Kế hoạch và tài chính', 'Cục Tổ chức cán bộ'];
  if (key === 'VPCP') return ['Vụ Tổng hợp', 'Vụ Pháp luật', 'Vụ Tổ chức cán bộ'];
  switch (kind) {
    case 'ministry':
    case 'ministry_level':
      return [`Văn phòng ${self}`, 'Vụ Pháp chế', 'Vụ Tổ chức cán bộ'];
    case 'government_agency':
      return [`Văn phòng ${self}`, 'Ban Tổ chức cán bộ', 'Ban Kế hoạch - Tài chính'];
    case 'friendship_union':
      return ['Ban Tổ chức - Cán bộ', 'Ban Kiểm tra', 'Ban Thông tin'];
    default:
      return ['Phòng Tổ chức', 'Phòng Kế hoạch', 'Phòng Tài chính'];
  }
}

function centralWords(organisation: Organisation, facts: Facts, random: Random): Record<string, string> {
  const [first = ''] = organisation.title.split(' ');
  const own = bodies[organisation.key];
  const unit = ['Sở', 'Vụ', 'Cục', 'Ban', 'Viện', 'Trường'].includes(first) ? first : 'đơn vị';
  const self =
    own?.[0] ?? (first === 'Bộ' ? 'Bộ' : organisation.kind === 'friendship_union' ? 'Liên hiệp' : unit);
  const union = organisation.kind === 'friendship_union';
  const units = facts.units.filter((name) => name !== facts.office);
  const [admin1 = '', admin2 = '', admin3 = ''] = random.shuffle([
    ...staffOf(organisation, self).filter((name) => name !== facts.office),
    ...units.filter((name) => /^(Vụ|Cục|Ban)\s/u.test(name)).slice(0, 2),
  ]);
  const owner = own || first === 'Bộ' || union ? self : organisation.shortName;
  return {
    self,
    board: self,
    party: 'Đảng ủy',
    admin1,
    admin2,
    admin3,
    leader: own?.[1] ?? (first === 'Bộ' ? 'Bộ trưởng' : union ? 'Chủ tịch Liên hiệp' : 'Thủ trưởng cơ quan'),
    deputy:
      own?.[2] ?? (first === 'Bộ' ? 'Một Thứ trưởng' : union ? 'Một Phó Chủ tịch Liên hiệp' : 'Một cấp phó'),
    sub: union ? 'các tổ chức thành viên' : `các đơn vị thuộc, trực thuộc ${owner}`,
    subunit: union ? 'tổ chức thành viên' : 'đơn vị',
    financeUnit: 'đơn vị kế hoạch - tài chính',
    regName: random.pick([
      `Quy chế quản lý hoạt động đối ngoại của ${owner}`,
      `Quy chế phối hợp trong công tác đối ngoại nhân dân của ${owner}`,
      `Quy định về quan hệ với tổ chức, cá nhân nước ngoài của ${owner}`,
    ]),
  };
}

/** The words for an organisation: what it calls itself, who leads it, who reports to it. */
export function wordsOf(organisation: Organisation, facts: Facts, random: Random): Record<string, string> {
  const province = organisation.kind === 'province';
  const words = province
    ? provinceWords(organisation, facts, random)
    : centralWords(organisation, facts, random);
  const [theme1 = '', theme2 = '', theme3 = ''] = random.shuffle(province ? themes.province : themes.central);
  const deputy = words.deputy ?? '';
  return {
    ...words,
    theme1,
    theme2,
    theme3,
    deputyLower: deputy.charAt(0).toLowerCase() + deputy.slice(1),
    office: organisation.kind === 'friendship_union' ? 'Văn phòng Liên hiệp' : facts.office,
    short: organisation.shortName,
  };
}
