/**
 * Sentence material of the demo reports. Data only; `compose.ts` reads it.
 *
 * `[a|b|c]` is a choice of wording, `{slot}` a fact, figure, date or document (see `slots.ts`).
 * `both` serves every organisation; `province`, `central` and `union` replace or extend it.
 */

export type Condition =
  | 'delegationsOut'
  | 'delegationsIn'
  | 'agreements'
  | 'conferences'
  | 'foreignNgos'
  | 'aidProjects'
  | 'aidCommitted'
  | 'aidDisbursed'
  | 'trainingCourses'
  | 'trainedOfficials'
  | 'inspections'
  | 'commendedGroups'
  | 'commendedIndividuals'
  | 'newsItems'
  | 'reg'
  | 'noReg'
  | 'external'
  | 'merged'
  | 'unmerged'
  | 'central'
  | 'firstYear'
  | 'laterYear'
  | 'noCourses';

export interface Move {
  readonly name: string;
  /** The move opens a new paragraph; otherwise it continues the one before. */
  readonly opens?: boolean;
  /** The move opens a new paragraph when this is missing. */
  readonly opensWithout?: Condition;
  readonly minScale?: number;
  /** Out of 100; 100 when missing. */
  readonly chance?: number;
  readonly needs?: readonly Condition[];
  /** Alternatives when the event is a commemoration: no figures, no publicity. */
  readonly solemn?: readonly string[];
  /** A sentence from the organisation's facts in place of an alternative. */
  readonly fact?: 'results' | 'difficulties' | 'causes' | 'lessons' | 'outlook' | 'plans';
  readonly both?: readonly string[];
  readonly province?: readonly string[];
  readonly central?: readonly string[];
  readonly union?: readonly string[];
}

const implementation: readonly Move[] = [
  {
    name: 'implementation.plan',
    opens: true,
    province: [
      'Căn cứ Chỉ thị số 12-CT/TW ngày 05/01/2022 của Ban Bí thư và Quyết định số 1109/QĐ-TTg ngày 28/8/2019 của Thủ tướng Chính phủ, {board} ban hành {plan}, [giao|phân công] {tasks} nhiệm vụ cho các sở, ngành và Ủy ban nhân dân cấp xã.',
      '{plan} của {board} xác định {tasks} nhiệm vụ đối ngoại nhân dân trong năm; {office} chủ trì {r:7-11}, {admin1} chủ trì {r:3-5}, số còn lại [giao|do] các cơ quan, địa phương [liên quan thực hiện|khác đảm nhận].',
      'Nội dung đối ngoại nhân dân được đưa vào chương trình công tác năm {year} của {board} và cụ thể hóa tại {plan} với {tasks} đầu việc. Mỗi đầu việc có một cơ quan chủ trì, sản phẩm và [thời hạn hoàn thành|mốc thời gian] riêng.',
      '{party} đưa mục tiêu của Chỉ thị số 12-CT/TW vào nghị quyết công tác năm; {board} cụ thể hóa bằng {plan}, gồm {tasks} nhiệm vụ [chia theo quý|có tiến độ từng quý].',
      'Sau khi rà soát {r:4-9} văn bản còn hiệu lực về đối ngoại nhân dân và công tác phi chính phủ nước ngoài, {office} tham mưu {board} ban hành {plan}. Phụ lục của Kế hoạch [phân công|giao] {tasks} nhiệm vụ đến từng cơ quan.',
      'Công tác đối ngoại nhân dân năm {year} của {short} thực hiện theo {plan}, chia thành ba nhóm: quản lý và phối hợp, giao lưu với địa phương nước ngoài, vận động viện trợ. Tổng số nhiệm vụ được giao là {tasks}.',
      'Ngày {planDate}, {board} ban hành {planNo} về công tác đối ngoại nhân dân năm {year}. Kế hoạch dẫn chiếu Chỉ thị số 12-CT/TW của Ban Bí thư, [nêu|gồm] {tasks} nhiệm vụ và chỉ rõ cơ quan theo dõi là {office}.',
      'Thực hiện Nghị định số 58/2022/NĐ-CP và Nghị định số 80/2020/NĐ-CP, {office} trình {board} ban hành {plan}; trong {tasks} nhiệm vụ có {r:6-9} nhiệm vụ về quản lý tổ chức phi chính phủ nước ngoài và viện trợ.',
    ],
    central: [
      'Ngày {planDate}, {self} ban hành {planNo} thực hiện Chỉ thị số 12-CT/TW của Ban Bí thư và Quyết định số 1109/QĐ-TTg của Thủ tướng Chính phủ, giao {tasks} nhiệm vụ cho các đơn vị; {office} [theo dõi, đôn đốc|là đầu mối theo dõi].',
      'Kế hoạch hoạt động đối ngoại năm {year} của {self} có phần riêng về đối ngoại nhân dân ({plan}), [nêu|gồm] {tasks} nhiệm vụ, trong đó {unit1} và {unit2} chủ trì {r:7-12} nhiệm vụ.',
      '{office} trình lãnh đạo {self} phê duyệt {plan}. So với các năm trước, Kế hoạch tách đối ngoại nhân dân khỏi hợp tác quốc tế chuyên ngành và quy định sản phẩm cho từng nhiệm vụ trong tổng số {tasks} nhiệm vụ.',
      'Việc thực hiện Chỉ thị số 12-CT/TW ngày 05/01/2022 được {self} [gắn với nhiệm vụ chuyên môn|đưa vào nhiệm vụ thường xuyên] của {r:12-24} đơn vị. {plan} [giao|phân công] {tasks} đầu việc, trong đó {r:5-9} đầu việc do {unit1} chủ trì.',
      'Từ kết quả rà soát {r:5-12} văn bản liên quan, {self} ban hành {plan} với {tasks} nhiệm vụ thuộc bốn nhóm: hoàn thiện quy định, thông tin, hoạt động với đối tác và đào tạo cán bộ.',
      'Lãnh đạo {self} đã thông qua {plan}; theo đó {tasks} nhiệm vụ đối ngoại nhân dân được giao cho {r:8-14} đơn vị, {office} tổng hợp tiến độ [vào tuần cuối mỗi quý|mỗi quý một lần].',
    ],
    union: [
      'Đoàn Chủ tịch Liên hiệp thông qua chương trình công tác năm {year}, cụ thể hóa Chỉ thị số 12-CT/TW ngày 05/01/2022 bằng {plan} với {tasks} nhiệm vụ giao cho các ban, hội hữu nghị thành viên và các quỹ.',
      '{plan} của Liên hiệp chia {tasks} nhiệm vụ theo địa bàn đối tác, có phần riêng về viện trợ phi chính phủ nước ngoài do {office} tổng hợp.',
    ],
  },
  {
    name: 'implementation.done',
    chance: 60,
    both: [
      'Đến ngày {cut}, {done}/{tasks} nhiệm vụ đã hoàn thành, {undone} nhiệm vụ chuyển sang năm {next}.',
      'Kết quả đến ngày {cut}: hoàn thành {done} nhiệm vụ, còn {undone} nhiệm vụ đang [thực hiện|làm thủ tục], đều có lý do và thời hạn mới.',
      'Tính đến hết {cutMonth}, tỷ lệ hoàn thành đạt {donePct}; {undone} nhiệm vụ chậm chủ yếu [vì phải chờ đối tác xác nhận|do điều chỉnh lịch đoàn].',
      'Qua hai lần kiểm điểm tiến độ vào {m:6-6} và {m:10-10}, {done} nhiệm vụ được xác nhận hoàn thành, {undone} nhiệm vụ phải lùi thời hạn.',
      'Trong số này {done} nhiệm vụ đã xong trước ngày {cut}; {office} [đề nghị|báo cáo xin] kéo dài {undone} nhiệm vụ sang quý I/{next}.',
      '{undone} nhiệm vụ chưa hoàn thành đến ngày {cut} thuộc phần [phối hợp với đối tác nước ngoài|cần bổ sung kinh phí]; các nhiệm vụ khác đã [nghiệm thu|báo cáo kết quả].',
      'Báo cáo của các đơn vị gửi {office} cho thấy {done}/{tasks} nhiệm vụ đã có sản phẩm cuối cùng, đạt {donePct}.',
    ],
  },
  {
    name: 'implementation.regulation',
    opens: true,
    needs: ['reg'],
    both: [
      '{reg} ban hành {regName}, trong đó quy định rõ trình tự xin phép, thời hạn trả lời và chế độ báo cáo sau [mỗi hoạt động|khi hoạt động kết thúc].',
      'Về cơ chế, {leader} ký {reg} ban hành {regName}, thay thế văn bản cũ không còn phù hợp với tổ chức bộ máy hiện nay.',
      '{regName} (ban hành kèm theo {reg}) rút thời gian xử lý hồ sơ đoàn từ {r:10-12} xuống còn {r:5-7} ngày làm việc và [phân cấp cho|giao quyền chủ động hơn cho] {sub}.',
      'Văn bản đáng chú ý trong năm là {reg} ban hành {regName}; dự thảo được lấy ý kiến {r:18-46} cơ quan trước khi ban hành.',
      'Với {reg}, {self} có {regName} gồm {r:4-5} chương, {r:17-28} điều, [lần đầu quy định|bổ sung quy định về] trách nhiệm của người chủ trì hoạt động đối với nội dung phát biểu và tài liệu trao đổi.',
      '{office} chủ trì soạn thảo {regName}, được ban hành tại {reg}. Quy chế xác định một đầu mối tiếp nhận hồ sơ và mẫu báo cáo [dùng chung|thống nhất] cho các đơn vị.',
    ],
    province: [
      '{board} ban hành {reg} kèm theo {regName}, giao Ủy ban nhân dân xã, phường báo cáo hoạt động có yếu tố nước ngoài trong vòng {r:3-5} ngày kể từ khi kết thúc.',
      'Sau {r:2-3} vòng lấy ý kiến các sở, ngành và cấp xã, {regName} được ban hành tại {reg}; điểm mới là quy trình xử lý khoản viện trợ khẩn cấp trong [24|48] giờ.',
    ],
    central: [
      '{self} ban hành {reg} kèm theo {regName}, trong đó quy định riêng về hội, hiệp hội và tổ chức khoa học do {self} quản lý khi [có quan hệ với đối tác nước ngoài|hợp tác với tổ chức nước ngoài].',
    ],
  },
  {
    name: 'implementation.noRegulation',
    opens: true,
    needs: ['noReg'],
    both: [
      'Trong năm {self} chưa ban hành quy chế riêng; {office} đã hoàn thành dự thảo lần {r:2-3} và dự kiến trình vào quý [I|II]/{next}.',
      'Về quy chế phối hợp, {self} tiếp tục áp dụng văn bản hiện hành; dự thảo thay thế đã gửi lấy ý kiến {r:12-34} đơn vị theo {letter:4-9}.',
      'Việc xây dựng quy chế mới [lùi sang|chuyển sang] năm {next} để thống nhất với các quy định của Trung ương về quản lý hoạt động đối ngoại. Trước mắt, {board} hướng dẫn tạm thời bằng {letter:4-9}.',
      '{self} chưa sửa quy chế phối hợp đã có; các vướng mắc phát sinh được xử lý qua {letter:4-9} gửi {sub}.',
    ],
  },
  {
    name: 'implementation.merger',
    opens: true,
    needs: ['firstYear', 'merged'],
    province: [
      'Từ ngày 01/7/2025, khi {short} mới hoạt động theo {mergerAct}, {office} tiếp nhận {r:210-640} hồ sơ đối ngoại từ các địa phương trước sắp xếp, lập danh mục chung và phân công lại người theo dõi từng đối tác.',
      'Việc sắp xếp đơn vị hành chính theo {mergerAct} đòi hỏi rà soát {r:14-38} văn bản hợp tác do các địa phương trước đây ký. Đến hết {m:10-10}, {office} đã [phân loại xong|xong phần phân loại] và thông báo đầu mối mới cho đối tác.',
      'Sau khi sáp nhập và kết thúc hoạt động cấp huyện từ ngày 01/7/2025, {board} điều chỉnh {r:6-12} nội dung trong kế hoạch năm, giao trực tiếp cho xã, phường những việc trước đây do cấp huyện đảm nhận.',
      '[Sáu tháng cuối năm|Từ quý III], {self} [thực hiện hợp nhất|hợp nhất] kế hoạch đối ngoại của các địa phương trước sắp xếp. {r:5-11} hoạt động trùng nhau được gộp lại, không hoạt động nào đã thống nhất với bạn phải hủy.',
      'Do {mergerAct} có hiệu lực giữa năm, số liệu trong báo cáo này được cộng gộp từ các địa phương trước sắp xếp; {r:3-8} tổ chức hoạt động ở nhiều địa bàn cũ chỉ tính một lần.',
      'Trong {m:7-7} và {m:8-8}, {office} hướng dẫn cấp xã tiếp nhận nhiệm vụ về đối ngoại và phi chính phủ nước ngoài từ cấp huyện, [bàn giao|chuyển giao] {r:90-260} đầu hồ sơ.',
    ],
  },
  {
    name: 'implementation.twoTier',
    opens: true,
    needs: ['firstYear', 'unmerged'],
    province: [
      '{short} không thuộc diện sáp nhập nhưng từ ngày 01/7/2025 không còn cấp huyện; {office} đã hướng dẫn cấp xã tiếp nhận {r:60-190} hồ sơ về đoàn và dự án viện trợ.',
      'Khi chính quyền địa phương hai cấp vận hành từ ngày 01/7/2025, {board} giao xã, phường trực tiếp báo cáo {office}; {r:22-48} địa phương đã cử công chức đầu mối [bằng văn bản|ngay trong tháng đầu].',
      'Từ ngày 01/7/2025, nhiệm vụ đối ngoại nhân dân của cấp huyện được chia về hai phía: {r:5-9} việc quản lý chuyển lên {office}, {r:4-7} việc về giao lưu và giám sát dự án do xã, phường thực hiện.',
      '[Mô hình hai cấp làm thay đổi|Việc bỏ cấp trung gian đòi hỏi điều chỉnh] tuyến báo cáo [về đối ngoại|từ cơ sở]. {board} ban hành {letter:6-7} kèm mẫu biểu một trang cho cấp xã, bắt đầu áp dụng từ quý III/2025.',
    ],
  },
  {
    name: 'implementation.centralReform',
    chance: 60,
    opens: true,
    needs: ['firstYear', 'central'],
    minScale: 2,
    central: [
      'Sau khi sắp xếp tổ chức bộ máy trong năm 2025, {self} phân công lại đầu mối đối ngoại nhân dân tại {r:9-21} đơn vị và thông báo cho {r:14-36} đối tác nước ngoài về người liên hệ mới.',
      'Cùng với việc tinh gọn đầu mối bên trong, {office} lập lại danh mục {r:22-57} thỏa thuận còn hiệu lực, [xác định|ghi rõ] đơn vị kế thừa trách nhiệm đối với từng văn bản.',
      'Năm 2025, khi địa phương kết thúc hoạt động cấp huyện, {self} hướng dẫn các cơ quan phối hợp ở địa phương điều chỉnh tuyến báo cáo về hoạt động có yếu tố nước ngoài tại {letter:7-9}.',
      'Quy trình trình duyệt đoàn được rút từ {r:5-6} bước xuống {r:3-4} bước sau khi {self} hợp nhất một số đơn vị tham mưu về hợp tác quốc tế.',
    ],
  },
  {
    name: 'implementation.secondYear',
    chance: 65,
    opens: true,
    needs: ['laterYear'],
    minScale: 2,
    province: [
      'Sau Đại hội đại biểu toàn quốc lần thứ XIV của Đảng, {self} cập nhật {r:5-9} nội dung của chương trình hành động về đối ngoại, trong đó đối ngoại nhân dân được xác định cùng ngoại giao kinh tế và ngoại giao văn hóa.',
      'Năm {year} là năm đầu nhiệm kỳ 2026 - 2031 của Hội đồng nhân dân các cấp; {board} đã phân công lại thành viên phụ trách đối ngoại và bổ sung {r:3-6} chỉ tiêu về giao lưu nhân dân vào kế hoạch 5 năm.',
      'Qua hơn một năm vận hành chính quyền địa phương hai cấp, {office} khảo sát {r:24-58} xã, phường về khả năng đảm nhận nhiệm vụ đối ngoại nhân dân; {share:100:58-79}% số nơi được hỏi cho biết đã có công chức theo dõi ổn định.',
      '{board} rà soát các thỏa thuận ký trước khi sắp xếp đơn vị hành chính, [kết thúc|không gia hạn] {r:2-5} văn bản không còn hoạt động và đàm phán lại {r:2-4} văn bản.',
      'Trong năm, {self} ban hành thêm {r:2-4} văn bản chỉ đạo, đáng chú ý có {letter:4-9} về chấn chỉnh việc gửi báo cáo sau đoàn và việc tiếp nhận quà tặng, hiện vật.',
      'Chương trình đối ngoại nhân dân giai đoạn 2026 - 2030 của {short} đã được thông qua trong {m:6-9}, đặt ra {r:7-12} chỉ tiêu đo được hằng năm.',
    ],
    central: [
      'Thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng, {self} bổ sung {r:4-8} nhiệm vụ về đối ngoại nhân dân vào chương trình hành động toàn khóa.',
      'Kế hoạch giai đoạn 2026 - 2030 của {self} dành một mục cho đối ngoại nhân dân với {r:5-9} chỉ tiêu, số liệu năm {year} được lấy làm mốc theo dõi.',
      '{self} góp ý {r:6-15} dự thảo văn bản của Trung ương có nội dung về đối ngoại nhân dân, hội và tổ chức phi chính phủ nước ngoài; {r:9-24} ý kiến được tiếp thu.',
      'Trong {m:5-9}, {self} sơ kết việc thực hiện các thỏa thuận đã ký với tổ chức nước ngoài, quyết định [chấm dứt|không gia hạn] {r:1-3} văn bản không phát sinh hoạt động.',
      '{letter:4-9} của {self} yêu cầu các đơn vị chuẩn hóa hồ sơ đoàn và gửi báo cáo kết quả trong vòng {r:7-10} ngày làm việc sau khi đoàn kết thúc.',
    ],
  },
];

