import { describe, expect, it } from 'vitest';
import { secrecyMarkIn } from './secrecy.ts';

const nbsp = '\u00A0';

describe('marks', () => {
  it.each([
    ['alone', 'MẬT', 'MẬT'],
    ['alone', 'TỐI MẬT', 'TỐI MẬT'],
    ['alone', 'TUYỆT MẬT', 'TUYỆT MẬT'],
    ['alone among lines', 'Kính gửi: Bộ Ngoại giao\nMẬT\nNăm 2026, tỉnh đã đón 12 đoàn.', 'MẬT'],
    ['with white space', `  ${nbsp} MẬT  `, 'MẬT'],
    ['with full stop', 'MẬT.', 'MẬT'],
    ['between dashes', '- MẬT -', 'MẬT'],
    ['numbered', '1. MẬT', 'MẬT'],
    ['between stars', '*** TỐI MẬT ***', 'TỐI MẬT'],
    ['in brackets', '(MẬT)', 'MẬT'],
    ['in brackets within text', 'Báo cáo kết quả đàm phán [MẬT] năm 2026', 'MẬT'],
    ['in brackets within a heading', 'KẾ HOẠCH ĐÓN ĐOÀN (TỐI MẬT)', 'TỐI MẬT'],
    ['in stars within a heading', 'KẾ HOẠCH *MẬT* NĂM 2026', 'MẬT'],
    ['in bars', '| MẬT |', 'MẬT'],
    ['in quotation marks', 'Công văn 12-CV/BĐN “MẬT”', 'MẬT'],
    ['with urgency', 'MẬT - HỎA TỐC', 'MẬT'],
    ['with urgency', 'KHẨN MẬT', 'MẬT'],
    ['with what is stamped', 'TÀI LIỆU TUYỆT MẬT', 'TUYỆT MẬT'],
    ['field', 'Độ mật: Mật', 'MẬT'],
    ['field in capitals', 'ĐỘ MẬT: TỐI MẬT', 'TỐI MẬT'],
    ['field in small letters', 'Mức độ mật: tuyệt mật', 'TUYỆT MẬT'],
    ['field with NBSP', `Độ${nbsp}mật:${nbsp}MẬT`, 'MẬT'],
    ['stamp', 'Công văn đóng dấu MẬT của Bộ Công an', 'MẬT'],
    ['stamp in quotation marks', 'văn bản có dấu “TỐI MẬT”', 'TỐI MẬT'],
    ['degree', 'văn bản độ MẬT số 12', 'MẬT'],
    ['within text', 'Thực hiện công văn TỐI MẬT số 12 của Ban Bí thư', 'TỐI MẬT'],
    ['within text', 'kèm theo phụ lục TUYỆT MẬT, không phổ biến', 'TUYỆT MẬT'],
    ['within text', 'Thực hiện công văn MẬT số 12', 'MẬT'],
    ['after a number', 'Thực hiện công văn 12-CV/BĐN MẬT ngày 05/12/2026', 'MẬT'],
    ['after a number', 'Thực hiện công văn số 12-CV/BĐN TUYỆT MẬT', 'TUYỆT MẬT'],
    ['begins a line', 'MẬT: kết quả đàm phán với phía bạn', 'MẬT'],
    ['begins a line', 'TUYỆT MẬT - kết quả đàm phán với phía bạn', 'TUYỆT MẬT'],
    ['ends a line', 'Kết quả đàm phán với phía bạn: TỐI MẬT', 'TỐI MẬT'],
    ['decomposed', 'MẬT'.normalize('NFD'), 'MẬT'],
    ['decomposed', 'TUYỆT MẬT'.normalize('NFD'), 'TUYỆT MẬT'],
    ['marks in the other order', 'MA\u0302\u0323T', 'MẬT'],
    ['letters apart', 'M Ậ T', 'MẬT'],
    ['letters apart', 'T Ố I   M Ậ T', 'TỐI MẬT'],
    ['letters apart', 'T.U.Y.Ệ.T  M.Ậ.T', 'TUYỆT MẬT'],
    ['no-break space', `TỐI${nbsp}MẬT`, 'TỐI MẬT'],
    ['zero-width space', 'M\u200BẬT', 'MẬT'],
    ['TCVN3', 'MËT', 'MẬT'],
    ['TCVN3', 'TèI MËT', 'TỐI MẬT'],
    ['TCVN3', 'TUYÖT MËT', 'TUYỆT MẬT'],
    ['VNI', 'MAÄT', 'MẬT'],
    ['VNI', 'TOÁI MAÄT', 'TỐI MẬT'],
    ['VNI', 'TUYEÄT MAÄT', 'TUYỆT MẬT'],
    ['TCVN3 within text', 'c«ng v¨n [MËT] sè 12', 'MẬT'],
  ])('%s: %s', (_what, text, mark) => {
    expect(secrecyMarkIn(text)).toBe(mark);
  });
});

describe('no marks', () => {
  it.each([
    ['nothing', ''],
    ['a heading', 'CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC'],
    ['a heading', 'BÍ MẬT NHÀ NƯỚC'],
    ['a heading', 'II. HOẠT ĐỘNG BÍ MẬT'],
    ['a heading', 'MẬT ĐỘ DÂN SỐ'],
    ['a heading', 'QUẢN LÝ TÀI LIỆU TỐI MẬT, TUYỆT MẬT'],
    ['a heading', 'SẢN XUẤT MẬT ONG'],
    ['a heading', 'BẢO MẬT THÔNG TIN'],
    ['TCVN3 heading', 'B¶O VÖ BÝ MËT NHµ N¦íC'],
    ['honey', 'Giới thiệu mật ong bạc hà Hà Giang'],
    ['security', 'tập huấn bảo mật và an toàn thông tin'],
    ['intimate', 'quan hệ thân mật, gần gũi'],
    ['law', 'Luật Bảo vệ bí mật nhà nước năm 2018'],
    ['spoken of', 'quản lý tài liệu mật, tối mật, tuyệt mật theo quy định'],
    ['spoken of', 'phân loại độ mật của văn bản'],
    ['spoken of', 'Độ mật: mật độ dân số cao'],
    ['spoken of', 'văn bản đóng dấu mật được quản lý riêng'],
    ['sentence', 'Mật khẩu được đổi định kỳ'],
    ['sentence', 'Mật ong là sản phẩm OCOP'],
    ['a name', 'Ông Nguyễn Văn MẬT, Phó Chủ tịch'],
    ['inside a word', 'CHƯƠNG TRÌNH XMẬT1'],
    ['other words', 'TỐI NAY, MẶT TRẬN TỔ QUỐC'],
    ['a face', 'GẶP MẶT HỮU NGHỊ'],
    ['evening', 'Buổi tối mật độ giao thông cao'],
    ['capitals for emphasis', 'Hội thảo “BẢO MẬT DỮ LIỆU” tại Huế'],
  ])('%s: %s', (_what, text) => {
    expect(secrecyMarkIn(text)).toBeNull();
  });
});
