import { CircleCheck, History } from 'lucide-react';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { ExactInstant } from '#components/ui/instant.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { formatBusinessDate } from '#lib/dates.ts';
import { numberAndSymbol, shortHash } from '#lib/documents/text.ts';
import type { VerifiedEdition, VerifiedReport } from '#lib/verification/schema.ts';

type Props = { paper: VerifiedReport | VerifiedEdition; contentHash: string };

/** That a paper comes from here, and which one it is; nothing of what it says. */
export function VerifiedPaper({ paper, contentHash }: Props) {
  return (
    <>
      <div className="mb-4">
        <StandingTag paper={paper} />
      </div>
      <DescriptionList
        items={[...itemsOf(paper), { term: 'Mã nội dung', value: <Hash value={contentHash} /> }]}
      />
      <p className="mt-4 text-sm text-muted">
        So mã nội dung và các thông tin trên với văn bản đang cầm. Trang này không cho xem nội dung báo cáo.
      </p>
    </>
  );
}

function StandingTag({ paper }: { paper: Props['paper'] }) {
  const { kind, number, latest } = paper;
  const name = kind === 'report' ? 'lần gửi' : 'bản';
  return number === latest ? (
    <StatusTag tone="success" icon={CircleCheck}>
      {kind === 'report' ? 'Lần gửi mới nhất' : 'Bản mới nhất'}
    </StatusTag>
  ) : (
    <StatusTag tone="warning" icon={History}>
      Đã được thay bằng {name} {latest}
    </StatusTag>
  );
}

function itemsOf(paper: Props['paper']) {
  switch (paper.kind) {
    case 'report':
      return [
        { term: 'Văn bản', value: 'Báo cáo đã gửi qua hệ thống' },
        { term: 'Cơ quan báo cáo', value: paper.organisation },
        { term: 'Cơ quan nhận', value: paper.receiver },
        { term: 'Kỳ báo cáo', value: paper.cycle },
        { term: 'Thời điểm gửi', value: <ExactInstant at={paper.submittedAt} /> },
        { term: 'Lần gửi', value: String(paper.number) },
        { term: 'Số biên nhận', value: paper.receiptNumber },
        {
          term: 'Số, ngày văn bản',
          value:
            paper.issued === null
              ? 'Chưa ghi nhận'
              : `${numberAndSymbol(paper.issued)} ngày ${formatBusinessDate(paper.issued.date)}`,
        },
      ];
    case 'edition':
      return [
        { term: 'Văn bản', value: 'Báo cáo tổng hợp đã công bố' },
        { term: 'Cơ quan ban hành', value: paper.issuer },
        { term: 'Kỳ báo cáo', value: paper.cycle },
        { term: 'Bản số', value: String(paper.number) },
        { term: 'Thời điểm công bố', value: <ExactInstant at={paper.publishedAt} /> },
      ];
  }
}

function Hash({ value }: { value: string }) {
  return (
    <>
      <strong className="font-semibold">{shortHash(value)}</strong>
      <span className="block text-sm break-all text-muted">Đầy đủ (SHA-256): {value}</span>
    </>
  );
}