const coordination: readonly Move[] = [
  {
    name: 'coordination.meetings',
    opens: true,
    both: [
      '{office} là đầu mối theo dõi, tổng hợp; trong năm chủ trì {r:3-4} cuộc giao ban với {admin1}, {admin2} và {admin3}, [sau mỗi cuộc đều có|kết thúc bằng] thông báo kết luận và thời hạn xử lý.',
      'Cơ chế giao ban giữa {office} và {admin1}, {admin2} được duy trì [hằng quý|mỗi quý một lần]. Cuộc gần nhất ngày {d:9-10} thống nhất cách xử lý {r:5-11} việc tồn đọng.',
      'Phối hợp giữa các cơ quan chủ yếu qua nhóm làm việc gồm {admin1}, {admin2}, {admin3}; nhóm họp {r:4-6} lần, trao đổi {r:60-170} lượt văn bản điện tử.',
      'Thông tin về đoàn, dự án và đối tác được {office} cập nhật vào sổ theo dõi điện tử dùng chung với {admin1}; trước đây [mỗi cơ quan lưu một bảng|số liệu nằm ở nhiều nơi], khi tổng hợp thường lệch nhau.',
      '{admin1} và {office} đã trao đổi {r:34-96} ý kiến về hồ sơ đoàn, khách mời và tài liệu, [thời gian trả lời trung bình|bình quân mỗi hồ sơ mất] {r:2-4} ngày làm việc.',
      'Tại {r:2-3} cuộc họp liên ngành trong {m:3-5} và {m:8-10}, {office} cùng {admin2}, {admin3} rà lại lịch hoạt động với nước ngoài để tránh trùng đối tác, trùng thời gian.',
    ],
    province: [
      'Việc trao đổi thông tin giữa {office}, {admin2} và {admin3} thực hiện theo tuần đối với lịch đoàn và theo [quý|tháng] đối với dự án viện trợ; {admin1} tham gia khi có nội dung liên quan.',
      '{admin1}, {admin2} và {office} ký chương trình phối hợp ngày {d:3-5}, phân định rõ hoạt động do đoàn thể chủ trì và hoạt động do chính quyền chủ trì.',
      '{office} bố trí {r:2-3} công chức [trực tiếp giữ liên lạc|theo dõi, liên lạc] với cấp xã. Từ quý III, {r:31-74} xã, phường gửi báo cáo qua hệ thống quản lý văn bản thay cho [thư điện tử|bản giấy].',
    ],
    central: [
      '{office} làm đầu mối tổng hợp của {self}; {r:14-28} đơn vị gửi thông tin trước ngày {r:18-22} tháng cuối quý. Trong năm có {r:2-3} cuộc làm việc với {admin1} và {admin2} để [đối chiếu|khớp] số liệu.',
      'Với các địa phương, {self} trao đổi qua {r:3-6} đoàn công tác và {r:22-65} văn bản; {office} cử cán bộ theo dõi từng vùng để trả lời vướng mắc về hoạt động với tổ chức nước ngoài.',
    ],
  },
  {
    name: 'coordination.reports',
    chance: 70,
    both: [
      '{self} gửi Bộ Ngoại giao {r:2-2} báo cáo định kỳ và {r:3-7} báo cáo theo yêu cầu, [không có báo cáo|không báo cáo nào] quá hạn.',
      'Trong kỳ, {office} trả lời {r:11-34} đề nghị cung cấp thông tin của các bộ, ngành và cơ quan đại diện Việt Nam ở nước ngoài.',
      'Số liệu gửi Bộ Ngoại giao được đối chiếu với {admin1} trước khi ký; {r:2-6} chỉ tiêu phải chỉnh lại vì cách tính khác nhau.',
      'Báo cáo sáu tháng được gửi Bộ Ngoại giao ngày {d:6-6}; các đề nghị cung cấp thông tin đột xuất ({r:4-9} lượt) đều trả lời trong thời hạn.',
      '{self} cử đại diện dự đầy đủ các cuộc họp do Bộ Ngoại giao chủ trì về đối ngoại nhân dân và góp ý bằng văn bản cho {r:3-8} dự thảo.',
      'Có {r:6-14} lượt thông tin về đối tác mới được chia sẻ với Bộ Ngoại giao và Liên hiệp các tổ chức hữu nghị Việt Nam trước khi {self} quyết định đặt quan hệ.',
      'Đối với cơ quan đại diện Việt Nam ở nước ngoài, {office} giữ liên lạc thường xuyên với {r:4-12} đại sứ quán, tổng lãnh sự quán; {r:5-13} thông tin địa bàn do cơ quan đại diện cung cấp đã được dùng khi chuẩn bị đoàn.',
    ],
    union: [
      'Liên hiệp trao đổi thông tin hai chiều với Bộ Ngoại giao mỗi tháng một lần, gửi {r:3-5} báo cáo chuyên đề và cung cấp số liệu về tổ chức phi chính phủ nước ngoài cho {r:18-30} địa phương.',
      'Liên hiệp cung cấp cho Bộ Ngoại giao {r:26-48} bản tin địa bàn từ các hội hữu nghị thành viên.',
    ],
  },
  {
    name: 'coordination.system',
    chance: 55,
    opens: true,
    minScale: 3,
    both: [
      'Cơ sở dữ liệu đối tác do {office} quản lý hiện có {r:120-480} tổ chức, cá nhân nước ngoài; {r:30-110} hồ sơ được bổ sung hoặc sửa lại trong năm.',
      'Từ {m:4-6}, {office} phát hành bản tin tháng dài {r:4-8} trang gửi {sub}, nêu lịch đoàn, [dự án mới|khoản viện trợ mới] và việc cần phối hợp.',
      'Lịch hoạt động với nước ngoài được công bố nội bộ trước [10|15] ngày. Nhờ vậy {r:4-9} trường hợp trùng lịch đã được điều chỉnh sớm.',
      'Khâu còn chậm là phản hồi sau hoạt động: {r:9-21} báo cáo kết quả đoàn gửi quá thời hạn quy định, {office} đã [nhắc bằng|có] văn bản nhắc.',
      'Hai bên {office} và {admin2} dùng chung một mẫu hồ sơ dự án từ {m:5-8}, giảm {r:3-5} loại giấy tờ phải nộp lặp lại.',
      'Các vấn đề phát sinh được xử lý qua đường dây trực của {office}; tổng số cuộc gọi, thư tiếp nhận là {r:140-390}, phần lớn hỏi về thủ tục mời khách và tiếp nhận viện trợ.',
    ],
  },
];

const communication: readonly Move[] = [
  {
    name: 'communication.news',
    opens: true,
    needs: ['newsItems'],
    province: [
      'Báo và phát thanh, truyền hình {self}, Cổng thông tin điện tử và trang của {office} đăng, phát {n:newsItems} tin, bài về đối ngoại nhân dân, trong đó {share:newsItems:8-17} tin, bài bằng tiếng nước ngoài.',
      'Tổng số tin, bài tuyên truyền trong năm là {n:newsItems}; riêng chuyên mục đối ngoại trên báo, đài của {self} chiếm {share:newsItems:30-48}, phần còn lại trên cổng thông tin của {sub}.',
      '{n:newsItems} tin, bài về quan hệ với đối tác và hoạt động của tổ chức phi chính phủ nước ngoài được đăng tải; {share:newsItems:15-30} bài có [ảnh và phỏng vấn người dân hưởng lợi|ý kiến của người dân nơi có dự án].',
      'Trên hệ thống truyền thông của {self} có {n:newsItems} tin, bài; {office} biên soạn {r:4-9} tài liệu hỏi - đáp về tiếp khách nước ngoài và tiếp nhận viện trợ phát về xã, phường.',
      'Công tác thông tin bám theo lịch hoạt động: trước, trong và sau mỗi sự kiện lớn đều có tin, tổng cộng {n:newsItems} tin, bài, [tăng nhiều vào|tập trung ở] quý II và quý III.',
      'Ngoài {n:newsItems} tin, bài trên báo chí và trang điện tử, {office} phối hợp thực hiện {r:3-8} phóng sự dài và {r:12-40} video ngắn về giao lưu giữa người dân {short} với bạn bè các nước.',
      'Số tin, bài tuyên truyền đạt {n:newsItems}, trong đó {share:newsItems:20-34} do cấp xã thực hiện. [Các bài viết|Nội dung] chủ yếu về {theme1} và {theme2}.',
    ],
    central: [
      'Cổng thông tin điện tử, báo, tạp chí của {self} đăng {n:newsItems} tin, bài về đối ngoại nhân dân, trong đó {share:newsItems:7-16} bài bằng tiếng Anh.',
      'Trong năm có {n:newsItems} tin, bài về hoạt động với đối tác nước ngoài; {office} biên tập {share:newsItems:18-32} bài, còn lại do các đơn vị tự gửi.',
      '{n:newsItems} tin, bài được đăng, phát trên các kênh của {self}; nội dung được xem nhiều là [hoạt động hỗ trợ cộng đồng|trao đổi chuyên gia] và chuyên mục giới thiệu đối tác.',
      'Thông tin tuyên truyền được giao chỉ tiêu cho từng đơn vị và đạt {n:newsItems} tin, bài; {office} duyệt nội dung đối với {share:newsItems:12-25} bài có dẫn phát biểu của đối tác.',
      'Kết quả thông tin: {n:newsItems} tin, bài; {r:3-7} ấn phẩm song ngữ; {r:2-5} cuộc trưng bày ảnh tại [trụ sở|đơn vị] và tại nước bạn.',
      'Từ {m:4-5}, {self} mở chuyên mục riêng về đối ngoại nhân dân. Tính chung các kênh, số tin, bài trong kỳ là {n:newsItems}.',
    ],
  },
  {
    name: 'communication.law',
    opens: true,
    both: [
      'Hội nghị phổ biến ngày {dissDate} do {office} tổ chức có {dissN} người dự, giới thiệu Nghị định số 58/2022/NĐ-CP, Nghị định số 80/2020/NĐ-CP và [giải đáp|trả lời] {r:14-35} câu hỏi tại chỗ.',
      'Ngày {dissDate}, {dissN} cán bộ của {sub} tham dự hội nghị quán triệt Chỉ thị số 12-CT/TW và các quy định về [đăng ký, quản lý tổ chức phi chính phủ nước ngoài|quản lý viện trợ nước ngoài].',
      'Quy định về tiếp nhận viện trợ và tổ chức hội thảo quốc tế được phổ biến tại hội nghị ngày {dissDate} ({dissN} người dự) và qua {r:5-12} buổi sinh hoạt chuyên đề ở {subunit}.',
      'Việc quán triệt văn bản của Trung ương tiến hành một lần, tập trung, vào ngày {dissDate} với {dissN} người tham dự [trực tiếp và trực tuyến|tại các điểm cầu]; tài liệu sau đó được đăng trên trang của {office}.',
    ],
    province: [
      'Ngoài hội nghị ngày {dissDate} với {dissN} người, {office} cùng {admin2} tổ chức {r:8-22} buổi phổ biến pháp luật tại cơ sở, ưu tiên {area1} và {area2}.',
      'Cán bộ xã, phường là đối tượng chính của hội nghị phổ biến ngày {dissDate} ({dissN} người dự); trọng tâm là việc cấp xã được làm và không được làm khi [có khách nước ngoài đến địa bàn|tổ chức nước ngoài đề nghị khảo sát].',
      'Tại {area1} và một số địa bàn có dự án viện trợ, {r:12-28} buổi truyền thanh, đối thoại được tổ chức; hội nghị cấp {self} ngày {dissDate} có {dissN} đại biểu.',
    ],
    central: [
      '{office} biên soạn tài liệu phổ biến dài {r:24-60} trang; hội nghị ngày {dissDate} có {dissN} công chức, viên chức tham dự tại {r:3-9} điểm cầu.',
      'Văn bản mới được giới thiệu qua {r:3-6} kỳ sinh hoạt chuyên đề và hội nghị ngày {dissDate}, thu hút {dissN} lượt người của {sub}.',
    ],
    union: [
      'Ngày {dissDate}, Liên hiệp tổ chức hội nghị phổ biến cho {dissN} cán bộ hội hữu nghị thành viên và Liên hiệp địa phương về quy định tiếp nhận viện trợ phi chính phủ nước ngoài.',
      'Hội nghị ngày {dissDate} với {dissN} cán bộ hội tập trung vào kỹ năng truyền thông bằng ngôn ngữ của nước đối tác.',
    ],
  },
];

