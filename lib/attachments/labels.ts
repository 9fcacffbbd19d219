import type { AttachmentType } from './limits.ts';
import type { ScanState } from './schema.ts';

export const typeLabels: Record<AttachmentType, string> = {
  pdf: 'PDF',
  docx: 'Word (.docx)',
  xlsx: 'Excel (.xlsx)',
  jpg: 'ảnh JPG',
  png: 'ảnh PNG',
};

/** What a file is that looks like something else, for the one who chose it. */
export const kindNames: Partial<Record<string, string>> = {
  ...typeLabels,
  html: 'trang web (HTML)',
  svg: 'ảnh SVG',
  xml: 'tài liệu XML',
  script: 'chương trình (script)',
  text: 'văn bản thuần (TXT)',
  unknown: 'định dạng không nhận ra',
  damaged: 'Word hoặc Excel bị hỏng',
  cfb: 'Word, Excel đời cũ (.doc, .xls) hoặc có mật khẩu',
  exe: 'chương trình (.exe)',
  elf: 'chương trình',
  macho: 'chương trình',
  zip: 'gói nén ZIP',
  rar: 'gói nén RAR',
  '7z': 'gói nén 7z',
  gz: 'gói nén GZ',
  rtf: 'văn bản RTF',
  odt: 'OpenDocument (.odt)',
  ods: 'OpenDocument (.ods)',
  pptx: 'PowerPoint (.pptx)',
  dotx: 'bản mẫu Word (.dotx)',
  xltx: 'bản mẫu Excel (.xltx)',
  heic: 'ảnh HEIC của điện thoại',
  webp: 'ảnh WebP',
  gif: 'ảnh GIF',
  tif: 'ảnh TIFF',
  bmp: 'ảnh BMP',
  mp4: 'phim MP4',
  mp3: 'bản ghi âm',
};

/** Why a file is not handed out; the others need no word. */
export const scanLabels: Partial<Record<ScanState, string>> = {
  quarantined: 'Chờ quét mã độc',
  infected: 'Có mã độc',
};

export const electronicLabel = 'Bản ký số';
export const paperLabel = 'Bản giấy';
