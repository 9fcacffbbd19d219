import { randomFrom } from './compose-random.ts';
import type { Facts, Proposal } from './compose-types.ts';

const syllables = [
  ['Đông', 'Tây', 'Nam', 'Bắc', 'Phú', 'Tân', 'An', 'Vĩnh', 'Bình', 'Long', 'Thanh', 'Hưng'],
  ['Hà', 'Sơn', 'Thủy', 'Lộc', 'Phong', 'Khánh', 'Mỹ', 'Hòa', 'Xuân', 'Thịnh', 'Giang', 'Điền'],
] as const;

const partners = [
  'thành phố Kita (Nhật Bản)',
  'quận Nam Daegu (Hàn Quốc)',
  'tỉnh Borikhamxay (Lào)',
  'tỉnh Kampong Thom (Campuchia)',
  'tỉnh Udon Thani (Thái Lan)',
  'thành phố Lyon (Pháp)',
  'bang Saxony (Đức)',
  'thành phố Debrecen (Hungary)',
  'tỉnh Matanzas (Cuba)',
  'thành phố Pune (Ấn Độ)',
  'tỉnh Quý Châu (Trung Quốc)',
  'thành phố Geelong (Australia)',
];
const ngos = [
  'Tổ chức Plan International',
  'Tổ chức ChildFund',
  'Tổ chức Save the Children',
  'Tổ chức CARE Quốc tế',
  'Tổ chức Habitat for Humanity',
  'Tổ chức Good Neighbors',
];
const units = [
  'Hội Chữ thập đỏ',
  'Hội Liên hiệp Phụ nữ',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Liên đoàn Lao động',
  'Hội Cựu chiến binh',
  'Hội Nông dân',
  'Trung tâm Văn hóa',
];
const eventKinds = [
  'Ngày giao lưu văn hóa giữa thanh niên địa phương và đoàn {partner}',
  'Cuộc thi ảnh về tình hữu nghị tại {place}',
  'Chương trình khám sức khỏe tình nguyện cho người dân {place}',
  'Giải bóng bàn hữu nghị với cán bộ {partner}',
  'Lớp học tiếng Việt ngắn ngày cho tình nguyện viên đến từ {partner}',
  'Buổi tọa đàm trực tuyến với {partner} về bảo vệ môi trường',
  'Hội chợ ẩm thực và thủ công tại {place}',
];
const resultKinds = [
  'Nhóm tình nguyện tại {place} duy trì dạy ngoại ngữ cho {number} học sinh vào cuối tuần.',
  'Trao đổi với {partner} giúp {number} hộ ở {place} tiếp cận kỹ thuật ủ phân hữu cơ.',
  'Thư viện cộng đồng ở {place} tiếp nhận {number} đầu sách do bạn bè quốc tế gửi tặng.',
  'Có {number} cán bộ cơ sở tham gia các buổi trao đổi nghiệp vụ với {partner}.',
];
const difficultyKinds = [
  'Đường đến {place} xa, mỗi chuyến công tác mất gần trọn ngày.',
  'Thông tin về {partner} chủ yếu qua thư điện tử, có nội dung phải chờ {number} ngày mới được trả lời.',
  'Cán bộ biết ngoại ngữ ít, khi đón đoàn phải nhờ giáo viên ở {place}.',
  'Kinh phí cấp theo năm nên khó nhận lời các chương trình dài hạn với {partner}.',
];
const causeKinds = [
  'Nhiệm vụ mới được giao thêm trong khi số người không tăng.',
  'Kế hoạch của {partner} thay đổi vào giữa năm.',
  'Việc lưu trữ hồ sơ ở {place} trước đây chưa theo mẫu chung.',
];
const lessonKinds = [
  'Hẹn lịch với {partner} trước ít nhất một quý thì ít phải thay đổi.',
  'Chọn việc nhỏ, làm trọn vẹn như ở {place} đem lại niềm tin cho đối tác.',
  'Người dân {place} tham gia từ khâu chuẩn bị thì hoạt động bền hơn.',
];
const outlookKinds = [
  'Số đoàn từ {partner} có khả năng tăng khi chi phí đi lại giảm.',
  'Nhu cầu học ngoại ngữ của thanh niên {place} tiếp tục tăng.',
  'Đối tác có xu hướng chuyển sang hình thức trực tuyến đối với các nội dung chuyên môn.',
];
const planKinds = [
  'đón đoàn của {partner} vào dịp hè',
  'mở một câu lạc bộ ngoại ngữ tại {place}',
  'tổ chức trưng bày ảnh hữu nghị lưu động qua {place}',
  'vận động thiết bị học tập cho trường học ở {place}',
];
const proposalKinds: readonly Proposal[] = [
  { text: 'Hướng dẫn thống nhất mẫu báo cáo cho cấp cơ sở.', addressee: 'Bộ Ngoại giao', field: 'mechanism' },
  {
    text: 'Hỗ trợ kinh phí phiên dịch cho hoạt động giao lưu nhân dân.',
    addressee: 'Bộ Tài chính',
    field: 'funding',
  },
  { text: 'Mở lớp bồi dưỡng lễ tân đối ngoại tại chỗ.', addressee: 'Bộ Ngoại giao', field: 'training' },
  {
    text: 'Cung cấp danh mục đối tác nhân dân theo địa bàn.',
    addressee: 'Liên hiệp các tổ chức hữu nghị Việt Nam',
    field: 'information',
  },
];

/** Made-up facts for organisations that exist only in load tests. */
export function syntheticFacts(key: string): Facts {
  const random = randomFrom(`synthetic|${key}`);
  const places = Array.from({ length: 3 }, () => {
    const name = `${random.pick(syllables[0])} ${random.pick(syllables[1])}`;
    return `${random.pick(['xã', 'phường'])} ${name} ${random.between(2, 40)}`;
  });
  const ownPartners = random.shuffle(partners).slice(0, 4);
  const fill = (kinds: readonly string[], count: number): string[] =>
    random
      .shuffle(kinds)
      .slice(0, count)
      .map((text, index) =>
        text
          .replace('{place}', places[index % places.length] ?? '')
          .replace('{partner}', ownPartners[index % ownPartners.length] ?? '')
          .replace('{number}', String(random.between(12, 90))),
      );
  return {
    office: random.pick(['Văn phòng', 'Phòng Hợp tác quốc tế', 'Phòng Tổng hợp', 'Sở Ngoại vụ']),
    units: random.shuffle(units).slice(0, 4),
    places,
    partners: ownPartners,
    ngos: random.shuffle(ngos).slice(0, 3),
    events: fill(eventKinds, 4),
    results: fill(resultKinds, 3),
    difficulties: fill(difficultyKinds, 3),
    causes: fill(causeKinds, 2),
    lessons: fill(lessonKinds, 2),
    outlook: fill(outlookKinds, 2),
    plans: fill(planKinds, 3),
    proposals: random.shuffle(proposalKinds).slice(0, 2),
    scale: random.between(1, 5),
  };
}