const inspection: readonly Move[] = [
  {
    name: 'inspection.what',
    opens: true,
    needs: ['inspections'],
    both: [
      'Trong năm tiến hành {n:inspections} cuộc kiểm tra về quản lý đoàn, tiếp nhận và sử dụng viện trợ, với sự tham gia của {office} và {admin1}.',
      '{n:inspections} cuộc kiểm tra được thực hiện theo {inspPlan}, [đối tượng là|làm việc với] {r:4-9} đơn vị có nhiều hoạt động với nước ngoài.',
      'Theo {inspPlan}, {office} chủ trì {n:inspections} cuộc kiểm tra; thời gian làm việc tại mỗi nơi từ {r:1-2} đến {r:3-4} ngày, xem cả hồ sơ và hiện trường.',
      'Số cuộc thanh tra, kiểm tra trong kỳ là {n:inspections}, tập trung vào việc chấp hành thời hạn báo cáo, thủ tục tổ chức hội thảo quốc tế và [chứng từ giải ngân|sổ sách viện trợ].',
      'Cùng với việc tự kiểm tra của {r:9-31} đơn vị, có {n:inspections} cuộc kiểm tra trực tiếp, [hoàn thành|kết thúc] trong {m:8-10}.',
    ],
    province: [
      'Đoàn kiểm tra liên ngành do {office} chủ trì làm việc với {r:4-8} xã, phường và chủ dự án trong {n:inspections} cuộc kiểm tra, có đi thực tế tại {area2}.',
      '{n:inspections} cuộc kiểm tra năm {year} chọn những nơi lần đầu quản lý dự án viện trợ sau khi không còn cấp huyện; {admin2} cử người tham gia.',
    ],
    central: [
      '{self} thực hiện {n:inspections} cuộc kiểm tra tại {r:4-7} đơn vị trực thuộc và tổ chức do {self} quản lý, xem xét {r:26-88} hồ sơ đoàn và dự án.',
      'Nội dung đối ngoại nhân dân được lồng vào kế hoạch kiểm tra chung của {self}: {n:inspections} cuộc, do {admin1} phối hợp với {office} tiến hành.',
    ],
  },
  {
    name: 'inspection.result',
    chance: 75,
    needs: ['inspections'],
    both: [
      'Kết quả: {r:2-5} đơn vị phải bổ sung báo cáo, {r:1-3} đơn vị hoàn chỉnh hồ sơ dự án; [không phát hiện vi phạm phải xử lý|không có trường hợp phải xử lý].',
      '[Lỗi thường gặp|Thiếu sót chủ yếu] là gửi báo cáo đoàn chậm ({r:4-11} trường hợp) và thiếu biên bản [bàn giao|giao nhận] hiện vật. [Các đơn vị đã|Toàn bộ được] khắc phục trước ngày {d:10-11}.',
      'Qua kiểm tra, {r:3-7} kiến nghị được nêu và đến {cutMonth} đã thực hiện [gần hết|xong], còn {r:1-2} kiến nghị cần thêm thời gian.',
      'Đoàn kiểm tra nhắc nhở {r:2-4} đơn vị về việc chưa xin ý kiến trước khi [thay đổi thành phần đoàn|điều chỉnh hoạt động dự án] và yêu cầu báo cáo lại trong [10|15] ngày.',
      'Nhìn chung hồ sơ đầy đủ; thiếu sót tập trung ở phần theo dõi giải ngân, {r:2-6} dự án chưa đối chiếu số liệu với kho bạc.',
      'Sau kiểm tra, {office} ban hành hướng dẫn lập hồ sơ kèm {r:5-9} mẫu, gửi {sub} trong {m:10-10}.',
      'Không có sai phạm về sử dụng tiền, hàng viện trợ; {r:3-6} nơi được đề nghị phân công lại người theo dõi vì [kiêm nhiệm quá nhiều việc|cán bộ cũ đã chuyển công tác].',
    ],
  },
];

const commendation: readonly Move[] = [
  {
    name: 'commendation.what',
    opens: true,
    needs: ['commendedGroups', 'commendedIndividuals'],
    both: [
      '{leader} tặng Bằng khen cho {n:commendedGroups} tập thể và {n:commendedIndividuals} cá nhân có thành tích trong công tác đối ngoại nhân dân.',
      'Có {n:commendedGroups} tập thể, {n:commendedIndividuals} cá nhân được khen thưởng; {share:commendedIndividuals:22-45} cá nhân là cán bộ trực tiếp làm việc ở cơ sở.',
      'Hình thức khen thưởng gồm Bằng khen và Giấy khen, trao cho {n:commendedGroups} tập thể và {n:commendedIndividuals} cá nhân vào [dịp tổng kết|các dịp kỷ niệm trong] năm.',
      'Việc xét khen thưởng dựa trên báo cáo của {sub}; {n:commendedGroups} tập thể và {n:commendedIndividuals} cá nhân đạt yêu cầu, {r:2-7} hồ sơ bị trả lại do [thiếu thành tích cụ thể|chưa đủ thời gian tham gia].',
      'Số được khen thưởng năm {year} là {n:commendedGroups} tập thể và {n:commendedIndividuals} cá nhân, chủ yếu trong lĩnh vực {theme1} và vận động viện trợ.',
      'Thực hiện Luật Thi đua, khen thưởng, {office} trình khen {n:commendedGroups} tập thể, {n:commendedIndividuals} cá nhân; [toàn bộ|tất cả] hồ sơ được đăng công khai {r:7-10} ngày trước khi quyết định.',
      'Ngày {d:8-10}, {self} khen thưởng {n:commendedGroups} tập thể và {n:commendedIndividuals} cá nhân, trong đó có {unit1} và các tình nguyện viên phiên dịch.',
    ],
  },
  {
    name: 'commendation.foreign',
    chance: 50,
    needs: ['commendedGroups', 'commendedIndividuals'],
    both: [
      'Trong số này có {share:commendedIndividuals:10-24} cá nhân người nước ngoài, được khen vì [đóng góp lâu năm|nhiều năm gắn bó] với {self}.',
      '{office} cũng đề nghị cấp có thẩm quyền tặng Kỷ niệm chương “Vì hòa bình, hữu nghị giữa các dân tộc” cho {r:2-5} đối tác.',
      'Đối với người nước ngoài, hồ sơ có thêm ý kiến của cơ quan đại diện; {share:commendedIndividuals:10-22} người đã nhận quyết định, trong đó có đại diện của {ngo1}.',
      'Tỷ lệ người làm trực tiếp được khen tăng so với năm trước, [tương ứng với|theo đúng] hướng dẫn ưu tiên cơ sở của {leader}.',
      'Khen thưởng đột xuất dành cho {share:commendedGroups:15-30} tập thể đã hỗ trợ đoàn khách nước ngoài trong đợt mưa bão.',
      'Hồ sơ của {share:commendedIndividuals:12-25} cá nhân được rút gọn thủ tục do có thành tích đột xuất.',
      'Đối tác nước ngoài được khen chủ yếu là tình nguyện viên, giáo viên và đại diện tổ chức phi chính phủ, gồm {share:commendedIndividuals:10-20} người.',
    ],
  },
];

const training: readonly Move[] = [
  {
    name: 'training.numbers',
    opens: true,
    needs: ['trainingCourses', 'trainedOfficials'],
    both: [
      '{self} mở {n:trainingCourses} lớp tập huấn cho {n:trainedOfficials} lượt cán bộ, thời lượng từ {r:1-2} đến {r:3-4} ngày mỗi lớp.',
      'Tổng số {n:trainedOfficials} lượt cán bộ được tập huấn qua {n:trainingCourses} lớp, trong đó {share:trainedOfficials:28-47} lượt là người lần đầu làm công tác đối ngoại.',
      'Kế hoạch đào tạo đặt ra {n:trainingCourses} lớp và đã thực hiện đủ, với {n:trainedOfficials} lượt cán bộ, [cao hơn|vượt] dự kiến {share:trainedOfficials:6-14} lượt.',
      'Có {n:trainingCourses} lớp tập huấn do {office} và {admin2} phối hợp tổ chức, từ {m:3-4} đến {m:9-10}, tổng cộng {n:trainedOfficials} lượt cán bộ.',
      'Đối tượng tập huấn [là|chủ yếu là] cán bộ đầu mối của {sub}, [tuổi bình quân {r:33-41}|{share:100:41-59}% là nữ]. Qua {n:trainingCourses} lớp, {n:trainedOfficials} lượt cán bộ được bồi dưỡng, {share:100:91-98}% đạt yêu cầu kiểm tra cuối khóa.',
      'Số lớp tập huấn là {n:trainingCourses}, số lượt cán bộ tham gia là {n:trainedOfficials}; kinh phí bình quân mỗi lượt khoảng {r:320-780} nghìn đồng.',
    ],
    province: [
      '{n:trainingCourses} lớp tập huấn với {n:trainedOfficials} lượt cán bộ được tổ chức theo cụm xã, phường để [giảm quãng đường đi lại|học viên không phải đi xa]; mỗi cụm từ {r:8-14} xã, phường.',
      'Sau khi xã, phường nhận thêm nhiệm vụ, {self} dành {share:trainedOfficials:55-72} trong tổng số {n:trainedOfficials} lượt cán bộ tập huấn cho cấp xã, chia thành {n:trainingCourses} lớp.',
    ],
    central: [
      '{n:trainingCourses} lớp tập huấn, trực tiếp và trực tuyến, thu hút {n:trainedOfficials} lượt cán bộ, gồm công chức của {self} và cán bộ phụ trách ở địa phương.',
    ],
  },
  {
    name: 'training.content',
    chance: 70,
    needs: ['trainingCourses', 'trainedOfficials'],
    both: [
      'Nội dung gồm quy trình đoàn ra, đoàn vào, lễ tân đối ngoại, soạn thảo thỏa thuận theo Luật Thỏa thuận quốc tế năm 2020; {r:2-4} buổi [xử lý tình huống|làm bài tập tình huống].',
      'Học viên thực hành trên {r:6-12} tình huống có thật trong năm, như đoàn đổi lịch đột xuất, khách đề nghị khảo sát ngoài chương trình, hàng viện trợ [sắp hết hạn sử dụng|không khớp danh mục].',
      'Giảng viên đến từ Bộ Ngoại giao, {admin1} và {office}; phần về viện trợ dựa theo Nghị định số 80/2020/NĐ-CP, có hướng dẫn lập báo cáo giải ngân.',
      'Phiếu hỏi sau khóa học cho thấy {share:100:82-94}% học viên đánh giá nội dung sát việc đang làm; phần cần thêm thời gian là [ngoại ngữ|kỹ năng đàm phán] và viết báo cáo.',
      '[Trọng tâm|Nội dung chính|Phần lớn thời lượng] là kỹ năng [tiếp xúc đối tác|làm việc với đối tác], phòng ngừa sơ suất trong phát ngôn và thủ tục hội nghị, hội thảo quốc tế theo Quyết định số 06/2020/QĐ-TTg.',
    ],
    province: [
      'Phần lớn thời lượng dành cho việc cấp xã phối hợp quản lý tổ chức phi chính phủ nước ngoài theo Nghị định số 58/2022/NĐ-CP; học viên đi thực tế tại {area2}.',
      'Chương trình có {r:2-3} chuyên đề mới: kỹ năng làm việc với người phiên dịch, tiếp nhận hàng cứu trợ và [quản lý khách lưu trú tại nhà dân|giới thiệu sản phẩm địa phương với khách].',
    ],
    central: [
      'Tài liệu do {office} biên soạn, gắn đối ngoại nhân dân với nghiệp vụ của {self}; {r:3-5} chuyên đề do chuyên gia của {partner3} trình bày trực tuyến.',
      'Ngoài phần pháp luật chung, {r:2-3} chuyên đề đi sâu vào {theme1} và cách đánh giá hiệu quả của [một chương trình hợp tác|hoạt động với đối tác nước ngoài].',
    ],
  },
  {
    name: 'training.none',
    opens: true,
    needs: ['noCourses'],
    both: [
      'Trong năm {self} không mở lớp riêng; nội dung đối ngoại nhân dân được lồng vào {r:2-3} lớp bồi dưỡng nghiệp vụ chung, không thống kê thành lượt riêng.',
      '{self} chưa tổ chức được lớp tập huấn do kinh phí đào tạo [đã phân bổ cho nghiệp vụ chuyên môn|được ưu tiên cho nhiệm vụ khác]; cán bộ tự nghiên cứu tài liệu do Bộ Ngoại giao cung cấp.',
    ],
  },
  {
    name: 'training.external',
    needs: ['external'],
    both: [
      'Ngoài ra, {extN} cán bộ được cử dự lớp bồi dưỡng do Bộ Ngoại giao tổ chức trong {extMonth}.',
      '{self} cử {extN} người tham gia chương trình bồi dưỡng kiến thức đối ngoại của Bộ Ngoại giao ({extMonth}).',
      'Ở bên ngoài, {extN} công chức, viên chức dự khóa học của Học viện Ngoại giao trong {extMonth}; sau khi về, [mỗi người đều báo cáo lại|đều trình bày lại] cho đơn vị.',
      'Trong {extMonth}, {extN} cán bộ tham gia tập huấn do Liên hiệp các tổ chức hữu nghị Việt Nam tổ chức về vận động viện trợ.',
      '{extN} cán bộ được cử đi học ở cơ quan khác, tập trung trong {extMonth}, chủ yếu về lễ tân và biên, phiên dịch.',
      'Thông qua Bộ Ngoại giao, {extN} cán bộ của {self} dự khóa kỹ năng đàm phán và soạn thảo thỏa thuận trong {extMonth}.',
      'Theo giới thiệu của Bộ Ngoại giao, {extN} cán bộ học trực tuyến kiến thức hội nhập và lễ tân trong {extMonth}; [toàn bộ có chứng nhận|tất cả hoàn thành khóa học].',
      'Cùng thời gian này, {extN} công chức, viên chức dự hội nghị tập huấn của trung ương về quản lý tổ chức phi chính phủ nước ngoài ({extMonth}).',
    ],
  },
];

