import type { Tx } from '#lib/db.ts';
import { collect } from '#lib/proposals/job.ts';
import type { ProposalState } from '#lib/proposals/schema.ts';
import type { ProposalField } from '#lib/reports/schema.ts';
import { groupQuestion, prepareSource, ungrouped } from '#lib/sources/job.ts';
import { randomFrom } from './compose-random.ts';
import { formerYear, lastYear, thisYear } from './cycles.ts';
import { demoPerson } from './people.ts';
import { officeTime } from './times.ts';

/** What was answered, by field: first an answer, then a refusal with its reason. */
const answers: Record<ProposalField, readonly [answered: string, declined: string]> = {
  mechanism: [
    'Nội dung này được đưa vào dự thảo văn bản hướng dẫn về quản lý hoạt động đối ngoại nhân dân và phi chính phủ nước ngoài; dự thảo gửi lấy ý kiến các cơ quan trong năm 2026.',
    'Quy định hiện hành đã phân định thẩm quyền và trình tự; trước mắt đề nghị cơ quan thực hiện theo quy định, vướng mắc cụ thể trao đổi trực tiếp với đầu mối của Bộ.',
  ],
  organisation: [
    'Đã có văn bản hướng dẫn về bố trí đầu mối và phối hợp; đề nghị cơ quan rà soát, thực hiện, nếu có vướng mắc thì phản ánh trong báo cáo kỳ sau.',
    'Việc tăng biên chế, thành lập tổ chức mới chưa phù hợp với chủ trương sắp xếp, tinh gọn bộ máy; đề nghị bố trí trong số biên chế được giao.',
  ],
  funding: [
    'Kinh phí cho hoạt động này được bố trí trong dự toán hằng năm của cơ quan theo phân cấp ngân sách; phần nhiệm vụ liên vùng được xem xét khi lập dự toán năm sau.',
    'Chưa bố trí được nguồn riêng từ ngân sách trung ương; đề nghị cân đối trong dự toán được giao và vận động thêm nguồn xã hội hóa đúng quy định.',
  ],
  information: [
    'Thông tin được cung cấp định kỳ mỗi quý qua hệ thống văn bản điện tử; danh sách đầu mối đã gửi kèm văn bản hướng dẫn.',
    'Một phần thông tin thuộc phạm vi hạn chế cung cấp theo quy định nên không gửi rộng rãi; khi có nhu cầu cụ thể, đề nghị cơ quan có văn bản riêng.',
  ],
  training: [
    'Đã đưa vào kế hoạch bồi dưỡng; các lớp tổ chức theo khu vực, kết hợp trực tuyến, thông báo chiêu sinh gửi trước ít nhất 30 ngày.',
    'Không mở lớp riêng cho từng địa phương; đề nghị cử cán bộ dự các lớp chung theo khu vực.',
  ],
  other: [
    'Ghi nhận và đã chuyển đơn vị chủ trì đưa vào chương trình công tác; kết quả sẽ thông báo khi có lịch cụ thể.',
    'Nội dung này chưa phù hợp với kế hoạch hoạt động đối ngoại đã được phê duyệt.',
  ],
};

/** Of a hundred open matters: how many are answered, declined and in work when the next year begins. */
type Shares = { answered: number; declined: number; processing: number };

/** Answers given after a cycle, at working hours of the year that followed. */
async function answerOpen(tx: Tx, year: number, { answered, declined, processing }: Shares): Promise<void> {
  const compiler = demoPerson('tonghop@bng.example');
  const open = await tx.proposalEntry.findMany({
    where: { state: { in: ['new', 'processing'] }, joinedIntoId: null },
    orderBy: [{ text: 'asc' }, { id: 'asc' }],
    select: { id: true, text: true, addressee: true, field: true },
  });
  for (const { id, text, addressee, field } of open) {
    const random = randomFrom(`register/${year}/${text}`);
    const lot = random.between(1, 100);
    const state: ProposalState =
      lot <= answered
        ? 'answered'
        : lot <= answered + declined
          ? 'declined'
          : lot <= answered + declined + processing
            ? 'processing'
            : 'new';
    if (state === 'new') continue;
    const month = String(random.between(2, 11)).padStart(2, '0');
    const at = officeTime(`${year + 1}-${month}-${String(random.between(10, 19))}`, random);
    const [given, reason] = Object.entries(answers).find(([name]) => name === field)?.[1] ?? answers.other;
    const concluded = state !== 'processing';
    await tx.proposalEntry.update({
      where: { id },
      data: {
        state,
        responsible: addressee,
        answer: concluded ? (state === 'answered' ? given : reason) : '',
        answeredAt: concluded ? at : null,
        answeredBy: concluded ? compiler.name : null,
        changedAt: at,
        changedBy: compiler.name,
        version: 2,
      },
    });
  }
}

/** The latest submissions that were accepted in a cycle, as they came. */
async function acceptedIn(tx: Tx, cycleId: string): Promise<string[]> {
  const reports = await tx.report.findMany({
    where: { status: 'accepted', obligation: { cycleId, receiver: { coordinator: true } } },
    select: {
      submissions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, submittedAt: true } },
    },
  });
  return reports
    .flatMap(({ submissions }) => submissions)
    .sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime() || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/**
 * The register over three years, as the worker would have filled it, with answers given in between; and the sentences
 * of this year's accepted reports. Those of earlier years are left to the worker. Its acts are not in the audit log,
 * which was begun before.
 */
export async function loadProposals(tx: Tx): Promise<void> {
  await collect(tx, await acceptedIn(tx, formerYear.id));
  await answerOpen(tx, formerYear.year, { answered: 70, declined: 20, processing: 6 });
  await collect(tx, await acceptedIn(tx, lastYear.id));
  await answerOpen(tx, lastYear.year, { answered: 50, declined: 12, processing: 18 });
  await collect(tx, await acceptedIn(tx, thisYear.id));
  for (const id of await acceptedIn(tx, thisYear.id)) await prepareSource(tx, id);
  for (const question of await ungrouped(tx)) await groupQuestion(tx, question);
}
