import { fold } from '#lib/text.ts';
import { organisationId } from '../reference/load.ts';
import { stableId } from '../stable-id.ts';
import { type DemoAccount, demoAccounts } from './accounts.ts';

export type Person = DemoAccount & { id: string; organisationId: string };
/** Who writes a body's reports and who signs them. */
export type Crew = { author: Person; signer: Person };

const surnames = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đoàn',
];
const givenNames = [
  'Minh Khuê',
  'Thu Giang',
  'Hải Đăng',
  'Ngọc Lam',
  'Bảo Châu',
  'Nhật Quang',
  'Thanh Trúc',
  'Kiều Oanh',
  'Quốc Khôi',
  'Trung Nghĩa',
  'Hoài An',
  'Xuân Hòa',
  'Khánh Vy',
  'Tuấn Kiệt',
  'Diệu Linh',
  'Hữu Phước',
  'Thảo Nguyên',
  'Anh Khoa',
  'Đình Trọng',
  'Hồng Nhung',
  'Việt Cường',
  'Mỹ Duyên',
  'Bích Ngân',
  'Công Thành',
  'Gia Hân',
  'Hà Phương',
  'Hoàng Yến',
  'Huy Hoàng',
  'Kim Ngọc',
  'Lan Chi',
  'Mạnh Hà',
  'Minh Trí',
  'Nam Phong',
  'Ngọc Diệp',
  'Phúc Lâm',
  'Quang Vinh',
  'Sơn Hải',
  'Thành Luân',
  'Thiên Ân',
  'Thùy Trang',
  'Trọng Nhân',
  'Tường Vi',
  'Vân Khánh',
  'Yến Nhi',
];

/** Surnames and given names have no common factor in number, so that 660 people have different names. */
function inventedName(index: number): string {
  return `${surnames[index % surnames.length]} ${givenNames[(index * 5) % givenNames.length]}`;
}

/** "PHÓ TỔNG GIÁM ĐỐC" as it is written after a name: "Phó Tổng Giám đốc". */
export function positionName(signPosition: string): string {
  return signPosition.toLowerCase().replace(/(?<=^|phó |tổng )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function personOf(account: DemoAccount): Person {
  return {
    ...account,
    id: stableId('account', account.email),
    organisationId: organisationId(account.organisation),
  };
}

const signsIn = demoAccounts.map(personOf);

export function demoPerson(email: string): Person {
  const person = signsIn.find((candidate) => candidate.email === email);
  if (!person) throw new Error(`No demonstration account ${email}`);
  return person;
}

/** An account that nobody can sign in to: it only gives seeded acts a name. */
export function illustrativePerson(
  role: 'drafter' | 'leader',
  key: string,
  position: string,
  index: number,
): Person {
  const prefix = role === 'leader' ? 'lanhdao' : 'soanthao';
  // The key of a former body holds the day on which it ended: "62@2025-06-30".
  const email = `${prefix}.${fold(key).replace('@', '.')}@minhhoa.example`;
  return personOf({ email, name: inventedName(index), position, organisation: key, roles: [role] });
}

/** The people behind the reports of the bodies, and all of the illustrative ones. */
export function crewsOf(bodies: { key: string; signPosition: string }[]): {
  crews: Map<string, Crew>;
  illustrative: Person[];
} {
  const illustrative: Person[] = [];
  const invent = (role: 'drafter' | 'leader', key: string, position: string): Person => {
    const person = illustrativePerson(role, key, position, illustrative.length);
    illustrative.push(person);
    return person;
  };
  const crews = bodies.map(({ key, signPosition }): [string, Crew] => {
    const own = signsIn.filter(({ organisation }) => organisation === key);
    const drafter = own.find(({ roles }) => roles.includes('drafter'));
    const leader = own.find(({ roles }) => roles.includes('leader'));
    const author = drafter ?? invent('drafter', key, 'Chuyên viên');
    // A body whose drafter has an account but no leader has: the drafter sends alone, and must stay able to.
    const signer = leader ?? drafter ?? invent('leader', key, positionName(signPosition));
    return [key, { author, signer }];
  });
  return { crews: new Map(crews), illustrative };
}

export { signsIn };
