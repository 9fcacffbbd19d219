import type { TemplateDefinition } from '#lib/templates/schema.ts';

type TemplateSeed = {
  key: string;
  name: string;
  kind: 'annual' | 'ad_hoc' | 'thematic';
  version: number;
  sourceDocument: string;
  publishedAt: string;
  definition: TemplateDefinition;
};

const text = 'text' as const;
const guidance = '';

const footnote =
  'Nếu “Có”, đề nghị nêu các thông tin cụ thể như thời gian, hình thức tổ chức, tên văn bản, tên cơ quan đầu mối... Nếu “Không”, đề nghị giải thích ngắn gọn lý do.';

/** Quy chế (dự thảo), Điều 4 và Điều 6.1a, với các đề mục của Mẫu số 2. */
const annual: TemplateSeed = {
  key: 'annual-report',
  name: 'Báo cáo công tác đối ngoại nhân dân hằng năm',
  kind: 'annual',
  version: 1,
  sourceDocument:
    'Dự thảo Quy chế phối hợp, Điều 4 và Điều 6.1a; Mẫu số 2 kèm Công văn 5099/BNV-TCPCP ngày 22/9/2017',
  publishedAt: '2025-10-01T02:00:00.000Z',
  definition: {
    subject: 'Công tác đối ngoại nhân dân năm {year}',
    groups: [
      {
        key: 'achievements',
        numeral: 'I',
        title: 'Kết quả thực hiện công tác đối ngoại nhân dân',
        sections: [
          {
            key: 'achievements.implementation',
            number: '1',
            title:
              'Việc thực hiện văn bản của Đảng và Nhà nước về công tác đối ngoại nhân dân (xây dựng văn bản, cơ chế, chính sách)',
            guidance:
              'Nêu văn bản đã ban hành hoặc tham mưu ban hành (số, ngày, trích yếu), cơ chế phối hợp đã xây dựng, việc tổ chức thực hiện và hướng dẫn cơ sở (Quy chế, Điều 4.1).',
            kind: text,
          },
          {
            key: 'achievements.coordination',
            number: '2',
            title:
              'Theo dõi, tổng hợp, phối hợp, trao đổi thông tin giữa các cơ quan ở Trung ương và địa phương',
            guidance:
              'Nêu đầu mối, hình thức và kết quả phối hợp, chia sẻ thông tin, số liệu trong năm (Quy chế, Điều 4.6 và Điều 5).',
            kind: text,
          },
          {
            key: 'achievements.communication',
            number: '3',
            title: 'Tuyên truyền, phổ biến chính sách, pháp luật',
            guidance:
              'Nêu hình thức, đối tượng, số lượng và kết quả tuyên truyền, phổ biến (Quy chế, Điều 4.2).',
            kind: text,
          },
          {
            key: 'achievements.inspection',
            number: '4',
            title: 'Thanh tra, kiểm tra',
            guidance:
              'Nêu số cuộc, nội dung, kết quả và việc xử lý vi phạm, nếu có (Quy chế, Điều 4.3 và Điều 6.3).',
            kind: text,
          },
          {
            key: 'achievements.commendation',
            number: '5',
            title: 'Khen thưởng',
            guidance:
              'Nêu hình thức, số tập thể và cá nhân được khen thưởng hoặc đề nghị khen thưởng (Quy chế, Điều 4.4).',
            kind: text,
          },
          {
            key: 'achievements.training',
            number: '6',
            title: 'Đào tạo, tập huấn',
            guidance: 'Nêu số lớp, nội dung, số lượt người được đào tạo, bồi dưỡng (Quy chế, Điều 4.5).',
            kind: text,
          },
          {
            key: 'achievements.activities',
            number: '7',
            title: 'Hoạt động đối ngoại nhân dân tiêu biểu',
            guidance: 'Chọn các hoạt động có kết quả rõ: thời gian, địa điểm, đối tác, quy mô, kết quả.',
            kind: text,
          },
          {
            key: 'achievements.strengths',
            number: '8',
            title: 'Ưu điểm',
            guidance: 'Đánh giá ngắn gọn mặt được, có dẫn chứng.',
            kind: text,
          },
        ],
      },
      {
        key: 'limitations',
        numeral: 'II',
        title: 'Hạn chế, khó khăn và nguyên nhân',
        sections: [
          { key: 'limitations.shortcomings', number: '1', title: 'Hạn chế', guidance, kind: text },
          {
            key: 'limitations.difficulties',
            number: '2',
            title: 'Khó khăn, vướng mắc',
            guidance,
            kind: text,
          },
          {
            key: 'limitations.causes',
            number: '3',
            title: 'Nguyên nhân',
            guidance: 'Nêu nguyên nhân chủ quan và khách quan.',
            kind: text,
          },
          {
            key: 'limitations.lessons',
            number: '4',
            title: 'Các vấn đề đặt ra, bài học kinh nghiệm',
            guidance,
            kind: text,
          },
        ],
      },
      {
        key: 'direction',
        numeral: 'III',
        title: 'Phương hướng, giải pháp và đề xuất',
        sections: [
          { key: 'direction.forecast', number: '1', title: 'Dự báo tình hình, xu thế', guidance, kind: text },
          {
            key: 'direction.plan',
            number: '2',
            title: 'Phương hướng, kế hoạch năm tiếp theo',
            guidance,
            kind: text,
          },
          {
            key: 'direction.resources',
            number: '3',
            title: 'Điều kiện bảo đảm',
            guidance: 'Nhân lực, kinh phí, cơ sở vật chất.',
            kind: text,
          },
          { key: 'direction.measures', number: '4', title: 'Giải pháp thực hiện', guidance, kind: text },
          {
            key: 'direction.proposals',
            number: '5',
            title: 'Đề xuất, kiến nghị',
            guidance: 'Mỗi đề xuất ghi thành một mục riêng, nêu rõ cơ quan được kiến nghị và lĩnh vực.',
            kind: 'proposals',
          },
        ],
      },
    ],
    annexes: [
      {
        kind: 'checklist',
        key: 'annex.checklist',
        label: 'Phụ lục I',
        title: 'Các hoạt động chỉ đạo, điều hành trong công tác đối ngoại nhân dân',
        footnote,
        rows: [
          {
            key: 'checklist.dissemination',
            number: '1',
            text: 'Tổ chức quán triệt và triển khai các văn bản chỉ đạo về công tác đối ngoại nhân dân đến cán bộ chủ chốt và trong toàn hệ thống',
            open: false,
          },
          {
            key: 'checklist.action-plan',
            number: '2',
            text: 'Ban hành chương trình/kế hoạch hành động triển khai thực hiện các văn bản chỉ đạo về công tác đối ngoại nhân dân',
            open: false,
          },
          {
            key: 'checklist.regulations',
            number: '3',
            text: 'Ban hành các quy chế, quy định về quản lý, cơ chế phối hợp hoạt động đối ngoại nhân dân và công tác phi chính phủ nước ngoài của cơ quan, địa phương',
            open: false,
          },
          {
            key: 'checklist.leader',
            number: '4',
            text: 'Phân công lãnh đạo chịu trách nhiệm chỉ đạo công tác đối ngoại nhân dân của cơ quan, địa phương',
            open: false,
          },
          {
            key: 'checklist.focal-point',
            number: '5',
            text: 'Phân công cơ quan, đơn vị đầu mối tham mưu về hoạt động đối ngoại nhân dân của cơ quan, địa phương',
            open: false,
          },
          {
            key: 'checklist.aid-focal-point',
            number: '6',
            text: 'Phân công cơ quan, đơn vị đầu mối tham mưu về hoạt động viện trợ phi chính phủ nước ngoài của cơ quan, địa phương',
            open: false,
          },
          {
            key: 'checklist.local-training',
            number: '7',
            text: 'Tổ chức tập huấn, thông tin, nâng cao năng lực về công tác đối ngoại nhân dân cho cán bộ của cơ quan, địa phương',
            open: false,
          },
          {
            key: 'checklist.external-training',
            number: '8',
            text: 'Cử cán bộ của cơ quan, địa phương tham gia các chương trình tập huấn, thông tin, nâng cao năng lực về công tác đối ngoại nhân dân',
            open: false,
          },
          {
            key: 'checklist.support',
            number: '9',
            text: 'Biện pháp bảo đảm, hỗ trợ điều kiện hoạt động; cơ chế, chính sách cho cán bộ làm công tác đối ngoại nhân dân của cơ quan, địa phương',
            open: false,
          },
          {
            key: 'checklist.other',
            number: '10',
            text: 'Các hoạt động chỉ đạo liên quan khác (đề nghị ghi cụ thể nếu có)',
            open: true,
          },
        ],
      },
      {
        kind: 'figures',
        key: 'annex.figures',
        label: 'Phụ lục II',
        title: 'Biểu số liệu công tác đối ngoại nhân dân',
        rows: [
          { key: 'figures.delegations-out', number: '1', label: 'Đoàn ra', unit: 'đoàn', decimals: 0 },
          { key: 'figures.delegations-in', number: '2', label: 'Đoàn vào', unit: 'đoàn', decimals: 0 },
          {
            key: 'figures.agreements',
            number: '3',
            label: 'Thỏa thuận quốc tế ký kết',
            unit: 'văn bản',
            decimals: 0,
          },
          {
            key: 'figures.conferences',
            number: '4',
            label: 'Hội nghị, hội thảo quốc tế',
            unit: 'cuộc',
            decimals: 0,
          },
          {
            key: 'figures.foreign-ngos',
            number: '5',
            label: 'Tổ chức phi chính phủ nước ngoài đang hoạt động',
            unit: 'tổ chức',
            decimals: 0,
          },
          {
            key: 'figures.aid-projects',
            number: '6',
            label: 'Chương trình, dự án viện trợ',
            unit: 'dự án',
            decimals: 0,
          },
          {
            key: 'figures.aid-committed',
            number: '7',
            label: 'Giá trị viện trợ cam kết',
            unit: 'USD',
            decimals: 2,
          },
          { key: 'figures.aid-disbursed', number: '8', label: 'Giá trị giải ngân', unit: 'USD', decimals: 2 },
          { key: 'figures.training-courses', number: '9', label: 'Lớp tập huấn', unit: 'lớp', decimals: 0 },
          {
            key: 'figures.trained-officials',
            number: '10',
            label: 'Lượt cán bộ được tập huấn',
            unit: 'lượt người',
            decimals: 0,
          },
          {
            key: 'figures.inspections',
            number: '11',
            label: 'Cuộc thanh tra, kiểm tra',
            unit: 'cuộc',
            decimals: 0,
          },
          {
            key: 'figures.commended-groups',
            number: '12',
            label: 'Tập thể được khen thưởng',
            unit: 'tập thể',
            decimals: 0,
          },
          {
            key: 'figures.commended-individuals',
            number: '13',
            label: 'Cá nhân được khen thưởng',
            unit: 'cá nhân',
            decimals: 0,
          },
          {
            key: 'figures.news-items',
            number: '14',
            label: 'Tin, bài tuyên truyền',
            unit: 'tin, bài',
            decimals: 0,
          },
        ],
      },
    ],
  },
};

