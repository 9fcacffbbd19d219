/** Other wordings under which reports of these years put the same matter, by the last part of the section's key. */
export const headingVariants: Partial<Record<string, readonly string[]>> = {
  implementation: [
    'Công tác lãnh đạo, chỉ đạo, ban hành văn bản',
    'Xây dựng và triển khai thực hiện văn bản, cơ chế, chính sách',
    'Công tác quán triệt, triển khai các văn bản của Đảng và Nhà nước',
  ],
  coordination: [
    'Công tác phối hợp, trao đổi thông tin',
    'Công tác phối hợp giữa các cơ quan',
    'Theo dõi, tổng hợp, chia sẻ thông tin',
  ],
  communication: [
    'Công tác thông tin, tuyên truyền',
    'Tuyên truyền, phổ biến, giáo dục pháp luật',
    'Công tác tuyên truyền đối ngoại',
  ],
  inspection: ['Công tác thanh tra, kiểm tra, giám sát', 'Kiểm tra, giám sát, xử lý vi phạm'],
  commendation: ['Công tác thi đua, khen thưởng', 'Thi đua khen thưởng'],
  training: [
    'Công tác đào tạo, bồi dưỡng, tập huấn',
    'Bồi dưỡng nghiệp vụ cho cán bộ',
    'Đào tạo, nâng cao năng lực cán bộ',
  ],
  activities: ['Các hoạt động nổi bật', 'Một số hoạt động tiêu biểu', 'Kết quả hoạt động cụ thể'],
  strengths: ['Mặt được', 'Kết quả nổi bật', 'Những kết quả đạt được, ưu điểm', 'Thuận lợi'],
  shortcomings: ['Tồn tại, hạn chế', 'Những mặt còn hạn chế'],
  difficulties: ['Những khó khăn, thách thức', 'Vướng mắc', 'Khó khăn'],
  causes: ['Nguyên nhân của hạn chế, khó khăn', 'Nguyên nhân chủ quan, khách quan'],
  lessons: ['Bài học kinh nghiệm', 'Kinh nghiệm rút ra', 'Các vấn đề đặt ra'],
  forecast: ['Dự báo tình hình', 'Bối cảnh, tình hình thời gian tới'],
  plan: [
    'Phương hướng, nhiệm vụ trọng tâm',
    'Kế hoạch công tác năm tiếp theo',
    'Nhiệm vụ trọng tâm',
    'Phương hướng',
  ],
  resources: ['Điều kiện đảm bảo', 'Nguồn lực, kinh phí bảo đảm'],
  measures: ['Các giải pháp chủ yếu', 'Nhiệm vụ, giải pháp', 'Giải pháp'],
  proposals: ['Kiến nghị, đề xuất', 'Đề xuất', 'Kiến nghị'],
};
