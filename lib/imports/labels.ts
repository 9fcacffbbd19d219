import { formatCount } from '../numbers.ts';
import type { Confidence, FramePart, ImportPieces } from './schema.ts';

export const framePartLabels: Record<FramePart, string> = {
  opening: 'Phần đầu văn bản',
  heading: 'Đề mục không kèm nội dung',
  signature: 'Phần kết và phần ký',
  annex: 'Tiêu đề và ghi chú của phụ lục',
};

export const confidenceLabels: Record<Confidence, string> = {
  sure: 'Khớp đề mục',
  likely: 'Gần khớp, nên xem lại',
  doubtful: 'Chưa chắc, cần xem lại',
};

/** What happened to the file while it was read, in words. */
export function noteLines({
  tcvn3,
  vni,
  images,
  objects,
  comments,
  hidden,
  contents,
}: ImportPieces['notes']): string[] {
  return [
    tcvn3 > 0 ? `Đã chuyển ${formatCount(tcvn3)} đoạn từ phông TCVN3 (.VnTime) sang Unicode.` : '',
    vni > 0 ? `Đã chuyển ${formatCount(vni)} đoạn từ phông VNI sang Unicode.` : '',
    images > 0 ? `${formatCount(images)} hình ảnh không nhập được; đính kèm tệp thay.` : '',
    objects > 0
      ? `${formatCount(objects)} công thức, biểu đồ hoặc sơ đồ không nhập được; đính kèm tệp thay.`
      : '',
    comments > 0 ? `${formatCount(comments)} bình luận bên lề không nhập.` : '',
    hidden > 0 ? `${formatCount(hidden)} chỗ chữ ẩn trong tệp không nhập.` : '',
    contents > 0 ? 'Bỏ qua mục lục của tệp.' : '',
  ].filter((line) => line !== '');
}
