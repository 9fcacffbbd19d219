import type { Notice } from '../notifications/schema.ts';
import type { EditionHead } from './edition-heads.ts';

type Words = Omit<Notice, 'to'>;

/** "Báo cáo tổng hợp năm 2026, Bản số 2" */
function named(year: number, { number }: Pick<EditionHead, 'number'>): string {
  return `Báo cáo tổng hợp năm ${year}, Bản số ${number}`;
}

function words(
  what: 'published' | 'recalled',
  { id }: Pick<EditionHead, 'id'>,
  texts: { title: string; text: string },
): Words {
  return {
    key: `edition:${what}:${id}`,
    kind: 'edition',
    href: `/summaries/editions/${id}`,
    obligationId: null,
    ...texts,
  };
}

/** What readers are told of a publication. */
export function publicationWords(
  issuer: string,
  year: number,
  edition: Pick<EditionHead, 'id' | 'number' | 'kind' | 'reason'>,
): Words {
  const name = named(year, edition);
  switch (edition.kind) {
    case 'original':
      return words('published', edition, {
        title: `${issuer} công bố Báo cáo tổng hợp năm ${year}`,
        text: `${issuer} đã công bố ${name}. Toàn văn, bản PDF và bản Word có trên hệ thống.`,
      });
    case 'replacement':
      return words('published', edition, {
        title: `${issuer} thay thế Báo cáo tổng hợp năm ${year}`,
        text: `${issuer} đã công bố ${name}, thay thế bản đã công bố trước. Lý do: ${edition.reason}`,
      });
    case 'correction':
      return words('published', edition, {
        title: `${issuer} đính chính Báo cáo tổng hợp năm ${year}`,
        text: `${issuer} đã công bố ${name}, đính chính bản đã công bố trước. Lý do: ${edition.reason}`,
      });
  }
}

/** What readers are told of a recall. */
export function recallWords(
  issuer: string,
  year: number,
  edition: Pick<EditionHead, 'id' | 'number' | 'reason'>,
): Words {
  return words('recalled', edition, {
    title: `${issuer} thu hồi Báo cáo tổng hợp năm ${year}, Bản số ${edition.number}`,
    text: `${issuer} đã thu hồi ${named(year, edition)}; nội dung và bản in không còn xem được. Đề nghị không sử dụng các bản đã tải về. Lý do: ${edition.reason}`,
  });
}

type Waiting = { id: string; cycle: { year: number } };

/** What leaders are told when their approval is asked for; each asking is a notice of its own. */
export function approvalAskedWords(asker: string, { id, cycle }: Waiting, at: Date): Words {
  const name = `Báo cáo tổng hợp năm ${cycle.year}`;
  return {
    key: `summary:asked:${id}:${at.toISOString()}`,
    kind: 'awaiting_approval',
    title: `${name} chờ phê duyệt`,
    text: `${asker} trình ${name}. Đề nghị đồng chí xem toàn văn, danh mục nguồn chưa dùng rồi phê duyệt hoặc trả lại.`,
    href: `/summaries/${id}`,
    obligationId: null,
  };
}

/** What compilers are told when a leader sends the report back. */
export function sentBackWords(leader: string, { id, cycle }: Waiting, reason: string, at: Date): Words {
  const name = `Báo cáo tổng hợp năm ${cycle.year}`;
  return {
    key: `summary:sentBack:${id}:${at.toISOString()}`,
    kind: 'sent_back',
    title: `Lãnh đạo trả lại ${name}`,
    text: `${leader} trả lại ${name} để hoàn thiện. Lý do: ${reason}`,
    href: `/summaries/${id}`,
    obligationId: null,
  };
}
