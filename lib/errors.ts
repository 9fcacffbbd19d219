/** Every expected failure, with the Vietnamese text that says what to do. The only home of these texts. */
const messages = {
  notFound: () => 'Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của đồng chí.',
  signedOut: () =>
    'Phiên đăng nhập đã kết thúc. Nội dung vừa nhập vẫn được giữ trên trình duyệt này; đăng nhập lại rồi lưu tiếp.',
  otherAccount: () =>
    'Trình duyệt đang đăng nhập bằng tài khoản khác nên nội dung chưa được lưu. Đăng nhập lại bằng tài khoản của trang này.',
  invalidInput: () => 'Có nội dung chưa hợp lệ. Xem chỉ dẫn tại từng ô rồi lưu lại.',
  notAllowed: () => 'Vai trò của tài khoản này không được thực hiện thao tác.',
  conflict: () =>
    'Mục này vừa được người khác lưu. So sánh hai bản bên dưới rồi chọn bản cần giữ; cả hai bản đều còn nguyên.',
  versionAhead: () =>
    'Bản đang lưu mới hơn bản trên máy chủ (có thể hệ thống vừa được khôi phục từ bản sao lưu). So sánh hai bản bên dưới rồi chọn bản cần giữ; cả hai bản đều còn nguyên.',
  saveKeyReused: () =>
    'Lần lưu này trùng mã với một lần lưu khác nên chưa được ghi. Nội dung vẫn còn trên trang này; lưu lại một lần nữa.',
  nothingWithContent: () =>
    'Đã chọn “Không phát sinh” nhưng ô nội dung còn chữ. Xóa nội dung hoặc bỏ chọn “Không phát sinh” rồi lưu lại.',
  unknownKey: () => 'Mẫu báo cáo không có mục này. Tải lại trang để lấy đúng mẫu.',
  tooManyDecimals: (p) => `Số liệu “${p.label}” có quá nhiều chữ số thập phân.`,
  sectionLocked: () => 'Mục này đang khóa: báo cáo chỉ mở lại các mục được yêu cầu sửa.',
  reportLocked: (p) => `Báo cáo đang ở trạng thái “${p.status}” nên không sửa được.`,
  incomplete: (p) =>
    `Báo cáo còn ${p.count} chỗ chưa điền. Điền đủ theo danh sách ở đầu trang rồi thực hiện lại.`,
  wrongStatus: (p) =>
    `Báo cáo đang ở trạng thái “${p.status}”, không thực hiện được thao tác này. Tải lại trang để xem tình trạng mới nhất.`,
  contentChanged: () =>
    'Nội dung đã thay đổi sau khi đồng chí mở trang này. Tải lại, đọc phần thay đổi rồi thực hiện lại.',
  reasonRequired: () => 'Nêu lý do (ít nhất 5 ký tự).',
  sectionsRequired: () => 'Chọn ít nhất một mục cần sửa.',
  leaderOnly: () => 'Chỉ lãnh đạo được gửi báo cáo của cơ quan này.',
  reviewStarted: () =>
    'Cơ quan nhận đã bắt đầu thẩm định nên không rút lại được. Đề nghị cơ quan nhận trả lại báo cáo.',
  reviewTaken: (p) =>
    `Đồng chí ${p.name} đang thẩm định báo cáo này. Trao đổi với đồng chí ấy, hoặc chuyển thẩm định rồi thực hiện lại.`,
  reviewNotMine: () => 'Báo cáo này không còn do đồng chí thẩm định. Tải lại trang để xem ai đang thẩm định.',
  reviewMoved: () =>
    'Người thẩm định vừa được thay đổi ở nơi khác. Tải lại trang, xem ai đang thẩm định rồi thực hiện lại.',
  reviewerChoice: () => 'Chọn một cán bộ thẩm định khác của cơ quan, có tài khoản đang hoạt động.',
  pointsOpen: (p) =>
    `Còn ${p.count} yêu cầu sửa chưa kết luận nên chưa tiếp nhận được. Chọn “Đạt” hoặc “Bỏ yêu cầu” ở từng yêu cầu, hoặc trả lại báo cáo.`,
  pointText: (p) => `Nêu rõ cần sửa gì ở ${p.label} (ít nhất 5 ký tự).`,
  pointPlace: () => 'Yêu cầu sửa phải gắn với một mục và dành cho cơ quan gửi. Chọn lại rồi ghi.',
  undoReopened: () =>
    'Báo cáo này được mở lại sau khi đã tiếp nhận nên không hủy trả lại được. Chờ cơ quan gửi sửa và gửi lại.',
  sectionOpen: () => 'Mục này đang mở để sửa rồi. Viết thêm ở yêu cầu đã có của mục.',
  quoteMissing: () =>
    'Không thấy đoạn chữ này trong mục của lần gửi đang xem. Chọn lại trong văn bản, hoặc bỏ trống để góp ý cả mục.',
  commentEmpty: () => 'Ghi nội dung ý kiến.',
  commentResolved: () => 'Ý kiến này đã xong. Cơ quan nhận mở lại ý kiến rồi mới trao đổi tiếp được.',
  declineReason: () => 'Không sửa thì nêu lý do (ít nhất 5 ký tự).',
  notLatest: () => 'Cơ quan gửi đã có lần gửi mới hơn. Tải lại trang và xem xét lần gửi mới nhất.',
  cycleClosed: () => 'Kỳ báo cáo đã đóng.',
  cycleExists: (p) =>
    `“${p.name}” đã được mở hoặc đã lên lịch, nên không tạo thêm kỳ trùng. Xem kỳ này trong danh sách kỳ báo cáo.`,
  cycleName: () => 'Nêu tên kỳ báo cáo (ít nhất 10 ký tự), ví dụ “Báo cáo nhanh về …”.',
  cycleYear: () => 'Nhập năm của kỳ báo cáo, ví dụ 2027.',
  cycleNotOpened: () =>
    'Kỳ báo cáo chưa mở nên không đóng được. Nếu không cần kỳ này nữa thì chọn “Hủy kỳ chưa mở”.',
  cycleNotClosed: () => 'Kỳ báo cáo chưa đóng. Tải lại trang để xem tình trạng mới nhất.',
  cycleOpened: () =>
    'Kỳ báo cáo đã mở và đã báo cho các cơ quan nên không hủy được. Có thể đóng kỳ hoặc thay đổi kèm lý do và văn bản.',
  cycleChanged: () =>
    'Thời hạn hoặc nội dung kỳ báo cáo vừa được thay đổi nên báo cáo chưa được gửi. Tải lại trang, đọc phần thay đổi rồi gửi lại.',
  nothingChanged: () => 'Chưa có nội dung nào thay đổi. Sửa nội dung cần thay đổi rồi lưu lại.',
  openingPast: () => 'Ngày mở kỳ không được trước ngày hôm nay.',
  periodOrder: () => 'Ngày cuối của kỳ số liệu phải từ ngày đầu trở đi.',
  deadlineBeforeOpening: (p) => `Thời hạn phải sau ngày mở kỳ (${p.opening}).`,
  deadlinePast: (p) => `Thời hạn phải sau ngày hôm nay (${p.today}): nhập từ ngày mai trở đi.`,
  wordingDiffers: (p) =>
    `Lời văn thời hạn ghi một ngày khác với thời hạn đã nhập (trước ngày ${p.deadline}). Sửa lời văn, hoặc để trống để hệ thống ghi theo thời hạn.`,
  lateDataOrder: (p) =>
    `Thời hạn bổ sung số liệu phải sau thời hạn gửi báo cáo (trước ngày ${p.deadline}); để trống nếu không nhận bổ sung.`,
  originRequired: () => 'Kỳ đột xuất phải có văn bản yêu cầu: nhập số, ký hiệu và ngày của văn bản.',
  documentRequired: () => 'Nhập số, ký hiệu và ngày của văn bản làm căn cứ.',
  questionsRequired: () => 'Nhập ít nhất một câu hỏi, mỗi câu một dòng, hoặc chọn mẫu có sẵn.',
  tooManyQuestions: (p) =>
    `Mỗi kỳ nhiều nhất ${p.count} câu hỏi, mỗi câu không quá ${p.length} ký tự. Gộp hoặc rút gọn rồi thử lại.`,
  templateRequired: () => 'Chọn mẫu báo cáo của kỳ này.',
  addresseesRequired: () => 'Chọn ít nhất một cơ quan phải báo cáo.',
  addresseeEnded: (p) =>
    `${p.name} không còn (hoặc chưa) hoạt động vào ngày mở kỳ. Bỏ chọn cơ quan này; nếu có cơ quan kế thừa thì chọn cơ quan kế thừa.`,
  addresseeBegun: (p) =>
    `${p.name} đã bắt đầu soạn hoặc đã gửi báo cáo nên vẫn ở trong kỳ. Chọn lại cơ quan này rồi lưu.`,
  collectionTooLate: (p) =>
    `Hạn của đơn vị không được sau hạn của cơ quan (trước ngày ${p.limit}). Nhập ngày sớm hơn.`,
  unitsRequired: () => 'Chọn ít nhất một đơn vị.',
  obligationsRequired: () => 'Chọn ít nhất một cơ quan.',
  extensionPast: (p) => `Không gia hạn về quá khứ: thời hạn mới phải sau ngày hôm nay (${p.today}).`,
  extensionTooEarly: (p) =>
    `Thời hạn mới phải sau thời hạn chung (trước ngày ${p.deadline}); thời hạn của riêng một cơ quan không rút ngắn được.`,
  extensionFiled: (p) =>
    `${p.name} đã gửi báo cáo lần đầu lúc ${p.at}; đúng hạn hay quá hạn đã tính theo lần gửi đó nên không gia hạn nữa. Bỏ chọn cơ quan này rồi thực hiện lại.`,
  confidentialDate: (p) => `Ngày văn thư nhận phải từ ${p.from} (ngày mở kỳ) đến ${p.to} (hôm nay).`,
  confidentialRecorded: (p) =>
    `${p.name} đã được ghi nhận gửi theo đường mật (văn bản ${p.document}). Tải lại trang để xem.`,
  confidentialGone: () => 'Ghi nhận này không còn. Tải lại trang để xem tình trạng mới nhất.',
  confidentialSubmitted: () =>
    'Cơ quan này đã gửi báo cáo trên hệ thống nên không hủy ghi nhận gửi theo đường mật được nữa.',
  noLateData: () => 'Kỳ báo cáo này không nhận bổ sung số liệu sau thời hạn.',
  lateDataEarly: (p) =>
    `Chưa đến thời gian bổ sung số liệu: nhận từ ngày ${p.from} (sau thời hạn gửi). Trước đó, nếu cần sửa thì rút lại báo cáo.`,
  lateDataOver: (p) =>
    `Đã hết thời gian bổ sung số liệu (trước ngày ${p.until}). Nếu cần sửa số liệu, đề nghị cơ quan nhận trả lại hoặc mở lại báo cáo.`,
  lateDataReview: () =>
    'Cơ quan nhận đang thẩm định nên chưa bổ sung số liệu được. Đề nghị cơ quan nhận trả lại báo cáo, hoặc chờ đến khi báo cáo được tiếp nhận.',
  noFigures: () => 'Mẫu của kỳ báo cáo này không có biểu số liệu.',
  figuresOnly: () =>
    'Đang bổ sung số liệu: chỉ biểu số liệu được mở; các mục khác giữ nguyên như bản đã gửi.',
  summaryLocked: (p) => `Báo cáo tổng hợp đang ở trạng thái “${p.status}” nên không sửa được.`,
  summaryEmpty: () => 'Báo cáo tổng hợp chưa có đoạn nào. Bổ sung nội dung rồi trình duyệt.',
  paragraphRemoved: () => 'Đoạn này đã được bỏ khỏi báo cáo. Khôi phục ở “Đoạn đã bỏ” rồi làm tiếp.',
  unknownSection: () => 'Đề cương không còn mục này. Tải lại trang để lấy đề cương mới.',
  neighbourMoved: () => 'Đoạn làm mốc vừa được chuyển đi nơi khác. Tải lại trang rồi chuyển lại.',
  splitEmpty: () => 'Tách ở chỗ này thì một phần không có chữ. Chọn chỗ tách giữa hai câu.',
  mentionSilent: (p) =>
    `${p.name} không có nội dung nào để dẫn nguồn. Bỏ dấu @ trước tên cơ quan rồi lưu lại.`,
  sourceChanged: () => 'Báo cáo nguồn vừa thay đổi. Tải lại trang, xem nội dung mới rồi làm lại.',
  passageGone: () => 'Báo cáo mới không còn nội dung ở chỗ này. Giữ dẫn nguồn cũ hoặc bỏ dẫn nguồn.',
  outlineChanged: () => 'Đề cương vừa được người khác sửa. Tải lại trang rồi sửa lại.',
  sectionInUse: (p) => `Mục “${p.title}” còn ${p.count} đoạn. Chuyển hoặc bỏ các đoạn đó trước khi xóa mục.`,
  groupEmpty: () => 'Mỗi phần của đề cương cần ít nhất một mục có tên.',
  ownApproval: () =>
    'Người soạn hoặc trình báo cáo không phê duyệt báo cáo đó. Lãnh đạo khác của Bộ Ngoại giao phê duyệt.',
  gapsUnseen: () => 'Xem danh mục nguồn chưa dùng và đánh dấu “Đã xem” trước khi phê duyệt.',
  nextKindNeeded: () => 'Đã có bản công bố. Chọn bản mới là bản thay thế hay bản đính chính.',
  notPublished: () => 'Bản này chưa công bố hoặc đã thu hồi. Tải lại trang để xem tình trạng mới nhất.',
  editionIssuedFixed: () =>
    'Đã có bản sau được phê duyệt, trong đó dẫn số và ngày của bản này, nên số và ngày đã ghi không sửa được nữa.',
  noAcceptedReports: () =>
    'Chưa có báo cáo nào được tiếp nhận trong kỳ này nên chưa lập được báo cáo tổng hợp.',
  deputyRole: () =>
    'Không ủy quyền cho tài khoản này được: chọn cán bộ khác của cơ quan, không phải tài khoản quản trị hoặc người đọc.',
  deputyPast: () => 'Ngày bắt đầu ủy quyền không được trước ngày hôm nay.',
  deputySpan: (p) =>
    `Ngày kết thúc không được trước ngày bắt đầu, và mỗi lần ủy quyền không quá ${p.days} ngày.`,
  deputyOverlap: (p) =>
    `Thời gian này trùng với lần ủy quyền cho đồng chí ${p.name} (${p.from} – ${p.to}). Kết thúc lần ủy quyền đó hoặc chọn thời gian khác.`,
  handoverParties: () =>
    'Chọn hai cán bộ khác nhau của cùng một cơ quan; người nhận phải có tài khoản đang hoạt động và được làm báo cáo.',
  ownAccount: () =>
    'Không tự sửa, đóng hay đặt lại tài khoản của mình. Đề nghị người quản lý tài khoản khác thực hiện.',
  accountAbove: () =>
    'Tài khoản này có vai trò ngoài phạm vi đồng chí quản lý. Đề nghị quản trị hệ thống của Bộ Ngoại giao thực hiện.',
  rolesNotGrantable: () => 'Có vai trò không giao được cho cơ quan này. Chọn lại vai trò.',
  emailTaken: (p) => `Đã có tài khoản ${p.email}. Tìm tài khoản đó trong danh sách, hoặc dùng địa chỉ khác.`,
  accountClosed: () => 'Tài khoản đã đóng. Mở lại tài khoản trước.',
  lastAdministrator: () =>
    'Đây là tài khoản quản trị duy nhất đang mở. Giao vai trò quản trị cho người khác trước.',
  linkEnded: () =>
    'Đường dẫn đặt mật khẩu đã dùng, đã được thay hoặc quá hạn. Đề nghị người quản lý tài khoản của cơ quan cấp đường dẫn mới.',
  passwordOwnName: () => 'Mật khẩu không được chứa thư điện tử. Chọn mật khẩu khác.',
  passwordWrong: () => 'Mật khẩu hiện nay không đúng. Nhập lại.',
  handoverClose: () =>
    'Không đóng được tài khoản này tại đây: tài khoản của chính đồng chí, của lãnh đạo (khi đồng chí là đầu mối) hoặc có vai trò khác do quản trị hệ thống đóng.',
  receiptJustSent: (p) => `Biên nhận vừa được gửi. Gửi lại được sau ${p.minutes} phút.`,
  tooManyAttempts: (p) => `Đăng nhập sai quá nhiều lần. Thử lại sau ${p.minutes} phút.`,
  badCredentials: () => 'Thư điện tử hoặc mật khẩu không đúng.',
  unreachable: () =>
    'Không kết nối được máy chủ. Nội dung vẫn còn trên trang này; kiểm tra kết nối rồi thử lại.',
  stateSecret: (p) =>
    `Nội dung có dấu hiệu độ mật “${p.mark}” nên không được đưa vào hệ thống này và chưa được lưu; chữ vẫn còn trên trang. Bỏ phần mang độ mật, gửi bản giấy theo đường mật; cơ quan nhận sẽ ghi nhận “đã gửi theo đường mật”. Nếu chỉ nhắc đến độ mật thì viết thường (“tài liệu mật”) rồi lưu lại.`,
  tooLarge: () =>
    'Nội dung quá lớn nên chưa gửi được. Rút gọn hoặc chia thành nhiều lần lưu; nội dung vẫn còn trên trang này.',
  fileTooLarge: (p) =>
    `Tệp lớn hơn ${p.megabytes} MB nên chưa tải lên được. Giảm dung lượng hoặc chia thành nhiều tệp rồi chọn lại.`,
  fileKind: (p) =>
    `Tệp này là ${p.kind}. Chỉ nhận PDF, Word (.docx), Excel (.xlsx) và ảnh JPG, PNG; tệp Word, Excel đời cũ thì lưu lại thành .docx, .xlsx rồi chọn lại.`,
  fileMismatch: (p) =>
    `Tên tệp có đuôi .${p.extension} nhưng nội dung là ${p.kind}. Đặt lại đúng đuôi tệp rồi chọn lại.`,
  fileMacros: () =>
    'Tệp có macro (chương trình) nên không nhận. Lưu lại thành .docx hoặc .xlsx không có macro rồi chọn lại.',
  fileSecret: (p) =>
    `Tên tệp mang độ mật “${p.mark}”. Tài liệu mật không được đưa vào hệ thống này; gửi bản giấy theo đường mật. Tệp không phải tài liệu mật thì đổi tên rồi chọn lại.`,
  fileInfected: (p) =>
    `Phát hiện mã độc trong tệp (${p.found}) nên tệp không được lưu. Kiểm tra máy tính và dùng tệp khác.`,
  fileWaiting: () =>
    'Tệp đang chờ quét mã độc nên chưa tải về được. Hệ thống tự quét lại; thử lại sau ít phút.',
  fileBlocked: () => 'Phát hiện mã độc trong tệp này nên không tải về được.',
  filesLocked: () => 'Báo cáo chỉ mở lại các mục được yêu cầu sửa; đính kèm hoặc gỡ tệp ở chính các mục đó.',
  tooManyFiles: (p) => `Mỗi báo cáo có nhiều nhất ${p.count} tệp đính kèm. Gỡ bớt hoặc gộp tệp rồi thử lại.`,
  filesTooLarge: (p) =>
    `Các tệp đính kèm của một báo cáo nhiều nhất ${p.megabytes} MB. Gỡ bớt hoặc giảm dung lượng tệp rồi thử lại.`,
  signedKind: (p) => `Bản ký là tệp PDF hoặc ảnh quét (JPG, PNG); tệp này là ${p.kind}. Chọn bản đã ký.`,
  issuedNumber: (p) => `Nhập số văn bản bằng chữ số, ví dụ 05 hoặc 05/${p.symbol}.`,
  issuedTaken: (p) =>
    `Số ${p.number}/${p.symbol} năm ${p.year} đã ghi cho “${p.name}”. Kiểm tra lại với văn thư.`,
  issuedDate: (p) => `Ngày văn bản phải từ ${p.from} (${p.as}) đến ${p.to} (hôm nay).`,
  issuedFixed: () =>
    'Báo cáo đã được tiếp nhận nên số, ngày và bản ký đã ghi không sửa được nữa. Cần sửa thì đề nghị cơ quan nhận mở lại báo cáo.',
  issuedFirst: () => 'Ghi số và ngày văn bản trước, rồi đính kèm bản ký.',
  fileEmpty: () => 'Tệp không có nội dung (0 byte). Kiểm tra lại tệp rồi chọn lại.',
  uploadBroken: () => 'Kết nối bị ngắt khi đang tải tệp lên; chưa có gì được lưu. Tải lại tệp này.',
  storageFull: () =>
    'Máy chủ đã hết chỗ lưu tệp nên tệp chưa được lưu. Báo người quản trị hệ thống; sau đó tải lại tệp này.',
  storeDown: () =>
    'Kho lưu tệp tạm thời không hoạt động nên thao tác chưa thực hiện được. Thử lại sau ít phút.',
  unavailable: () =>
    'Hệ thống tạm thời gián đoạn nên chưa thực hiện được. Nội dung vừa nhập vẫn còn trên trang này; thử lại sau ít phút.',
  crossSite: () => 'Yêu cầu đến từ một trang khác nên bị từ chối. Thao tác lại trên trang của hệ thống.',
  wordWrongType: () =>
    'Tệp này không phải tệp Word (.docx), dù tên có thể là .docx. Mở tệp bằng Word, chọn “Lưu thành” (Save As), loại “Word Document (.docx)” rồi tải lại.',
  wordOldFormat: () =>
    'Tệp này là Word đời cũ (.doc). Mở bằng Word, chọn “Lưu thành” (Save As), loại “Word Document (.docx)” rồi tải lại.',
  wordEncrypted: () =>
    'Tệp có mật khẩu nên không đọc được. Mở bằng Word, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu), lưu rồi tải lại.',
  wordMacro: () =>
    'Tệp có macro (chương trình) nên không nhận. Lưu lại thành .docx không có macro rồi tải lại.',
  wordTemplate: () =>
    'Tệp gắn với một tệp mẫu (template) nằm ngoài nên không nhận. Tạo tài liệu mới trong Word, sao toàn bộ nội dung sang, lưu thành .docx rồi tải lại.',
  wordExternal: () =>
    'Tệp có ảnh hoặc nội dung liên kết từ nơi khác nên không nhận. Trong Word, ngắt các liên kết (Tệp › Thông tin › Sửa liên kết đến tệp › Ngắt liên kết), lưu rồi tải lại. Liên kết web thông thường vẫn dùng được.',
  wordEmbedded: () =>
    'Tệp có nhúng tệp hoặc đối tượng khác (Excel, ActiveX…) nên không nhận. Xóa đối tượng nhúng, hoặc đổi bảng Excel thành bảng Word, lưu rồi tải lại.',
  wordDoctype: () =>
    'Tệp có khai báo lạ trong phần XML mà Word không tạo ra, nên không nhận. Mở bằng Word, lưu lại thành tệp .docx mới rồi tải lại.',
  wordBomb: () =>
    'Tệp bung ra quá lớn so với một báo cáo nên không đọc. Sao phần lời sang một tệp Word mới, lưu rồi tải lại.',
  wordDamaged: () =>
    'Tệp bị hỏng hoặc thiếu phần nên không đọc được. Mở bằng Word; nếu Word mở được thì lưu thành tệp .docx mới rồi tải lại.',
  wordTooHeavy: () =>
    'Tệp quá phức tạp nên đọc quá thời gian cho phép. Chia thành nhiều tệp, hoặc sao phần lời sang một tệp Word mới, rồi tải lại.',
  wordEmpty: () =>
    'Trong tệp không có chữ nào để nhập (có thể là bản quét). Chọn tệp Word có nội dung dạng chữ.',
  wordUnread: () => 'Hệ thống gặp lỗi khi đọc tệp này; báo cáo không bị ảnh hưởng. Tải lại tệp sau ít phút.',
  importChanged: () =>
    'Cách xếp vừa được thay đổi ở nơi khác nên chưa đưa gì vào báo cáo. Xem lại cách xếp mới nhất bên dưới rồi thực hiện lại.',
  importTarget: () => 'Không xếp được đoạn này vào mục đã chọn. Chọn mục khác.',
  importUnread: () => 'Tệp chưa đọc xong hoặc không đọc được nên chưa xếp được.',
  importSeen: (p) =>
    `Mục này vừa được ${p.name} lưu nên chưa đưa vào. Xem nội dung hiện có rồi thực hiện lại.`,
  importAnswered: () =>
    'Dòng này đã có câu trả lời khác. Chọn “Thay nội dung hiện có” nếu lấy câu trả lời trong tệp.',
  importFilled: () => 'Số liệu này đã có giá trị khác. Chọn “Thay nội dung hiện có” nếu lấy số trong tệp.',
  importDoubtful: (p) =>
    `Chưa chắc “${p.raw}” là số nào nên không tự điền. Nhập số này ở trang biểu số liệu.`,
  importUnanswered: () => 'Trong tệp không rõ “Có” hay “Không”. Trả lời dòng này ở trang phụ lục.',
  importNothing: () => 'Tệp ghi “Không phát sinh” nhưng mục này đã có nội dung.',
  mailStatus: () =>
    'Thư này đã gửi, đã hủy hoặc đang được gửi nên không gửi lại. Tải lại trang để xem tình trạng mới nhất.',
  mailAccountClosed: () => 'Tài khoản nhận thư đã đóng nên không gửi lại được.',
  mailAddress: () =>
    'Địa chỉ thư không hợp lệ nên không gửi lại được. Đề nghị quản trị hệ thống sửa địa chỉ của tài khoản rồi gửi lại.',
  mailOutdated: () => 'Báo cáo đã được gửi nên thư này không còn cần thiết.',
  reminderNone: () => 'Chọn ít nhất một cơ quan.',
  reminderMany: (p) => `Mỗi lần chọn nhiều nhất ${p.count} cơ quan. Chọn ít hơn rồi thực hiện nhiều lần.`,
  reminderNotOwed: (p) => `Cơ quan này đang ở trạng thái “${p.state}”, không còn phải nhắc.`,
  reminderNotOpen: () => 'Kỳ báo cáo chưa mở nên chưa nhắc được.',
  reminderToday: (p) => `Hôm nay đã nhắc cơ quan này lúc ${p.time}. Mỗi ngày chỉ nhắc một lần.`,
  reminderNobody: () =>
    'Cơ quan chưa có tài khoản nào nhận nhắc. Lập công văn đôn đốc, hoặc đề nghị quản trị hệ thống tạo tài khoản.',
  letterNobody: () =>
    'Các cơ quan đã chọn đều đã gửi báo cáo nên không có gì để đôn đốc. Quay lại bảng theo dõi và chọn cơ quan chưa gửi.',
  letterCycles: () => 'Mỗi văn bản chỉ về một kỳ báo cáo. Chọn lại các cơ quan trong cùng một kỳ.',
  letterDate: () => 'Ngày đề nghị gửi phải sau ngày hôm nay.',
  answerRequired: () => 'Nhập nội dung trả lời (với “Không tiếp thu” là lý do), rồi lưu lại.',
  proposalsRequired: () => 'Chọn ít nhất một đề xuất để chuyển.',
  proposalTarget: () => 'Các đề xuất đã chọn đang ở chính mục này. Chọn mục khác.',
  proposalAlone: () =>
    'Mục này chỉ gồm các đề xuất đã chọn nên không cần tách. Bỏ chọn đề xuất ở lại rồi tách phần còn lại.',
  proposalJoined: () => 'Mục này đã gộp vào mục khác. Tải lại trang để mở mục đã gộp.',
  proposalMoved: () =>
    'Mục này vừa được người khác thay đổi nên chưa chuyển gì. Tải lại trang, xem các đề xuất hiện có rồi thực hiện lại.',
  answerWouldGo: () =>
    'Mục này đã có nội dung trả lời nên không gộp hết vào mục khác. Mở mục kia và gộp về đây; nếu mục kia cũng đã trả lời thì chép nội dung cần giữ sang mục kia, xóa nội dung trả lời ở mục này rồi gộp.',
  unexpected: (p) =>
    `Hệ thống gặp lỗi ngoài dự kiến (mã ${p.requestId}). Nội dung vừa nhập vẫn còn trên trang này; thử lại sau ít phút.`,
} as const satisfies Record<string, (params: Record<string, string | number>) => string>;

export type ErrorCode = keyof typeof messages;

/** Why something may not happen: the same value greys a button, explains it and stops the server. */
export type Refusal = { code: ErrorCode; params?: Record<string, string | number> };

export function messageOf(refusal: Refusal): string {
  return messages[refusal.code](refusal.params ?? {});
}

/** An expected failure. `details` carry what the page needs to go on, such as both texts of a conflict. */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, params: Record<string, string | number> = {}, details?: unknown) {
    super(messageOf({ code, params }));
    this.name = 'UserError';
    this.code = code;
    this.details = details;
  }
}

export function refuse(refusal: Refusal | null): void {
  if (refusal) throw new UserError(refusal.code, refusal.params);
}
