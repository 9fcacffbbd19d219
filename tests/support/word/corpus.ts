/** What a province wrote, by the key of the section: the words that an import should bring to their places. */
export const texts: Record<string, string[]> = {
  'achievements.implementation': [
    'Ủy ban nhân dân tỉnh đã ban hành Kế hoạch số 45/KH-UBND ngày 12/02/2026 về công tác đối ngoại nhân dân năm 2026, giao Sở Ngoại vụ làm đầu mối theo dõi, đôn đốc các sở, ngành.',
    'Tham mưu Ban Thường vụ Tỉnh ủy ban hành Nghị quyết chuyên đề về nâng cao hiệu quả đối ngoại nhân dân giai đoạn 2026-2030; sửa đổi Quy chế quản lý thống nhất các hoạt động đối ngoại.',
    'Các huyện, thành phố đã cụ thể hóa bằng 11 kế hoạch và 23 công văn hướng dẫn cơ sở thực hiện.',
  ],
  'achievements.coordination': [
    'Sở Ngoại vụ chủ trì giao ban quý với Liên hiệp các tổ chức hữu nghị, Công an tỉnh và Bộ Chỉ huy Bộ đội Biên phòng tỉnh; cung cấp 42 lượt thông tin cho cơ quan Trung ương.',
    'Duy trì nhóm trao đổi trực tuyến giữa đầu mối các sở, ngành; hợp nhất số liệu đoàn ra, đoàn vào hằng tháng.',
  ],
  'achievements.communication': [
    'Đài Phát thanh và Truyền hình tỉnh thực hiện 24 chuyên mục về hội nhập quốc tế bằng tiếng Anh và tiếng Lào.',
    'Tổ chức 18 buổi nói chuyện thời sự quốc tế cho hơn 2.400 hội viên các tổ chức hữu nghị và đoàn thể.',
  ],
  'achievements.inspection': [
    'Thanh tra tỉnh phối hợp Sở Ngoại vụ kiểm tra việc chấp hành quy định về viện trợ tại 05 đơn vị; chưa phát hiện vi phạm phải xử lý.',
  ],
  'achievements.commendation': [
    'Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho 07 tập thể và 15 cá nhân có thành tích trong vận động viện trợ phi chính phủ nước ngoài.',
  ],
  'achievements.training': [
    'Mở 04 lớp bồi dưỡng kiến thức lễ tân ngoại giao và kỹ năng đàm phán cho 180 lượt cán bộ cấp xã.',
    'Cử 12 cán bộ tham dự khóa học do Học viện Ngoại giao tổ chức tại Đà Nẵng.',
  ],
  'achievements.activities': [
    'Đoàn đại biểu nhân dân tỉnh thăm tỉnh Chăm-pa-sắc (Lào) tháng 4/2026, ký biên bản ghi nhớ về giao lưu thanh niên và chăm sóc nghĩa trang liệt sĩ.',
    'Tổ chức Ngày hội hữu nghị Việt Nam - Nhật Bản tại bãi biển Mỹ Khê, thu hút trên 6.000 lượt người; đón 03 tàu du lịch chở 2.100 khách quốc tế.',
    'Phối hợp tổ chức Tầm nhìn thế giới khánh thành trạm y tế và 02 hệ thống nước sạch tại huyện Sơn Hà, trị giá 210.000 USD.',
  ],
  'achievements.strengths': [
    'Cấp ủy, chính quyền các cấp quan tâm chỉ đạo; đội ngũ làm đối ngoại của Liên hiệp từng bước chuyên nghiệp, địa bàn hoạt động mở rộng đến các nước châu Âu.',
  ],
  'limitations.shortcomings': [
    'Nội dung, hình thức giao lưu chậm đổi mới; việc báo cáo của một số sở, ngành còn chậm so với thời hạn quy định.',
    'Công tác dự báo và nghiên cứu địa bàn chưa theo kịp yêu cầu.',
  ],
  'limitations.difficulties': [
    'Kinh phí dành cho hoạt động còn hạn hẹp, chủ yếu lồng ghép từ nguồn chi thường xuyên; thủ tục tiếp nhận dự án mất nhiều thời gian do phải lấy ý kiến nhiều bộ.',
  ],
  'limitations.causes': [
    'Chủ quan: một bộ phận cán bộ chưa nhận thức đầy đủ vai trò của ngoại giao nhân dân. Khách quan: xung đột và suy giảm kinh tế ở nhiều khu vực khiến nhà tài trợ cắt giảm ngân sách.',
  ],
  'limitations.lessons': [
    'Phải có sự lãnh đạo thống nhất của cấp ủy và phân công một đầu mối; chọn việc vừa sức, làm đến nơi đến chốn, giữ chữ tín với bạn bè quốc tế.',
  ],
  'direction.forecast': [
    'Cạnh tranh chiến lược giữa các nước lớn tiếp tục gay gắt; hợp tác giữa nhân dân các nước ven Biển Đông và tiểu vùng Mê Công có thêm không gian phát triển.',
  ],
  'direction.plan': [
    'Năm 2027 tập trung kỷ niệm 65 năm quan hệ Việt Nam - Lào, tổ chức 06 đoàn ra và đón khoảng 40 đoàn vào; vận động 3,5 triệu USD viện trợ.',
    'Xây dựng cơ sở dữ liệu đối tác nước ngoài dùng chung toàn tỉnh.',
  ],
  'direction.resources': [
    'Bố trí 2,8 tỷ đồng từ ngân sách tỉnh; kiện toàn cơ quan thường trực của Liên hiệp với 09 biên chế và trụ sở làm việc mới.',
  ],
  'direction.measures': [
    'Phân cấp mạnh cho các hội thành viên, gắn giao lưu với xúc tiến đầu tư, du lịch; ứng dụng công nghệ số trong quản lý đoàn và dự án.',
    'Mỗi hội hữu nghị xây dựng ít nhất một chương trình có thương hiệu trong năm.',
  ],
};