const activities: readonly Move[] = [
  {
    name: 'activities.overview',
    opens: true,
    needs: ['delegationsOut', 'delegationsIn'],
    both: [
      'Trong kỳ báo cáo, {self} cử {n:delegationsOut} đoàn ra và đón {n:delegationsIn} đoàn vào; {share:delegationsIn:40-62} lượt đoàn khách đến làm việc về {theme1} và {theme2}.',
      'Tổng hợp từ các cơ quan cho thấy có {n:delegationsOut} đoàn ra ({r:3-4} đoàn do lãnh đạo {self} dẫn đầu) và {n:delegationsIn} đoàn vào.',
      '{n:delegationsIn} đoàn vào và {n:delegationsOut} đoàn ra được thực hiện trong năm, [đều có trong kế hoạch đã duyệt|đúng kế hoạch đã duyệt] hoặc có ý kiến chấp thuận bổ sung.',
      'Về trao đổi đoàn: {n:delegationsOut} đoàn ra, {n:delegationsIn} đoàn vào. Thời gian trung bình của một đoàn ra là {r:4-6} ngày, {share:delegationsOut:20-40} lượt đoàn do đối tác chi trả toàn bộ hoặc một phần.',
      'Số lượng trao đổi đoàn gồm {n:delegationsOut} đoàn ra và {n:delegationsIn} đoàn vào, [nhiều nhất|tập trung] ở quý II và quý III.',
      'Hoạt động giao lưu trực tiếp được giữ đều: {n:delegationsIn} đoàn vào, phần lớn từ {r:5-9} nước châu Á; {n:delegationsOut} đoàn ra theo lời mời của đối tác đã có quan hệ từ trước.',
      'Các đơn vị đã đón {n:delegationsIn} đoàn vào. Ở chiều ngược lại, {n:delegationsOut} đoàn ra thăm, làm việc tại {r:4-8} nước và vùng lãnh thổ.',
    ],
  },
  {
    name: 'activities.comparison',
    chance: 60,
    needs: ['laterYear'],
    both: [
      'So với năm {prev}, số đoàn vào {cmp:delegationsIn:đoàn}, số đoàn ra {cmp:delegationsOut:đoàn}.',
      'Đối chiếu số liệu năm {prev}: đoàn ra {cmp:delegationsOut:đoàn}; đoàn vào {cmp:delegationsIn:đoàn}, [chủ yếu|phần lớn] do thay đổi lịch của đối tác.',
      'Lượng đoàn vào {cmp:delegationsIn:đoàn} so với kỳ báo cáo trước; đoàn ra {cmp:delegationsOut:đoàn}.',
      'Số đoàn ra {cmp:delegationsOut:đoàn} so với năm {prev}, số đoàn vào {cmp:delegationsIn:đoàn}; {office} [đã ghép|tiếp tục ghép] các đoàn có cùng nội dung để giảm chi phí.',
      'Nếu so với kỳ trước, đoàn vào {cmp:delegationsIn:đoàn}; {office} đề nghị các đơn vị chú ý chất lượng nội dung làm việc hơn là số lượt đoàn.',
      'Kỳ báo cáo trước có {prevIn} đoàn khách đến; như vậy số đoàn vào năm nay {cmp:delegationsIn:đoàn}, trong khi số đoàn ra {cmp:delegationsOut:đoàn}.',
      'Biến động so với năm {prev}: đoàn ra {cmp:delegationsOut:đoàn}, đoàn vào {cmp:delegationsIn:đoàn}; cơ cấu đối tác [ít thay đổi|cơ bản giữ nguyên].',
    ],
  },
  {
    name: 'activities.event1',
    opens: true,
    solemn: [
      'Hoạt động tri ân của năm là {event1}. {unit1} và {office} bảo đảm nghi lễ, phiên dịch và nơi đón tiếp thân nhân, khách mời.',
      'Trong năm đã diễn ra {event1}. Công tác chuẩn bị được {office} và các lực lượng liên quan thực hiện chu đáo, đúng nghi thức.',
    ],
    both: [
      'Hoạt động được chuẩn bị kỹ nhất trong năm là {event1}. {unit1} và {unit2} cùng tham gia, {office} lo phần lễ tân, phiên dịch và [chương trình|mời khách].',
      'Đáng chú ý có {event1}. Trong chi phí thực hiện, nguồn xã hội hóa chiếm {share:100:25-58}%, phần còn lại do ngân sách và đối tác bảo đảm.',
      'Hoạt động tiêu biểu của năm: {event1}. Phiếu hỏi do {office} gửi {r:60-140} người tham gia cho thấy {share:100:86-97}% [muốn tiếp tục duy trì|đánh giá nội dung thiết thực].',
      'Trong số các hoạt động lớn phải kể đến {event1}. Có {r:8-24} cơ quan báo chí đưa tin, {r:2-5} đối tác gửi thư cảm ơn.',
      'Hoạt động có nhiều đơn vị cùng tham gia nhất là {event1}. Riêng {unit1} huy động {r:30-110} cán bộ, tình nguyện viên và giữ liên lạc với khách mời.',
      'Trong năm, {self} chủ trì hoặc [tham gia|phối hợp tổ chức] {event1}. Kế hoạch chi tiết được thông báo cho các bên trước {r:3-6} tuần, nên [không phải thay đổi chương trình|công tác phục vụ chủ động].',
      'Việc được {unit1} và {office} dành nhiều công sức là {event1}. Kết quả đã được {leader} ghi nhận tại cuộc họp tháng sau đó và [đưa vào lịch thường niên|giữ trong kế hoạch các năm tới].',
    ],
  },
  {
    name: 'activities.event2',
    solemn: [
      'Trong năm còn có {event2}. {unit2} tham gia phục vụ và bảo đảm đi lại cho khách.',
      'Cùng với đó là {event2}. Hoạt động được tổ chức trang nghiêm, tiết kiệm.',
    ],
    both: [
      'Cùng với đó là {event2}. {unit2} [làm đầu mối liên lạc|giữ liên lạc với khách mời] trong suốt thời gian chuẩn bị.',
      'Một hoạt động khác là {event2}. Hình ảnh và tài liệu sau đó được gửi [cho các bên cùng sử dụng|lại đối tác trong {r:2-4} tuần].',
      'Với sự tham gia của {unit2}, [năm nay|trong năm] còn có {event2}.',
      'Hoạt động thứ hai cần nêu là {event2}. [Kinh phí thực hiện|Tổng chi] là {r:90-480} triệu đồng.',
      'Cũng trong năm, {self} duy trì {event2}. Dịp này, [{office} giới thiệu về {short} với khách dự|{r:200-600} tài liệu giới thiệu được gửi tới khách].',
      'Ngoài ra còn có {event2}. {unit3} đã [báo cáo kết quả|gửi báo cáo kèm hình ảnh] cho {office}.',
    ],
  },
  {
    name: 'activities.event3',
    chance: 55,
    opens: true,
    minScale: 3,
    solemn: [
      'Về hoạt động tri ân, trong năm có {event3}. {unit3} và {office} lo việc đón tiếp, phiên dịch.',
      'Bên cạnh các hoạt động giao lưu là {event3}. Nghi lễ và việc đưa đón do {office} phối hợp với {unit3} bảo đảm.',
    ],
    both: [
      'Ở quy mô khác nhưng có kết quả cụ thể là {event3}. Sau hoạt động này có {r:3-7} đề nghị hợp tác, {r:1-2} đề nghị đã được trả lời bằng văn bản.',
      'Bên cạnh đó, {unit3} và {office} cùng chuẩn bị {event3}. Thời gian chuẩn bị là {r:5-9} tuần.',
      'Cần nêu thêm {event3}. Chi phí thấp hơn dự toán {share:100:6-15}% nhờ [sử dụng cơ sở vật chất sẵn có|tận dụng phiên dịch tình nguyện].',
      'Danh mục hoạt động năm {year} còn có {event3}. Khó khăn khi chuẩn bị là thị thực và lịch bay của khách, [đã được|sau đó được] {office} tháo gỡ.',
      'Hoạt động giữ được nếp nhiều năm là {event3}. Năm nay {unit1} [lần đầu mời thêm|mời thêm] {r:2-6} đối tác cùng dự.',
      'Theo báo cáo của {unit1}, năm {year} còn có {event3}. Hoạt động này [nằm ngoài kế hoạch đầu năm|được bổ sung vào kế hoạch từ giữa năm].',
    ],
  },
  {
    name: 'activities.partner1',
    opens: true,
    province: [
      'Với {partner1}, hai bên trao đổi {share:delegationsIn:10-18} lượt đoàn, thống nhất {r:3-6} việc cụ thể về {theme1} và cử đầu mối liên lạc ở cấp phòng.',
      'Quan hệ với {partner1} có bước tiến ở nội dung {theme1}: ngày {d:3-9}, đoàn công tác của {self} ký biên bản làm việc gồm {r:5-9} điểm, đến nay {r:3-4} điểm đã thực hiện.',
      '{partner1} là đối tác có nhiều hoạt động nhất trong năm. {unit1} và cơ quan đối tác gặp nhau {r:3-5} lần, trong đó {r:1-2} lần trực tuyến, để bàn về {theme1} và {theme2}.',
      'Từ ngày {range:4-9}, đoàn của {partner1} thăm {short}, khảo sát {area1}, làm việc với {unit2} về {theme2}.',
      'Với {partner1}, {self} duy trì thăm hỏi, chúc mừng nhân ngày lễ, tết của mỗi bên và trao đổi cán bộ; {r:12-40} người của bạn được [bố trí|tiếp nhận] học tập, thực tập ngắn hạn tại {short}.',
      'Đoàn đại biểu nhân dân {short} gồm {r:14-32} người thăm {partner1} trong {m:4-10}; các cuộc gặp bàn về {theme1}; đoàn [giao lưu văn nghệ và|còn] gặp gỡ người Việt Nam tại đó.',
      '{short} và {partner1} hoàn thành {r:4-7} trong {r:8-10} nội dung đã thỏa thuận; phần còn lại liên quan đến {theme2}, [đang chờ bạn xác nhận|cần thêm kinh phí].',
    ],
    central: [
      'Với {partner1}, {self} trao đổi {r:3-6} đoàn, tập trung vào {theme1}; ngày {d:3-10}, hai bên thống nhất kế hoạch chung {r:2-3} năm.',
      'Quan hệ với {partner1} được duy trì qua {r:4-7} cuộc làm việc, [một nửa là trực tuyến|kết hợp trực tiếp và trực tuyến]. [Nội dung chính là|Các bên tập trung vào] {theme1} và {theme2}.',
      'Từ ngày {range:3-9}, {unit1} đón đoàn {r:8-24} người của {partner1}; các bên trao đổi về {theme2} và thăm {r:2-4} đơn vị cơ sở.',
      '{partner1} cử {r:3-8} chuyên gia sang làm việc với {unit2}. Kết quả là một bộ tài liệu song ngữ {r:60-180} trang về {theme1}.',
      'Trong {m:4-9}, {unit1} và {partner1} tổ chức chương trình giao lưu cho {r:20-54} cán bộ trẻ, gồm {r:3-5} buổi thảo luận và một chuyến đi thực tế.',
      'Đoàn công tác của {self} làm việc với {partner1} trong {m:5-10}, ký biên bản {r:4-8} điểm về {theme1}; đến cuối kỳ đã thực hiện {r:2-3} điểm.',
    ],
  },
  {
    name: 'activities.partner2',
    chance: 70,
    opens: true,
    province: [
      'Với {partner2}, nội dung được hai bên quan tâm là {theme3}; {r:12-40} người tham gia các khóa trao đổi ngắn ngày do {unit3} bố trí.',
      '{unit2} kết nối {r:4-9} trường học và cơ sở văn hóa của {short} với {partner2}, tổ chức {r:3-7} buổi giao lưu trực tuyến và một chuyến thăm vào {m:5-10}.',
      'Đối với {partner2} và {partner3}, {self} ưu tiên hoạt động có người dân trực tiếp tham gia: {r:2-4} chương trình lưu trú tại gia đình, {r:3-6} cuộc giao hữu thể thao, {r:1-2} cuộc triển lãm.',
      'Ngày {d:4-10}, đoàn {r:9-26} người của {partner2} đến {short}; hai bên đi đến nhất trí về {theme3} và giao {office} theo dõi.',
      'Trong quan hệ với {partner2}, hai bên trao đổi {r:120-480} đầu sách, ấn phẩm và tổ chức cuộc thi tìm hiểu về đất nước của nhau, có {r:340-1600} bài dự thi.',
      'Các đối tác khác gồm {partner2}, {partner3} và {partner4}: hoạt động thưa hơn, mỗi nơi {r:1-2} đoàn trong năm, nhưng [vẫn giữ được|không gián đoạn] liên lạc bằng thư và trao đổi trực tuyến.',
      'Tại {area3}, đoàn của {partner2} cùng thanh niên {short} tham gia {r:2-4} buổi lao động tình nguyện và giao lưu, mỗi buổi khoảng {r:4-13}0 người.',
    ],
    central: [
      'Với {partner2}, {unit3} thực hiện {r:2-4} hoạt động về {theme3}; {r:15-60} người tham gia từ mỗi phía.',
      '{unit2} và {partner2} tổ chức {r:3-6} buổi tọa đàm trực tuyến, [bình quân|mỗi buổi] {r:40-110} người dự, chủ đề là {theme3}.',
      'Đối với {partner2} và {partner3}, hoạt động chủ yếu là {theme2}; {r:3-7} cán bộ được bạn cấp học bổng ngắn hạn.',
      '{self} và {partner2} phối hợp hỗ trợ trang thiết bị trị giá {r:180-720} triệu đồng cho {r:3-8} cơ sở, nguồn do cán bộ hai bên quyên góp.',
      'Các đối tác {partner2}, {partner3}, {partner4} tham gia ngày giao lưu do {unit1} tổ chức vào {m:5-10}, có {r:120-340} người dự.',
      'Trong {m:3-9}, {partner3} và {unit3} hoàn thành chương trình chung về {theme1}, [bàn giao|công bố] {r:2-5} sản phẩm.',
    ],
  },
  {
    name: 'activities.fact',
    fact: 'results',
    opens: true,
  },
  {
    name: 'activities.agreements',
    opens: true,
    needs: ['agreements'],
    both: [
      'Có {n:agreements} thỏa thuận quốc tế được ký đúng trình tự của Luật Thỏa thuận quốc tế, trong đó có văn bản với {partner2}.',
      '{self} ký {n:agreements} thỏa thuận quốc tế; trước khi ký, {office} lấy ý kiến Bộ Ngoại giao và [các cơ quan liên quan|các bộ có liên quan] trong [10|15] ngày làm việc.',
      'Số thỏa thuận quốc tế ký kết là {n:agreements}. Nội dung gồm {theme1} và {theme3}, thời hạn {r:3-5} năm.',
      'Kết quả ký kết: {n:agreements} thỏa thuận quốc tế, [đều có|kèm theo] kế hoạch thực hiện và mức kinh phí dự kiến.',
      'Trong năm đã ký {n:agreements} thỏa thuận quốc tế ({partner1} là một trong các bên ký), bản sao gửi Bộ Ngoại giao trong {r:7-15} ngày.',
      '{n:agreements} thỏa thuận quốc tế được ký sau quá trình chuẩn bị từ {r:2-3} đến {r:6-9} tháng; {unit1} theo dõi thực hiện.',
      'Các văn bản được ký trong năm gồm {n:agreements} thỏa thuận quốc tế về {theme2} và {theme3}, [không phát sinh nghĩa vụ tài chính bắt buộc|kinh phí do mỗi bên tự bảo đảm].',
    ],
  },
  {
    name: 'activities.conferences',
    chance: 70,
    opensWithout: 'agreements',
    needs: ['conferences'],
    both: [
      '{n:conferences} hội nghị, hội thảo quốc tế được tổ chức theo Quyết định số 06/2020/QĐ-TTg, có {r:60-240} đại biểu nước ngoài.',
      'Về hội nghị, hội thảo quốc tế, {self} đăng cai {n:conferences} cuộc; hồ sơ xin phép và báo cáo sau hội thảo [đúng hạn|gửi trong thời hạn].',
      '{unit1} và {unit3} chủ trì tổ chức {n:conferences} hội nghị, hội thảo quốc tế với {r:9-19} nước có đại biểu.',
      'Số hội nghị, hội thảo quốc tế là {n:conferences}, chủ đề [chính là|được quan tâm là] {theme2} và {theme3}.',
      'Có {n:conferences} hội nghị, hội thảo quốc tế được cấp phép trong năm; {office} cử người dự và [lập biên bản|báo cáo ngay sau khi kết thúc].',
      '{office} thẩm định hồ sơ của {n:conferences} hội nghị, hội thảo quốc tế, trong đó {r:1-2} cuộc tổ chức trực tuyến.',
      'Tổng số đại biểu nước ngoài dự {n:conferences} hội nghị, hội thảo quốc tế là {r:80-260}; tham luận được [tập hợp thành kỷ yếu|gửi lại cho {unit2} lưu trữ].',
      'Với {n:conferences} hội nghị, hội thảo quốc tế trong năm, {self} giới thiệu được [kết quả nghiên cứu|cách làm] về {theme1} tới {r:60-190} khách nước ngoài.',
    ],
  },
  {
    name: 'activities.anniversary2025',
    chance: 45,
    opens: true,
    needs: ['firstYear'],
    both: [
      'Nhân 80 năm Quốc khánh (02/9/1945 - 02/9/2025), {self} mời {r:14-48} người bạn nước ngoài lâu năm dự gặp mặt, trao tặng ảnh và tư liệu về quan hệ hai bên.',
      'Nhân 50 năm thống nhất đất nước (30/4/1975 - 30/4/2025), {office} tổ chức gặp gỡ {r:12-40} nhân sĩ, cựu chuyên gia và bạn bè quốc tế từng ủng hộ Việt Nam.',
      'Trong Năm giao lưu nhân văn Việt Nam - Trung Quốc 2025, {self} tham gia {r:2-5} hoạt động giao lưu thanh niên, văn nghệ, có {r:30-120} người trực tiếp tham gia.',
      'Kỷ niệm 30 năm Việt Nam gia nhập ASEAN (28/7/1995 - 28/7/2025), {office} tổ chức tọa đàm và trưng bày, thu hút {r:160-540} lượt người xem.',
      'Nhân 80 năm thành lập nước, {office} sưu tầm {r:24-90} bức ảnh, tư liệu về tình đoàn kết quốc tế và giới thiệu tại {r:2-4} điểm trưng bày.',
      'Trong dịp 30/4 và 02/9/2025, {office} tiếp {r:5-14} đoàn bạn bè quốc tế trở lại thăm Việt Nam, [phần lớn là người từng tham gia phong trào phản chiến|có nhiều cựu chuyên gia].',
      'Nhân 75 năm thiết lập quan hệ ngoại giao với Trung Quốc, Liên Xô và các nước bạn bè truyền thống (1950 - 2025), {office} tổ chức {r:2-3} buổi gặp mặt cựu lưu học sinh.',
    ],
  },
  {
    name: 'activities.anniversary2026',
    chance: 45,
    opens: true,
    needs: ['laterYear'],
    both: [
      'Kỷ niệm 50 năm thiết lập quan hệ ngoại giao Việt Nam - Thái Lan (06/8/1976 - 06/8/2026), {office} tổ chức gặp gỡ hữu nghị với {r:60-210} đại biểu.',
      'Trước và trong dịp bầu cử đại biểu Quốc hội khóa XVI ngày 15/3/2026, {office} cung cấp thông tin bằng tiếng Anh cho {r:12-40} tổ chức, chuyên gia nước ngoài quan tâm.',
      'Nhân 50 năm quan hệ ngoại giao Việt Nam - Philippines (12/7/1976 - 12/7/2026), {office} tham gia {r:2-3} hoạt động giao lưu và trưng bày ảnh.',
      'Sau Đại hội lần thứ XIV của Đảng, {office} giới thiệu kết quả Đại hội với {r:9-27} đối tác nhân dân qua {r:2-4} buổi gặp gỡ song ngữ.',
      'Năm {year} là năm đầu thực hiện Nghị quyết Đại hội XIV; {office} biên soạn tài liệu hỏi - đáp {r:16-40} trang bằng hai thứ tiếng để giới thiệu với khách nước ngoài.',
      'Dịp 76 năm quan hệ ngoại giao với các nước bạn bè truyền thống, {office} gặp mặt {r:30-120} cựu lưu học sinh và [chuyên gia|thân nhân chuyên gia] từng giúp Việt Nam.',
      'Hưởng ứng Ngày Quốc tế Hòa bình 21/9/2026, {office} tổ chức hoạt động chung với {r:3-8} đối tác, có {r:120-460} người tham gia.',
    ],
  },
  {
    name: 'activities.local',
    chance: 50,
    opens: true,
    province: [
      'Ở cơ sở, {r:9-22} xã, phường lập nhóm người biết ngoại ngữ để hỗ trợ đoàn khách, do đoàn viên và giáo viên làm nòng cốt.',
      'Tại {area3}, {r:18-60} hộ dân và cơ sở dịch vụ tham gia đón khách nước ngoài theo chương trình của {unit3}; việc khai báo lưu trú được cấp xã kiểm tra.',
      'Người dân ở {area1} tham gia trực tiếp vào {r:3-6} hoạt động trong năm, từ trồng cây, dọn vệ sinh đến thi đấu thể thao với bạn bè các nước.',
      'Các trường học duy trì giao lưu trực tuyến với học sinh nước bạn, {r:9-24} buổi, {r:420-1600} lượt học sinh; {r:2-4} trường tham gia lần đầu.',
      'Phụ nữ, cựu chiến binh và thanh niên cấp xã đón {share:delegationsIn:10-20} lượt đoàn khách; tại {area3} có thêm một điểm giới thiệu lịch sử, nghề truyền thống.',
      'Cấp xã bước đầu chủ động: {r:7-19} xã, phường đề xuất và thực hiện hoạt động giao lưu bằng kinh phí vận động tại chỗ.',
    ],
    central: [
      'Ở cấp đơn vị, {unit3} có cách làm riêng: mỗi đoàn khách được bố trí gặp cán bộ trẻ và người hưởng lợi, tổng cộng {r:11-29} cuộc gặp.',
      'Công đoàn và Đoàn Thanh niên của {self} tổ chức {r:3-6} hoạt động với đối tác cùng ngành các nước, có {r:140-520} người tham gia.',
      '{unit1} cùng {r:3-7} địa phương thực hiện {r:8-12} hoạt động cộng đồng có tình nguyện viên nước ngoài tham gia.',
      'Cán bộ nghỉ hưu từng học tập, công tác ở nước ngoài được {unit2} mời làm cộng tác viên; {r:16-45} người đã tham gia đón đoàn, dịch tài liệu.',
    ],
  },
  {
    name: 'activities.ngo',
    opens: true,
    needs: ['foreignNgos', 'aidProjects', 'aidCommitted', 'aidDisbursed'],
    province: [
      'Trên địa bàn có {n:foreignNgos} tổ chức phi chính phủ nước ngoài hoạt động với {n:aidProjects} chương trình, dự án; giá trị cam kết {n:aidCommitted} USD, giải ngân {n:aidDisbursed} USD, đạt {rate}.',
      '{n:foreignNgos} tổ chức phi chính phủ nước ngoài đang triển khai {n:aidProjects} chương trình, dự án. Vốn cam kết là {n:aidCommitted} USD; đến ngày {cut} đã giải ngân {n:aidDisbursed} USD ({rate}).',
      'Về viện trợ phi chính phủ nước ngoài: {n:aidProjects} chương trình, dự án của {n:foreignNgos} tổ chức, tổng cam kết {n:aidCommitted} USD. Số giải ngân {n:aidDisbursed} USD, bằng {rate} cam kết.',
      'Giá trị viện trợ cam kết đạt {n:aidCommitted} USD, đến từ {n:foreignNgos} tổ chức phi chính phủ nước ngoài; {n:aidProjects} chương trình, dự án đã giải ngân {n:aidDisbursed} USD, tỷ lệ {rate}.',
      '{short} hiện có quan hệ làm việc với {n:foreignNgos} tổ chức phi chính phủ nước ngoài, {n:aidProjects} chương trình, dự án còn hiệu lực. Trong kỳ giải ngân {n:aidDisbursed} USD trên tổng cam kết {n:aidCommitted} USD ({rate}).',
      'Công tác vận động viện trợ đem lại {n:aidCommitted} USD cam kết và {n:aidDisbursed} USD giải ngân ({rate}), thuộc {n:aidProjects} chương trình, dự án do {n:foreignNgos} tổ chức phi chính phủ nước ngoài tài trợ.',
      'Đến ngày {cut}, {n:aidProjects} chương trình, dự án của {n:foreignNgos} tổ chức phi chính phủ nước ngoài giải ngân được {n:aidDisbursed} USD, tương đương {rate} của {n:aidCommitted} USD đã cam kết.',
    ],
    central: [
      '{self} và các đơn vị có quan hệ hợp tác với {n:foreignNgos} tổ chức phi chính phủ nước ngoài, thực hiện {n:aidProjects} chương trình, dự án; cam kết {n:aidCommitted} USD, giải ngân {n:aidDisbursed} USD ({rate}).',
      'Viện trợ phi chính phủ nước ngoài do các đơn vị của {self} tiếp nhận gồm {n:aidProjects} chương trình, dự án từ {n:foreignNgos} tổ chức. Giá trị cam kết {n:aidCommitted} USD, đã giải ngân {n:aidDisbursed} USD, đạt {rate}.',
      'Đến ngày {cut}, {n:foreignNgos} tổ chức phi chính phủ nước ngoài có chương trình với {self}; {n:aidDisbursed} USD đã được giải ngân cho {n:aidProjects} chương trình, dự án, bằng {rate} số cam kết {n:aidCommitted} USD.',
      'Trong lĩnh vực phi chính phủ nước ngoài, {self} quản lý {n:aidProjects} chương trình, dự án với tổng cam kết {n:aidCommitted} USD; số giải ngân là {n:aidDisbursed} USD ({rate}), thuộc {n:foreignNgos} tổ chức.',
      'Nguồn hỗ trợ từ {n:foreignNgos} tổ chức phi chính phủ nước ngoài được tính riêng với ODA: {n:aidProjects} chương trình, dự án, cam kết {n:aidCommitted} USD, giải ngân {n:aidDisbursed} USD, tỷ lệ {rate}.',
    ],
    union: [
      'Ban Điều phối viện trợ nhân dân có quan hệ chia sẻ thông tin với {n:foreignNgos} tổ chức phi chính phủ nước ngoài. Liên hiệp và các thành viên trực tiếp tiếp nhận {n:aidProjects} chương trình, dự án, cam kết {n:aidCommitted} USD, giải ngân {n:aidDisbursed} USD ({rate}).',
      'Số tổ chức phi chính phủ nước ngoài thường xuyên trao đổi thông tin với Ban Điều phối viện trợ nhân dân là {n:foreignNgos}. Phần do Liên hiệp và các thành viên trực tiếp quản lý gồm {n:aidProjects} chương trình, dự án với {n:aidCommitted} USD cam kết, đã giải ngân {n:aidDisbursed} USD, đạt {rate}.',
    ],
  },
  {
    name: 'activities.ngoDetail',
    chance: 60,
    needs: ['foreignNgos', 'aidProjects'],
    both: [
      '{ngo1} và {ngo2} chiếm phần lớn giá trị giải ngân; các chủ dự án phía Việt Nam [báo cáo|đối chiếu số liệu] mỗi quý một lần.',
      'Các dự án của {ngo1} kết thúc giai đoạn trong {m:6-9}, {unit2} đã nghiệm thu và nhận bàn giao tài sản.',
      '{ngo1} hoạt động liên tục nhiều năm; trong kỳ đoàn giám sát của {office} đến hiện trường {r:2-4} lần, [kết quả phù hợp với báo cáo|ghi nhận tiến độ đạt yêu cầu].',
      'Trong số các tổ chức có {ngo1}, {ngo2}; {share:aidProjects:15-30} dự án được gia hạn, {r:1-3} dự án điều chỉnh hoạt động theo đề nghị của đơn vị hưởng lợi.',
      'Dự án do {ngo2} tài trợ được người hưởng lợi đánh giá phù hợp, có {r:320-1900} người trực tiếp tham gia.',
      'Phần việc với {ngo1} do {unit1} làm đầu mối; {office} thẩm định hồ sơ trong bình quân {r:9-16} ngày.',
    ],
    province: [
      'Các dự án do {ngo1} tài trợ hoàn thành {r:3-8} hạng mục trong năm, có {r:240-1300} hộ hưởng lợi.',
      '{ngo2} mở rộng hoạt động thêm {r:2-4} xã sau khi được sửa đổi giấy đăng ký; Ủy ban nhân dân cấp xã cử người cùng giám sát.',
    ],
  },
];