/** Công văn 5099/BNV-TCPCP ngày 22/9/2017, Mẫu số 2. */
const situationSince2011: TemplateSeed = {
  key: 'mau-so-2',
  name: 'Mẫu số 2 - Tình hình công tác đối ngoại nhân dân từ năm 2011 đến nay',
  kind: 'thematic',
  version: 1,
  sourceDocument: 'Công văn 5099/BNV-TCPCP ngày 22/9/2017 của Bộ Nội vụ',
  publishedAt: '2025-10-01T02:00:00.000Z',
  definition: {
    subject: 'Tình hình công tác đối ngoại nhân dân từ năm 2011 đến nay',
    groups: [
      {
        key: 'situation',
        numeral: 'I',
        title: 'Tình hình công tác đối ngoại nhân dân từ năm 2011 đến nay',
        sections: [
          {
            key: 'situation.implementation',
            number: '1',
            title:
              'Việc thực hiện văn bản của Đảng và Nhà nước về công tác đối ngoại nhân dân trong phạm vi, lĩnh vực quản lý nhà nước chuyên ngành',
            guidance,
            kind: text,
          },
          {
            key: 'situation.coordination',
            number: '2',
            title:
              'Đánh giá việc thực hiện theo dõi, tổng hợp, phối hợp trao đổi thông tin, tình hình phối hợp hiện nay giữa các cơ quan quản lý ở Trung ương và các địa phương trong công tác đối ngoại nhân dân',
            guidance,
            kind: text,
          },
          { key: 'situation.strengths', number: '3', title: 'Ưu điểm', guidance, kind: text },
          { key: 'situation.shortcomings', number: '4', title: 'Hạn chế', guidance, kind: text },
          { key: 'situation.difficulties', number: '5', title: 'Khó khăn', guidance, kind: text },
          { key: 'situation.causes', number: '6', title: 'Nguyên nhân', guidance, kind: text },
          { key: 'situation.issues', number: '7', title: 'Các vấn đề đặt ra', guidance, kind: text },
        ],
      },
      {
        key: 'direction',
        numeral: 'II',
        title:
          'Phương hướng, giải pháp và đề xuất giao cơ quan làm đầu mối giúp Chính phủ theo dõi, tổng hợp, trao đổi thông tin giữa các cơ quan liên quan trong công tác đối ngoại nhân dân',
        sections: [
          { key: 'direction.plan', number: '1', title: 'Phương hướng', guidance, kind: text },
          { key: 'direction.resources', number: '2', title: 'Điều kiện đảm bảo', guidance, kind: text },
          { key: 'direction.measures', number: '3', title: 'Giải pháp thực hiện', guidance, kind: text },
          {
            key: 'direction.proposals',
            number: '4',
            title: 'Đề xuất, kiến nghị',
            guidance,
            kind: 'proposals',
          },
        ],
      },
    ],
    annexes: [],
  },
};