export const proposals = [
  {
    text: 'Đề nghị Bộ Ngoại giao sớm ban hành hướng dẫn thống nhất về biểu mẫu báo cáo.',
    addressee: 'Bộ Ngoại giao',
  },
  {
    text: 'Đề nghị Bộ Tài chính bố trí kinh phí riêng cho công tác đối ngoại nhân dân của địa phương.',
    addressee: 'Bộ Tài chính',
  },
  {
    text: 'Đề nghị Liên hiệp các tổ chức hữu nghị Việt Nam tổ chức thêm lớp tập huấn tại miền Trung.',
    addressee: 'Liên hiệp các tổ chức hữu nghị Việt Nam',
  },
];

export type Titled = {
  numeral: string;
  title: string;
  sections: { key: string; number: string; title: string }[];
};

/** Headings as officials vary them from the template. */
export const variantTitles: Record<string, string> = {
  achievements: 'Kết quả công tác đối ngoại nhân dân năm 2026',
  'achievements.implementation': 'Công tác lãnh đạo, chỉ đạo, ban hành văn bản, cơ chế, chính sách',
  'achievements.coordination':
    'Công tác phối hợp, trao đổi thông tin với các cơ quan Trung ương và địa phương',
  'achievements.communication': 'Công tác thông tin, tuyên truyền, phổ biến pháp luật',
  'achievements.inspection': 'Công tác thanh tra, kiểm tra, giám sát',
  'achievements.commendation': 'Công tác thi đua, khen thưởng',
  'achievements.training': 'Đào tạo, bồi dưỡng, tập huấn cán bộ',
  'achievements.activities': 'Các hoạt động đối ngoại nhân dân tiêu biểu trong năm',
  'achievements.strengths': 'Những ưu điểm chủ yếu',
  limitations: 'Những hạn chế, khó khăn và nguyên nhân',
  'limitations.shortcomings': 'Tồn tại, hạn chế',
  'limitations.difficulties': 'Những khó khăn, vướng mắc trong quá trình thực hiện',
  'limitations.causes': 'Nguyên nhân',
  'limitations.lessons': 'Bài học kinh nghiệm',
  direction: 'Phương hướng, nhiệm vụ, giải pháp và kiến nghị',
  'direction.forecast': 'Dự báo tình hình thời gian tới',
  'direction.plan': 'Phương hướng, nhiệm vụ trọng tâm năm 2027',
  'direction.resources': 'Các điều kiện đảm bảo',
  'direction.measures': 'Một số giải pháp chủ yếu',
  'direction.proposals': 'Kiến nghị, đề xuất',
};

export const figures: Record<string, string> = {
  'figures.delegations-out': '18',
  'figures.delegations-in': '42',
  'figures.agreements': '5',
  'figures.conferences': '3',
  'figures.foreign-ngos': '21',
  'figures.aid-projects': '37',
  'figures.aid-committed': '3.450.000,5',
  'figures.aid-disbursed': '2.910.000',
  'figures.training-courses': '4',
  'figures.trained-officials': '1.180',
  'figures.inspections': '5',
  'figures.commended-groups': '7',
  'figures.commended-individuals': '15',
  'figures.news-items': '324',
};

/** Yes with a note, or no with a reason. */
export const checklist: Record<string, { answer: 'yes' | 'no'; note: string }> = {
  'checklist.dissemination': { answer: 'yes', note: 'Hội nghị trực tuyến ngày 20/01/2026, 17 điểm cầu.' },
  'checklist.action-plan': { answer: 'yes', note: 'Kế hoạch số 45/KH-UBND ngày 12/02/2026.' },
  'checklist.regulations': { answer: 'yes', note: 'Quyết định số 08/2026/QĐ-UBND ngày 03/3/2026.' },
  'checklist.leader': { answer: 'yes', note: 'Đồng chí Phó Chủ tịch phụ trách văn hóa - xã hội.' },
  'checklist.focal-point': { answer: 'yes', note: 'Sở Ngoại vụ.' },
  'checklist.aid-focal-point': { answer: 'yes', note: 'Liên hiệp các tổ chức hữu nghị tỉnh.' },
  'checklist.local-training': { answer: 'yes', note: '04 lớp, 180 lượt người.' },
  'checklist.external-training': { answer: 'no', note: 'Chưa bố trí được kinh phí.' },
  'checklist.support': { answer: 'no', note: 'Đang xây dựng quy định hỗ trợ.' },
  'checklist.other': { answer: 'no', note: 'Không phát sinh trong kỳ.' },
};