const strengths: readonly Move[] = [
  { name: 'strengths.fact', fact: 'results', opens: true },
  {
    name: 'strengths.own',
    opens: true,
    both: [
      'Công tác chuẩn bị có tiến bộ: {share:100:84-96}% đoàn có đề cương làm việc gửi trước, [thời gian phê duyệt|thời gian xử lý hồ sơ] rút ngắn {r:2-4} ngày so với trước.',
      'Số liệu do {admin1}, {admin2} và {office} báo cáo đã khớp ở {r:11-13}/14 chỉ tiêu, giúp việc tổng hợp cuối năm nhanh hơn khoảng {r:5-12} ngày.',
      'Quan hệ với {partner1} được giữ ổn định khi cả hai bên thay đổi nhân sự phụ trách, nhờ hồ sơ bàn giao đầy đủ và lịch làm việc đã hẹn từ trước.',
      'Sự phối hợp giữa {admin1} và {office} rõ việc, rõ người; không để xảy ra trường hợp đoàn đến mà [chưa có chương trình|không có đầu mối đón].',
      'Nguồn lực ngoài ngân sách tham gia nhiều hơn, ước {share:100:22-41}% chi phí các hoạt động giao lưu do doanh nghiệp, hội và đối tác đóng góp.',
      'Đội ngũ làm đối ngoại nhân dân trẻ hơn; {share:100:38-61}% cán bộ đầu mối sử dụng được một ngoại ngữ trong công việc.',
    ],
    province: [
      'Cấp xã đã vào cuộc: {r:23-66} xã, phường có hoạt động với người nước ngoài trong năm, việc báo cáo [cơ bản|nhìn chung] đúng mẫu.',
      'Ở {area1}, người dân thực sự là chủ thể: {r:6-14} nội dung do hội, đoàn thể tại chỗ đề xuất và tự tổ chức.',
    ],
    central: [
      'Nội dung đối ngoại nhân dân gắn được với chuyên môn của {unit1} và {unit2}, nên [kết quả sử dụng được ngay|sản phẩm có địa chỉ sử dụng] trong công việc hằng ngày.',
      'Mỗi đối tác lớn có một đơn vị chịu trách nhiệm theo dõi; {r:12-33} hồ sơ đối tác đã được cập nhật đến {cutMonth}.',
    ],
  },
  {
    name: 'strengths.more',
    chance: 50,
    both: [
      '[Không phát sinh|Không để xảy ra] vụ việc phức tạp về an ninh, lễ tân hay phát ngôn; {r:3-8} tình huống nhỏ được {office} xử lý [tại chỗ|ngay trong ngày].',
      '{share:delegationsIn:70-90} trong số {n:delegationsIn} đoàn vào có báo cáo kết quả gửi {office} trong thời hạn.',
      'Chi phí bình quân cho một đoàn ra giảm khoảng {share:100:5-13}% do ghép nội dung và sử dụng họp trực tuyến ở khâu chuẩn bị.',
      'Cách làm “một đầu mối, một hồ sơ, một thời hạn” được {r:14-36} đơn vị áp dụng và không làm tăng thêm biên chế.',
      'Các sự kiện lớn đều có đánh giá sau hoạt động, {r:4-8} kiến nghị đã được đưa vào kế hoạch năm {next}.',
      'Đối tác phản hồi tích cực: {r:9-24} thư cảm ơn và {r:3-7} đề nghị mở rộng nội dung làm việc được gửi tới {office}.',
    ],
  },
];