/** Công văn 295-CV/BĐNTW ngày 18/3/2021. */
const tenYearReview: TemplateSeed = {
  key: 'directive-04-review',
  name: 'Tổng kết 10 năm thực hiện Chỉ thị 04-CT/TW',
  kind: 'thematic',
  version: 1,
  sourceDocument: 'Công văn 295-CV/BĐNTW ngày 18/3/2021 của Ban Đối ngoại Trung ương',
  publishedAt: '2025-10-01T02:00:00.000Z',
  definition: {
    subject: 'Tổng kết 10 năm thực hiện Chỉ thị 04-CT/TW ngày 06/7/2011 của Ban Bí thư',
    groups: [
      {
        key: 'results',
        numeral: 'I',
        title: 'Kết quả triển khai, tổ chức thực hiện Chỉ thị 04',
        sections: [
          {
            key: 'results.dissemination',
            number: '1',
            title:
              'Các biện pháp và kết quả tổ chức phổ biến, quán triệt Chỉ thị 04; đánh giá thực trạng nhận thức về công tác đối ngoại nhân dân',
            guidance,
            kind: text,
          },
          {
            key: 'results.management',
            number: '2',
            title:
              'Cơ chế, biện pháp chỉ đạo, quản lý, phối hợp, hướng dẫn, kiểm tra hoạt động đối ngoại nhân dân',
            guidance,
            kind: text,
          },
          {
            key: 'results.staff',
            number: '3',
            title:
              'Tình hình lực lượng và đội ngũ cán bộ làm công tác đối ngoại nhân dân; điều kiện và cơ chế đảm bảo cho công tác đối ngoại nhân dân',
            guidance,
            kind: text,
          },
          {
            key: 'results.relations',
            number: '4',
            title:
              'Tình hình, kết quả phát triển quan hệ và hoạt động đối ngoại nhân dân (theo các nội dung nêu tại Chỉ thị 04)',
            guidance,
            kind: text,
          },
        ],
      },
      {
        key: 'limitations',
        numeral: 'II',
        title: 'Những khó khăn, hạn chế và bài học kinh nghiệm rút ra trong quá trình thực hiện Chỉ thị 04',
        sections: [
          {
            key: 'limitations.shortcomings',
            number: '1',
            title: 'Các mặt hạn chế, khó khăn trong quá trình thực hiện',
            guidance,
            kind: text,
          },
          {
            key: 'limitations.causes',
            number: '2',
            title: 'Nguyên nhân, biện pháp khắc phục',
            guidance,
            kind: text,
          },
          { key: 'limitations.lessons', number: '3', title: 'Bài học kinh nghiệm', guidance, kind: text },
        ],
      },
      {
        key: 'direction',
        numeral: 'III',
        title: 'Đề xuất, kiến nghị',
        sections: [
          {
            key: 'direction.forecast',
            number: '1',
            title:
              'Dự báo tình hình, xu thế, những vấn đề cần chú ý liên quan công tác đối ngoại nhân dân từ góc độ địa phương',
            guidance,
            kind: text,
          },
          {
            key: 'direction.proposals',
            number: '2',
            title:
              'Đề xuất, kiến nghị về phương hướng, giải pháp (về cơ chế, chính sách), các biện pháp tăng cường hiệu quả công tác đối ngoại nhân dân trong thời gian tới',
            guidance,
            kind: 'proposals',
          },
        ],
      },
    ],
    annexes: [
      {
        kind: 'checklist',
        key: 'annex.checklist',
        label: 'Phụ lục',
        title: 'Các hoạt động của cấp ủy địa phương trong công tác đối ngoại nhân dân',
        footnote,
        rows: [
          {
            key: 'checklist.dissemination',
            number: '1',
            text: 'Tổ chức quán triệt và triển khai Chỉ thị 04 đến cán bộ chủ chốt và trong toàn hệ thống',
            open: false,
          },
          {
            key: 'checklist.action-plan',
            number: '2',
            text: 'Ban hành Chương trình/kế hoạch hành động triển khai thực hiện Chỉ thị 04',
            open: false,
          },
          {
            key: 'checklist.regulations',
            number: '3',
            text: 'Ban hành các quy chế, quy định về quản lý, cơ chế phối hợp hoạt động đối ngoại nhân dân và công tác phi chính phủ nước ngoài của địa phương',
            open: false,
          },
          {
            key: 'checklist.leader',
            number: '4',
            text: 'Phân công lãnh đạo chịu trách nhiệm chỉ đạo công tác đối ngoại nhân dân của địa phương',
            open: false,
          },
          {
            key: 'checklist.focal-point',
            number: '5',
            text: 'Phân công cơ quan đầu mối (tham mưu cho Tỉnh/Thành ủy, Ủy ban nhân dân Tỉnh/TP) về hoạt động đối ngoại nhân dân của địa phương',
            open: false,
          },
          {
            key: 'checklist.aid-focal-point',
            number: '6',
            text: 'Phân công cơ quan đầu mối (tham mưu cho Tỉnh/Thành ủy, Ủy ban nhân dân Tỉnh/TP) về hoạt động viện trợ phi chính phủ nước ngoài của địa phương',
            open: false,
          },
          {
            key: 'checklist.local-training',
            number: '7',
            text: 'Tổ chức tập huấn, thông tin, nâng cao năng lực về công tác đối ngoại nhân dân cho cán bộ của địa phương',
            open: false,
          },
          {
            key: 'checklist.external-training',
            number: '8',
            text: 'Cử cán bộ của địa phương tham gia các chương trình tập huấn, thông tin, nâng cao năng lực về công tác đối ngoại nhân dân',
            open: false,
          },
          {
            key: 'checklist.support',
            number: '9',
            text: 'Biện pháp bảo đảm hỗ trợ, điều kiện hoạt động; cơ chế, chính sách cho cán bộ làm công tác đối ngoại nhân dân của địa phương',
            open: false,
          },
          {
            key: 'checklist.other',
            number: '10',
            text: 'Các hoạt động chỉ đạo liên quan khác (đề nghị ghi cụ thể nếu có)',
            open: true,
          },
        ],
      },
    ],
  },
};

export const templates: TemplateSeed[] = [annual, situationSince2011, tenYearReview];
