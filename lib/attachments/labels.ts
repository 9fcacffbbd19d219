import type { AttachmentType, ScanState } from './schema.ts';

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
  xml: 'tệp XML',
  script: 'chương trình (script)',
  text: 'tệp văn bản thuần (TXT)',
  unknown: 'tệp không rõ định dạng',
  damaged: 'tệp Word hoặc Excel bị hỏng',
  cfb: 'tệp Word, Excel đời cũ (.doc, .xls) hoặc có mật khẩu',
  exe: 'chương trình (.exe)',
  elf: 'chương trình',
  macho: 'chương trình',
  zip: 'tệp nén ZIP',
  rar: 'tệp nén RAR',
  '7z': 'tệp nén 7z',
  gz: 'tệp nén GZ',
  rtf: 'tệp RTF',
  odt: 'tệp OpenDocument (.odt)',
  ods: 'tệp OpenDocument (.ods)',
  pptx: 'tệp PowerPoint (.pptx)',
  dotx: 'tệp mẫu Word (.dotx)',
  xltx: 'tệp mẫu Excel (.xltx)',
  heic: 'ảnh HEIC của điện thoại',
  webp: 'ảnh WebP',
  gif: 'ảnh GIF',
  tif: 'ảnh TIFF',
  bmp: 'ảnh BMP',
  mp4: 'phim MP4',
  mp3: 'tệp âm thanh',
};

/** Why a file is not handed out; the others need no word. */
export const scanLabels: Partial<Record<ScanState, string>> = {
  quarantined: 'Chờ quét mã độc',
  infected: 'Có mã độc',
};

export const electronicLabel = 'Bản ký số';
export const paperLabel = 'Bản giấy';