const shortcomings: readonly Move[] = [
  {
    name: 'shortcomings.aid',
    opens: true,
    needs: ['aidCommitted', 'aidDisbursed'],
    both: [
      'Tỷ lệ giải ngân viện trợ đạt {rate}, còn {gap} USD chưa giải ngân, chủ yếu ở các dự án [mới phê duyệt|khởi động muộn].',
      'Còn {share:aidProjects:10-25} dự án viện trợ chậm tiến độ; tính chung {rate} vốn cam kết được giải ngân.',
      'Việc theo dõi viện trợ sau bàn giao chưa thường xuyên; {share:aidProjects:12-24} dự án thiếu báo cáo đánh giá hiệu quả.',
      'Số vốn chưa giải ngân ({gap} USD) phản ánh khâu chuẩn bị hồ sơ ở một số chủ dự án còn chậm.',
      'Viện trợ vận động được tập trung ở ít nhà tài trợ: {ngo1} và {ngo2} chiếm tỷ trọng lớn, khi các tổ chức này điều chỉnh chiến lược thì khó bù ngay.',
      'Báo cáo giải ngân của {share:aidProjects:10-22} dự án gửi sau thời hạn, làm số liệu giữa năm phải chỉnh lại {r:2-3} lần.',
      'Vẫn còn {gap} USD vốn cam kết chưa chuyển thành kết quả, một phần vì [thời vụ|mùa mưa], một phần vì chủ dự án chưa đủ người quản lý.',
      'Có {share:aidProjects:10-20} dự án phải gia hạn thời gian thực hiện; hồ sơ gia hạn [trình muộn|chậm] so với quy định của Nghị định số 80/2020/NĐ-CP.',
    ],
  },
  {
    name: 'shortcomings.reporting',
    opens: true,
    province: [
      'Có {r:13-38} xã, phường báo cáo chậm hoặc thiếu số liệu; một số nơi [chưa phân biệt được|còn lẫn] khách du lịch với đoàn vào.',
      'Hoạt động tập trung ở một số địa bàn như {area1}; {r:26-59} xã, phường trong năm chưa có hoạt động đối ngoại nhân dân nào.',
      'Chất lượng báo cáo ở cấp xã chưa đều, {share:100:24-46}% báo cáo chỉ liệt kê đầu việc, không nêu kết quả.',
      'Việc lưu hồ sơ đoàn ở cấp xã chưa thống nhất; khi cần tra cứu, {office} phải hỏi lại từng nơi, mất {r:3-6} ngày.',
      'Cấp xã chưa chủ động đề xuất nội dung với đối tác mà chờ kế hoạch của {self}; trong năm chỉ có {r:7-16} đề xuất từ cơ sở.',
      'Số người đọc, nghe các sản phẩm tuyên truyền bằng tiếng nước ngoài còn thấp, [trung bình|bình quân] mỗi bài khoảng {r:140-620} lượt xem.',
    ],
    central: [
      '{r:4-9} đơn vị gửi báo cáo quý chậm; số liệu về đoàn và về thỏa thuận giữa {admin1} và {office} có lúc chưa thống nhất.',
      'Hoạt động còn nặng về hội thảo, đón đoàn; nội dung có sản phẩm dùng lâu dài chiếm khoảng {share:100:35-52}%.',
      'Một số đơn vị coi đối ngoại nhân dân là việc riêng của {office}, nên ít đề xuất; {r:5-12} đơn vị không có hoạt động nào trong năm.',
      'Việc theo dõi sau đoàn chưa chặt: {share:100:18-35}% kiến nghị nêu trong báo cáo đoàn chưa có phân công thực hiện.',
      'Thông tin bằng tiếng nước ngoài cập nhật chậm, [có trang|một số trang] từ {r:3-5} tháng chưa thay nội dung.',
    ],
  },
  {
    name: 'shortcomings.depth',
    chance: 55,
    both: [
      '[Một số|Có {r:2-4}] thỏa thuận đã ký với {partner3} và {partner4} chưa [có hoạt động cụ thể|phát sinh hoạt động] trong năm.',
      '[Trao đổi đoàn|Hoạt động] dồn vào quý II, quý III; quý I chỉ có {r:2-5} hoạt động do [kế hoạch và kinh phí được duyệt muộn|kinh phí được giao muộn].',
      'Thành phần tham gia chủ yếu là cán bộ, công chức; thanh niên, doanh nghiệp nhỏ và nghệ nhân chiếm khoảng {share:100:12-24}% số người dự.',
      'Các hoạt động với {partner3} mới dừng ở thăm, làm việc; [chưa có|còn thiếu] chương trình chung kéo dài quá một năm.',
      'Công tác nghiên cứu, dự báo về đối tác còn mỏng, trong năm chỉ có {r:2-4} báo cáo chuyên đề.',
      '[Đánh giá hiệu quả|Việc đánh giá kết quả] vẫn dựa vào số lượng đoàn, số tin, bài; chưa đo được [mức độ hiểu biết và thiện cảm|sự thay đổi trong nhận thức|mức độ hài lòng] của đối tác.',
      'Việc dịch và gửi tài liệu cho đối tác sau sự kiện còn chậm, có trường hợp mất {r:4-7} tuần.',
      'Hoạt động với các đối tác ở xa còn ít; ngoài khu vực châu Á mới có {r:4-9} hoạt động trong năm.',
    ],
  },
];

const difficulties: readonly Move[] = [
  { name: 'difficulties.fact', fact: 'difficulties', opens: true },
  {
    name: 'difficulties.own',
    chance: 60,
    opens: true,
    province: [
      'Công chức cấp xã phụ trách đối ngoại đều kiêm nhiệm từ {r:3-4} lĩnh vực trở lên; trong năm {r:11-27} nơi thay người, phải hướng dẫn lại từ đầu.',
      'Cả {self} chỉ có {r:5-12} cán bộ phiên dịch được trong đàm phán, riêng tiếng của các nước láng giềng còn thiếu; khi đón nhiều đoàn cùng lúc phải thuê ngoài.',
      'Kinh phí cho đối ngoại nhân dân chưa có mục riêng, phải lấy từ chi thường xuyên của {office}, bình quân {r:14-32} triệu đồng một hoạt động.',
      'Mưa bão, sạt lở làm {r:2-5} đoàn phải đổi lịch; chi phí hủy dịch vụ chưa có hướng dẫn thanh toán.',
      'Quy định về thẩm quyền cấp xã khi tổ chức nước ngoài đề nghị khảo sát [chưa cụ thể|còn khoảng trống], nhiều nơi phải gửi văn bản hỏi, kéo dài {r:7-14} ngày.',
      'Một số đối tác nước ngoài vẫn dùng tên địa danh và đầu mối cũ, {r:8-19} thư, công hàm gửi nhầm nơi nhận.',
    ],
    central: [
      'Biên chế làm đối ngoại của các đơn vị giảm sau sắp xếp, {r:6-13} đơn vị chỉ còn một người kiêm nhiệm.',
      'Thủ tục phê duyệt khoản viện trợ nhỏ (dưới {r:20-50} nghìn USD) vẫn qua các bước như khoản lớn, trong khi thời gian tài trợ chỉ {r:6-12} tháng.',
      'Định mức chi cho đoàn khách và phiên dịch thấp hơn giá thực tế; {r:3-7} hoạt động phải rút ngắn chương trình.',
      'Nhiều đối tác là hiệp hội, quỹ, viện nghiên cứu tư nhân, việc thẩm tra tư cách pháp lý mất {r:3-8} tuần vì [thiếu nguồn tra cứu|phải hỏi nhiều nơi].',
      'Lịch công tác của lãnh đạo thay đổi gấp dẫn đến {r:2-6} cuộc làm việc phải chuyển sang trực tuyến, hiệu quả giảm.',
    ],
    union: [
      'Các hội hữu nghị thành viên chủ yếu do người đã nghỉ hưu phụ trách; {r:14-26} hội chưa có cán bộ chuyên trách dưới 40 tuổi.',
      'Kinh phí hoạt động của {r:18-34} hội thành viên dựa chủ yếu vào vận động, không đủ để cử đoàn đi theo lời mời của đối tác.',
    ],
  },
];

const causes: readonly Move[] = [
  { name: 'causes.fact', fact: 'causes', opens: true },
  {
    name: 'causes.own',
    chance: 65,
    opens: true,
    both: [
      'Về chủ quan, một số đơn vị chưa đưa đối ngoại nhân dân vào kế hoạch từ đầu năm, đến khi đối tác đề nghị mới [bố trí người và kinh phí|tìm nguồn thực hiện].',
      'Nguyên nhân chủ quan là việc đôn đốc của {office} chưa đều, {r:2-3} quý có thông báo tiến độ chậm hơn quy định.',
      'Bên cạnh đó, mẫu biểu thống kê chưa hướng dẫn rõ cách tính đoàn vào và giá trị hiện vật, [mỗi nơi hiểu một cách|dẫn đến cách hiểu khác nhau].',
      'Ở khía cạnh tổ chức, cán bộ đầu mối thay đổi {r:6-17} lượt trong năm, việc bàn giao chủ yếu bằng lời.',
      'Việc phân bổ kinh phí theo từng hoạt động nhỏ làm các đơn vị khó [chủ động ghép nội dung|lập kế hoạch dài hơn một năm].',
      'Khách quan là đối tác nước ngoài phụ thuộc chu kỳ ngân sách riêng; {r:3-6} hoạt động phải chờ bạn xác nhận tài chính.',
      'Ngoài ra, chế độ báo cáo chồng chéo: cùng một hoạt động, {admin1} phải gửi {r:3-4} báo cáo theo các mẫu khác nhau.',
      'Năng lực ngoại ngữ và kỹ năng soạn thảo thỏa thuận của cán bộ cấp cơ sở còn yếu; {share:100:54-71}% chưa qua lớp bồi dưỡng chính quy nào.',
    ],
  },
];

const lessons: readonly Move[] = [
  { name: 'lessons.fact', fact: 'lessons', opens: true },
  {
    name: 'lessons.own',
    chance: 60,
    opens: true,
    both: [
      'Trong {r:26-58} hoạt động của năm, nơi nào giao một người chịu trách nhiệm đến cùng thì [việc trôi chảy|tiến độ bảo đảm], nơi nào giao tập thể chung thì chậm.',
      'Muốn số liệu tin cậy phải thống nhất cách tính ngay từ đầu kỳ; việc sửa {r:2-5} chỉ tiêu vào cuối năm tốn nhiều công hơn hướng dẫn trước.',
      'Với đối tác như {partner1}, giữ lời hẹn về thời gian và thông báo sớm khi thay đổi quan trọng hơn quy mô đón tiếp.',
      'Hoạt động gắn với nhu cầu thật của hai phía thì tự duy trì được; hoạt động chỉ dựa vào kinh phí được cấp thường [dừng|kết thúc] sau {r:1-2} năm.',
      'Cần chuẩn bị phương án dự phòng cho mọi đoàn trên {r:20-30} người: phiên dịch, phương tiện, địa điểm và đầu mối y tế.',
      'Kinh nghiệm trong năm là mời đối tác cùng xây dựng kế hoạch từ quý IV năm trước; các nội dung làm theo cách này đạt {share:100:85-96}% kế hoạch.',
      'Thông tin hai chiều với cơ quan đại diện Việt Nam ở nước ngoài trước khi đặt quan hệ giúp tránh được {r:2-4} trường hợp đối tác [không đủ năng lực|không đúng tư cách].',
      'Phải đánh giá ngay sau hoạt động, chậm nhất {r:7-10} ngày; để lâu thì kiến nghị không còn người theo dõi.',
    ],
  },
];

const forecast: readonly Move[] = [
  { name: 'forecast.fact', fact: 'outlook', opens: true },
  {
    name: 'forecast.own',
    chance: 65,
    opens: true,
    both: [
      'Năm {next}, nguồn viện trợ phi chính phủ dự báo tiếp tục giảm ở lĩnh vực truyền thống và chuyển dần sang khí hậu, chuyển đổi số, người cao tuổi; {self} dự kiến [vận động thêm|tìm thêm] {r:3-6} nhà tài trợ mới.',
      'Cạnh tranh chiến lược và xung đột ở một số khu vực có thể làm chi phí đi lại tăng {share:100:8-16}%, nhiều đối tác giảm đoàn trực tiếp và chuyển sang trực tuyến.',
      'Nhu cầu giao lưu của thanh niên, sinh viên tăng nhanh; {office} dự kiến nhóm này chiếm {share:100:30-45}% lượt người tham gia trong năm {next}.',
      'Cộng đồng người Việt Nam ở nước ngoài ngày càng giữ vai trò cầu nối; {r:9-28} hội, nhóm đã chủ động liên hệ với {self} trong năm.',
      'Mạng xã hội khiến thông tin sai lệch lan nhanh hơn, đòi hỏi thời gian phản hồi [tính bằng giờ|trong ngày]; {self} cần thêm {r:3-5} người viết được bằng tiếng nước ngoài.',
      'Sau khi bộ máy ổn định, các đối tác lâu năm như {partner1} muốn nối lại hoặc mở rộng chương trình; khối lượng đoàn năm {next} ước tăng {share:100:6-15}%.',
      'Xu hướng đối tác làm việc trực tiếp với cơ sở và doanh nghiệp ngày càng rõ, vai trò của {office} chuyển từ tổ chức sang [hướng dẫn và giám sát|điều phối].',
      'Các tổ chức tài trợ yêu cầu chặt hơn về minh bạch và đánh giá độc lập; {r:4-9} đối tác đã gửi bộ tiêu chí mới.',
    ],
  },
];

const plan: readonly Move[] = [
  {
    name: 'plan.targets',
    opens: true,
    both: [
      'Năm {next}, {self} dự kiến thực hiện {near:delegationsOut} đoàn ra, đón khoảng {near:delegationsIn} đoàn, mở {r:3-5} lớp tập huấn và [không để|không có] báo cáo quá hạn.',
      'Chỉ tiêu năm {next} gồm: hoàn thành trên [90|92|95]% nhiệm vụ được giao, trả lời mọi hồ sơ đoàn trong {r:5-7} ngày làm việc, tập huấn cho ít nhất {r:12-36}0 lượt người.',
      'Phương hướng năm {next} là giảm số sự kiện, tăng nội dung có sản phẩm; mỗi đơn vị chọn {r:1-2} đối tác để [làm sâu|tập trung].',
      '{office} đã trình dự thảo kế hoạch năm {next} với {r:18-34} nhiệm vụ, trong đó {r:5-8} nhiệm vụ chuyển tiếp.',
      'Mục tiêu năm {next}: giữ quan hệ với các đối tác hiện có, đặt quan hệ với {r:2-4} đối tác mới, đưa số tin, bài bằng tiếng nước ngoài tăng [15|20|25|30]%.',
      'Kế hoạch năm {next} được xây dựng trên ba căn cứ: nhiệm vụ chuyển tiếp, thỏa thuận với đối tác và khả năng ngân sách; tổng số hoạt động dự kiến {r:26-58}.',
      'Trong năm {next}, ưu tiên hàng đầu là {theme1}; tiếp đến là {theme2}. Tiến độ được {office} [báo cáo|rà soát] vào cuối mỗi quý.',
    ],
  },
];

export interface PlanItem {
  readonly text: string;
  /** Where the item belongs when the plan goes by quarters. */
  readonly quarter?: 1 | 2 | 3 | 4;
}

/** Items that complete the plan of the next year, each a verb phrase. */
export const planItems: readonly PlanItem[] = [
  {
    text: 'ban hành kế hoạch năm trước ngày {r:15-28}/02/{next}, kèm phân công [đến từng đơn vị|và dự toán]',
    quarter: 1,
  },
  {
    text: 'hoàn thành rà soát các thỏa thuận đã ký với {partner2} và {partner3}, đề xuất gia hạn hoặc kết thúc',
  },
  {
    text: 'mở {r:2-3} lớp tập huấn cho cán bộ mới nhận nhiệm vụ, ưu tiên [các nơi thiếu người|người chưa qua bồi dưỡng]',
    quarter: 2,
  },
  { text: 'cập nhật danh mục đối tác, bổ sung thông tin liên hệ của {r:40-120} tổ chức, cá nhân' },
  { text: 'lựa chọn {r:3-5} hoạt động có hiệu quả để ký kế hoạch nhiều năm với đối tác' },
  { text: 'đón đoàn của {partner1} và thống nhất kế hoạch chung giai đoạn {next} - {next3}' },
  {
    text: 'phối hợp với {admin2} kiểm tra {r:3-6} đơn vị [tiếp nhận viện trợ|có nhiều hoạt động với nước ngoài]',
  },
  { text: 'công bố danh mục {r:12-26} dự án kêu gọi hỗ trợ trên trang của {office}', quarter: 1 },
  { text: 'số hóa hồ sơ đoàn và dự án từ năm 2021 đến nay, dự kiến khoảng {r:6-19}00 hồ sơ' },
  { text: 'sơ kết sáu tháng, [điều chỉnh|rà lại] những nội dung đối tác chưa xác nhận', quarter: 3 },
  {
    text: 'biên soạn sổ tay khoảng [30|40|50|60] trang [hướng dẫn đón khách nước ngoài|về thủ tục đoàn và hội thảo]',
  },
  {
    text: '[tổng kết|đánh giá] việc thực hiện quy chế phối hợp tại {r:20-45} đơn vị, đề xuất sửa đổi nếu cần',
    quarter: 4,
  },
  { text: 'thử nghiệm mẫu báo cáo điện tử tại {r:6-15} đơn vị' },
  {
    text: 'duy trì các hoạt động thường niên ở quy mô phù hợp, nâng tỷ lệ người tham gia dưới 35 tuổi lên trên [25|30|35|40]%',
  },
  { text: 'trao đổi đoàn với {partner4}, tập trung vào {theme3}' },
  { text: 'xây dựng {r:3-5} sản phẩm truyền thông bằng tiếng nước ngoài về {theme2}' },
  {
    text: 'gặp mặt các tổ chức, cá nhân nước ngoài có quan hệ với {self} vào dịp cuối năm, khoảng {r:6-18}0 khách',
    quarter: 4,
  },
  { text: 'khảo sát nhu cầu hợp tác của {r:10-28} đơn vị cơ sở làm căn cứ vận động nguồn lực', quarter: 2 },
];

const resources: readonly Move[] = [
  {
    name: 'resources.money',
    opens: true,
    province: [
      'Dự toán năm {next} cho đối ngoại nhân dân khoảng {bn} tỷ đồng, trong đó phần giao {office} chiếm {share:100:48-66}%, còn lại giao {admin1} và các đơn vị.',
      'Ngân sách {self} dự kiến bố trí {bn} tỷ đồng; phần chi cho đoàn ra giảm, phần chi cho phiên dịch và thông tin tăng {share:100:8-18}%.',
      '{office} và Sở Tài chính đã thống nhất mức {bn} tỷ đồng cho năm {next}, chưa gồm vốn đối ứng các dự án viện trợ ({r:1-3} tỷ đồng).',
      'Về kinh phí, {self} cân đối {bn} tỷ đồng từ nguồn chi thường xuyên và vận động xã hội hóa khoảng {r:400-1600} triệu đồng.',
      'Kinh phí cần cho năm {next} là {bn} tỷ đồng, trong đó {share:100:15-28}% dành cho hoạt động ở cấp xã.',
      'Mức kinh phí đề nghị {bn} tỷ đồng được tính trên danh mục {r:18-40} hoạt động, có xếp thứ tự ưu tiên để [cắt giảm khi cần|điều chỉnh khi thu ngân sách không đạt].',
    ],
    central: [
      'Kinh phí năm {next} dự kiến {bn} tỷ đồng từ nguồn đối ngoại của {self}; {share:100:18-35}% do các đơn vị tự bảo đảm.',
      '{self} bố trí {bn} tỷ đồng trong dự toán năm {next}, [chưa kể|không gồm] phần đối tác chi trả theo thỏa thuận.',
      'Nguồn thực hiện gồm {bn} tỷ đồng ngân sách và hỗ trợ của {r:2-4} đối tác; {office} lập dự toán chung thay cho từng đơn vị.',
      'Dự toán {bn} tỷ đồng được giao trước ngày 31/12/{year} để các đơn vị chủ động từ quý I.',
      'Về tài chính, mức {bn} tỷ đồng cơ bản bằng năm {year}; {unit1} và {unit2} được ưu tiên cho nội dung có sản phẩm cụ thể.',
    ],
    union: [
      'Ngân sách nhà nước giao năm {next} khoảng {bn} tỷ đồng; các quỹ và hội thành viên vận động thêm {r:9-16} tỷ đồng.',
      'Liên hiệp được dự kiến giao {bn} tỷ đồng cho năm {next}; phần hội phí và vận động của các thành viên bổ sung khoảng {r:7-14} tỷ đồng.',
    ],
  },
  {
    name: 'resources.people',
    chance: 55,
    both: [
      'Nhân lực chuyên trách hiện có {r:6-19} người; {office} đề nghị bổ sung {r:1-3} người biết [tiếng nước ngoài ít thông dụng|ngoại ngữ hiếm].',
      'Lực lượng nòng cốt gồm {r:8-24} công chức, viên chức và {r:15-60} cộng tác viên phiên dịch.',
      'Về con người, {self} giữ nguyên biên chế, tăng sử dụng cộng tác viên và chuyên gia đã nghỉ hưu ({r:9-30} người).',
      '{admin1} và {admin3} mỗi nơi bố trí một cán bộ chuyên trách từ quý I/{next}.',
      'Phòng họp trực tuyến và thiết bị phiên dịch được đầu tư {r:300-1200} triệu đồng trong năm {next}, phục vụ chung cho các đơn vị.',
      'Cơ sở dữ liệu dùng chung do {office} quản trị, tài khoản cấp cho {r:40-130} người, có nhật ký truy cập.',
      'Chế độ cho cán bộ kiêm nhiệm được xem xét cùng định mức chi tiêu nội bộ; dự kiến áp dụng cho {r:30-110} người.',
    ],
  },
];

const measures: readonly Move[] = [
  {
    name: 'measures.main',
    opens: true,
    both: [
      '{office} công khai tiến độ nhiệm vụ hằng quý; đơn vị chậm quá [15|20|30] ngày phải giải trình bằng văn bản với {leader}.',
      'Giao {admin1} theo dõi nhóm đối tác láng giềng, {admin2} theo dõi các đối tác còn lại; mỗi quý [trao đổi|gặp nhau] một lần để thống nhất thông tin.',
      'Thống nhất một mẫu báo cáo dài không quá {r:2-3} trang, một thời hạn là ngày {r:15-20} tháng cuối quý, gửi qua hệ thống quản lý văn bản.',
      'Đưa kết quả đối ngoại nhân dân vào đánh giá, xếp loại cuối năm của người đứng đầu đơn vị, với trọng số {share:100:3-5}%.',
      'Rà soát hồ sơ trước khi trình: đoàn nào không có đề cương, dự toán và danh sách đối tác thì [chưa xem xét|không đưa vào kế hoạch]. {office} [chịu trách nhiệm bước này|trả lại hồ sơ thiếu trong {r:1-3} ngày].',
      'Tăng hậu kiểm, giảm tiền kiểm; {office} chọn ngẫu nhiên [10|15|20]% hồ sơ mỗi quý để kiểm tra sau.',
      'Lập tổ giúp việc {r:5-9} người gồm {office}, {admin1}, {admin2} để xử lý nhanh việc phát sinh trong [24|48] giờ.',
    ],
  },
  {
    name: 'measures.more',
    chance: 65,
    opens: true,
    province: [
      'Ký chương trình phối hợp với {r:3-6} trường đại học, cao đẳng để có phiên dịch tình nguyện cho các sự kiện tại {area1} và những nơi đông khách.',
      'Mỗi xã, phường có dự án viện trợ lập sổ theo dõi hiện vật, niêm yết danh sách hưởng lợi; {office} kiểm tra thí điểm {r:4-9} nơi.',
      'Đối với viện trợ, thẩm định song song giữa {office} và Sở Tài chính, phấn đấu trả kết quả trong {r:10-14} ngày.',
      'Giao Ủy ban nhân dân cấp xã lập danh sách người dân, cơ sở sẵn sàng đón khách, dự kiến {r:120-460} hộ và cơ sở, cập nhật sáu tháng một lần.',
      'Mời doanh nghiệp có vốn nước ngoài và kiều bào cùng tài trợ {r:4-9} chương trình giao lưu, công khai thu chi.',
      'Luân phiên tổ chức hoạt động về các xã, phường; năm {next} chọn {r:6-15} nơi chưa từng có hoạt động.',
    ],
    central: [
      'Chọn {r:3-5} nội dung làm thí điểm cách quản lý theo kết quả, {office} xây dựng tiêu chí đánh giá trong quý I.',
      'Phối hợp chặt hơn với các địa phương: trước khi đoàn đi cơ sở ít nhất {r:5-10} ngày phải có thông báo chương trình.',
      'Bồi dưỡng cán bộ trẻ theo cặp với người có kinh nghiệm, mục tiêu {r:14-36} cặp trong năm {next}.',
      'Đưa các tài liệu song ngữ của {unit1} lên một thư viện trực tuyến chung, dự kiến {r:2-9}00 đầu mục.',
      'Đánh giá lại {r:9-22} thỏa thuận sau mỗi hai năm; văn bản không có hoạt động thì đề nghị kết thúc.',
    ],
  },
];

export const sectionMoves = {
  'achievements.implementation': implementation,
  'achievements.coordination': coordination,
  'achievements.communication': communication,
  'achievements.inspection': inspection,
  'achievements.commendation': commendation,
  'achievements.training': training,
  'achievements.activities': activities,
  'achievements.strengths': strengths,
  'limitations.shortcomings': shortcomings,
  'limitations.difficulties': difficulties,
  'limitations.causes': causes,
  'limitations.lessons': lessons,
  'direction.forecast': forecast,
  'direction.plan': plan,
  'direction.resources': resources,
  'direction.measures': measures,
} as const satisfies Record<string, readonly Move[]>;

export type SectionKey = keyof typeof sectionMoves;

export interface ProposalText {
  readonly text: string;
  readonly addressee: string;
  readonly field: 'mechanism' | 'organisation' | 'funding' | 'information' | 'training' | 'other';
}

export const generalProposals: readonly ProposalText[] = [
  {
    text: 'Sớm ban hành quy chế phối hợp về theo dõi, tổng hợp, trao đổi thông tin trong công tác đối ngoại nhân dân, kèm mẫu báo cáo thống nhất.',
    addressee: 'Thủ tướng Chính phủ',
    field: 'mechanism',
  },
  {
    text: 'Hướng dẫn cách tính các chỉ tiêu đoàn ra, đoàn vào và giá trị viện trợ bằng hiện vật để số liệu giữa các cơ quan so sánh được.',
    addressee: 'Bộ Ngoại giao',
    field: 'information',
  },
  {
    text: 'Bố trí một mục chi riêng cho đối ngoại nhân dân trong dự toán ngân sách hằng năm.',
    addressee: 'Bộ Tài chính',
    field: 'funding',
  },
  {
    text: 'Mở lớp bồi dưỡng trực tuyến theo chuyên đề, cấp tài khoản học cho cán bộ đầu mối ở cơ sở.',
    addressee: 'Bộ Ngoại giao',
    field: 'training',
  },
  {
    text: 'Chia sẻ định kỳ danh sách tổ chức phi chính phủ nước ngoài được cấp, gia hạn hoặc chấm dứt giấy đăng ký.',
    addressee: 'Bộ Ngoại giao',
    field: 'information',
  },
  {
    text: 'Quy định thủ tục rút gọn đối với khoản viện trợ khẩn cấp và khoản viện trợ có giá trị nhỏ.',
    addressee: 'Chính phủ',
    field: 'mechanism',
  },
  {
    text: 'Hướng dẫn vị trí việc làm và tiêu chuẩn của công chức phụ trách đối ngoại ở cấp xã.',
    addressee: 'Bộ Nội vụ',
    field: 'organisation',
  },
  {
    text: 'Điều chỉnh định mức chi phiên dịch, biên dịch và tiếp khách nước ngoài cho phù hợp với mặt bằng giá hiện nay.',
    addressee: 'Bộ Tài chính',
    field: 'funding',
  },
  {
    text: 'Cung cấp tài liệu giới thiệu Việt Nam bằng các ngôn ngữ Lào, Khmer, Trung, Nhật, Hàn để dùng chung.',
    addressee: 'Bộ Văn hóa, Thể thao và Du lịch',
    field: 'information',
  },
  {
    text: 'Tổ chức giao ban theo vùng mỗi năm một lần, mời cả cơ quan đại diện Việt Nam ở các nước láng giềng tham dự trực tuyến.',
    addressee: 'Bộ Ngoại giao',
    field: 'organisation',
  },
  {
    text: 'Hỗ trợ kết nối với các hội hữu nghị có địa bàn chưa được khai thác, nhất là Trung Đông, châu Phi và Mỹ Latinh.',
    addressee: 'Liên hiệp các tổ chức hữu nghị Việt Nam',
    field: 'other',
  },
  {
    text: 'Bổ sung hình thức khen thưởng phù hợp cho tình nguyện viên và đối tác nước ngoài có đóng góp ở cấp cơ sở.',
    addressee: 'Bộ Nội vụ',
    field: 'mechanism',
  },
  {
    text: 'Cung cấp bản tin địa bàn và cảnh báo sớm về đối tác cho các cơ quan đầu mối, tối thiểu mỗi quý một lần.',
    addressee: 'Bộ Ngoại giao',
    field: 'information',
  },
  {
    text: 'Phối hợp mở khóa ngắn hạn về kỹ năng đàm phán, soạn thảo thỏa thuận cho cán bộ không chuyên ngành đối ngoại.',
    addressee: 'Học viện Ngoại giao',
    field: 'training',
  },
];

export interface ChecklistTexts {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export const checklistTexts = {
  'checklist.dissemination': {
    yes: [
      'Hội nghị ngày {dissDate} do {office} tổ chức, {dissN} người dự.',
      'Tổ chức ngày {dissDate}, trực tiếp kết hợp trực tuyến; {dissN} người tham dự, quán triệt Chỉ thị số 12-CT/TW.',
      'Một hội nghị ({dissDate}, {dissN} người dự); tài liệu gửi đến {sub}.',
      'Ngày {dissDate}: phổ biến Chỉ thị số 12-CT/TW, Quyết định số 1109/QĐ-TTg cho {dissN} cán bộ.',
    ],
    no: [],
  },
  'checklist.action-plan': {
    yes: [
      '{plan}.',
      '{plan}, gồm {tasks} nhiệm vụ.',
      'Ban hành {plan}; {office} theo dõi thực hiện.',
      '{plan}; đến ngày {cut} hoàn thành {done}/{tasks} nhiệm vụ.',
    ],
    no: [],
  },
  'checklist.regulations': {
    yes: ['{reg} ban hành {regName}.', '{regName} kèm theo {reg}.', '{reg}.'],
    no: [
      'Đang lấy ý kiến dự thảo; dự kiến ban hành trong quý [I|II]/{next}.',
      'Tiếp tục áp dụng quy chế hiện hành, chưa phát sinh yêu cầu ban hành mới trong năm.',
      'Chờ quy định của Trung ương để sửa đổi cho thống nhất.',
    ],
  },
  'checklist.leader': {
    yes: [
      '{deputy} phụ trách, theo {assign}.',
      '{deputy} được phân công chỉ đạo ({assign}).',
      'Phân công {deputyLower} tại {assign}.',
    ],
    no: [],
  },
  'checklist.focal-point': {
    yes: [
      '{office}.',
      '{office}; {admin1} phối hợp.',
      '{office} tham mưu, tổng hợp và báo cáo.',
      '{office}, có {r:2-4} cán bộ theo dõi.',
    ],
    no: [],
  },
  'checklist.aid-focal-point': {
    yes: [
      '{office}, phối hợp với {admin1}.',
      '{office} làm đầu mối; {financeUnit} thẩm định khoản viện trợ.',
      '{office} về tổ chức, {financeUnit} về tài chính.',
    ],
    no: [
      'Trong năm {self} không tiếp nhận viện trợ phi chính phủ nước ngoài nên chưa phân công đầu mối riêng.',
    ],
  },
  'checklist.local-training': {
    yes: [
      '{n:trainingCourses} lớp, {n:trainedOfficials} lượt cán bộ.',
      'Mở {n:trainingCourses} lớp trong năm {year} cho {n:trainedOfficials} lượt cán bộ; {office} chủ trì.',
      '{n:trainedOfficials} lượt cán bộ tại {n:trainingCourses} lớp, do {office} và {admin2} tổ chức.',
    ],
    no: [
      'Kinh phí đào tạo năm {year} không có mục cho nội dung này; dự kiến mở một lớp trong quý II/{next}.',
      'Lồng ghép vào lớp bồi dưỡng nghiệp vụ chung, không mở lớp riêng.',
    ],
  },
  'checklist.external-training': {
    yes: [
      'Cử {extN} cán bộ, {extMonth}.',
      '{extN} người dự lớp bồi dưỡng trong {extMonth}.',
      '{extMonthCap}: {extN} cán bộ tham gia.',
    ],
    no: [
      'Lịch các lớp trùng với đợt công tác của cán bộ đầu mối.',
      'Trong năm chưa được phân bổ chỉ tiêu tham dự.',
      'Cán bộ đầu mối mới nhận nhiệm vụ, dự kiến cử đi trong năm {next}.',
    ],
  },
  'checklist.support': {
    yes: [
      'Bố trí kinh phí trong dự toán của {office}; thanh toán công tác phí theo quy định hiện hành.',
      'Trang bị thiết bị họp trực tuyến, hỗ trợ học ngoại ngữ cho {r:5-22} cán bộ.',
      'Hỗ trợ chi phí phiên dịch và phương tiện cho cán bộ kiêm nhiệm theo quy chế chi tiêu nội bộ.',
      'Bảo đảm phòng làm việc, phương tiện và kinh phí hoạt động {r:280-960} triệu đồng trong năm.',
    ],
    no: [
      'Chưa có quy định riêng; áp dụng chế độ công tác phí chung.',
      'Chính sách hỗ trợ cán bộ kiêm nhiệm đang được {financeUnit} xem xét.',
      'Chưa cân đối được nguồn trong năm {year}.',
    ],
  },
  'checklist.other': {
    yes: [
      '{letter:4-9} về chấn chỉnh chế độ báo cáo sau đoàn.',
      '{letter:4-9} hướng dẫn tiếp nhận quà tặng, hiện vật của đối tác nước ngoài.',
      'Làm việc với {r:3-8} đơn vị để tháo gỡ vướng mắc, kết luận tại {letter:4-9}.',
    ],
    no: ['', '', 'Không phát sinh.'],
  },
} as const satisfies Record<string, ChecklistTexts>;

export type ChecklistKey = keyof typeof checklistTexts;

export const figureNotes: Readonly<Record<string, readonly string[]>> = {
  'figures.delegations-out': [
    '',
    '',
    'Không tính đoàn đi việc riêng',
    'Tính đến ngày {cut}',
    'Gồm cả đoàn do đối tác đài thọ',
  ],
  'figures.delegations-in': [
    '',
    '',
    'Không tính khách du lịch',
    '{r:4-18} đoàn làm việc trong ngày',
    'Tính theo lượt đoàn',
  ],
  'figures.agreements': [
    '',
    'Đã gửi bản sao về Bộ Ngoại giao',
    'Thời hạn {r:3-5} năm',
    'Không gồm biên bản làm việc',
  ],
  'figures.conferences': ['', '', 'Tổ chức theo Quyết định số 06/2020/QĐ-TTg', 'Gồm cả hình thức trực tuyến'],
  'figures.foreign-ngos': [
    '',
    'Đếm theo giấy đăng ký còn hiệu lực',
    'Có thể trùng với số liệu của cơ quan khác',
    '',
  ],
  'figures.aid-projects': ['', '', 'Gồm cả dự án chuyển tiếp', 'Không gồm khoản viện trợ phi dự án'],
  'figures.aid-committed': ['', 'Giá trị theo văn kiện được duyệt', 'Quy đổi theo tỷ giá ngày phê duyệt'],
  'figures.aid-disbursed': ['Tính đến ngày {cut}', 'Tính đến ngày {cut}', 'Theo báo cáo của chủ dự án', ''],
  'figures.training-courses': ['', '', 'Do {office} tổ chức'],
  'figures.trained-officials': [
    '',
    'Một người học nhiều lớp được tính nhiều lượt',
    'Chưa tính lượt dự lớp do cơ quan khác mở',
  ],
  'figures.inspections': ['', 'Gồm cả kiểm tra lồng ghép', 'Theo kế hoạch năm'],
  'figures.commended-groups': ['', '', 'Không gồm khen thưởng cấp Nhà nước'],
  'figures.commended-individuals': ['', '', 'Gồm cả người nước ngoài'],
  'figures.news-items': ['', 'Không tính tin đăng lại', 'Gồm báo, đài và cổng thông tin'],
};

export const missingNotes: Readonly<Record<string, readonly string[]>> = {
  'figures.inspections': ['Không tổ chức đoàn kiểm tra riêng trong năm', 'Chưa đến kỳ kiểm tra'],
  'figures.agreements': ['Không ký thỏa thuận mới trong kỳ'],
  'figures.conferences': ['Không đăng cai hội nghị, hội thảo quốc tế', 'Không phát sinh trong kỳ'],
  'figures.news-items': ['Chưa thống kê riêng theo nội dung này'],
  'figures.training-courses': ['Không mở lớp riêng'],
  'figures.trained-officials': ['Không mở lớp riêng'],
  'figures.commended-groups': ['Chưa xét trong kỳ báo cáo'],
  'figures.commended-individuals': ['Chưa xét trong kỳ báo cáo'],
  other: ['Không thuộc phạm vi quản lý', 'Không phát sinh trong kỳ'],
};
