import { CircleCheck, CircleX, History } from 'lucide-react';
import type { ReactNode } from 'react';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { ExactInstant } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { formatBusinessDate } from '#lib/dates.ts';
import { numberAndSymbol, shortHash } from '#lib/documents/text.ts';
import type { Issued } from '#lib/reports/document.ts';
import type { VerifiedEdition, VerifiedReport } from '#lib/verification/schema.ts';
import { IntactMark } from './intact-mark.tsx';

type Props = { paper: VerifiedReport | VerifiedEdition; contentHash: string; intact: boolean };

/** That a paper comes from here, which one it is and how it stands; nothing of what it says. */
export function VerifiedPaper({ paper, contentHash, intact }: Props) {
  return (
    <>
      <div className="mb-4">
        <StandingTag paper={paper} />
      </div>
      <DescriptionList
        items={[
          ...itemsOf(paper),
          {
            term: 'Mã nội dung',
            value: (
              <>
                <Hash value={contentHash} />
                <IntactMark intact={intact} />
              </>
            ),
          },
        ]}
      />
      <p className="mt-4 text-sm text-muted">
        So mã nội dung và các thông tin trên với văn bản đang cầm. Trang này không cho xem nội dung báo cáo.
      </p>
    </>
  );
}

function StandingTag({ paper }: { paper: Props['paper'] }) {
  switch (paper.kind) {
    case 'report':
      return paper.number === paper.latest ? (
        <StatusTag tone="success" icon={CircleCheck}>
          Lần gửi mới nhất
        </StatusTag>
      ) : (
        <StatusTag tone="warning" icon={History}>
          Đã được thay bằng lần gửi {paper.latest}
        </StatusTag>
      );
    case 'edition':
      return <EditionTag paper={paper} />;
  }
}

function EditionTag({ paper: { standing, successor } }: { paper: VerifiedEdition }) {
  switch (standing) {
    case 'recalled':
      return (
        <StatusTag tone="danger" icon={CircleX}>
          Đã thu hồi
        </StatusTag>
      );
    case 'replaced':
    case 'corrected':
      return (
        <StatusTag tone="warning" icon={History}>
          {standing === 'corrected' ? 'Đã được đính chính' : 'Đã được thay thế'} bởi Bản số{' '}
          {successor?.number}
        </StatusTag>
      );
    case 'in_force':
    case 'unpublished':
      return (
        <StatusTag tone="success" icon={CircleCheck}>
          Bản mới nhất
        </StatusTag>
      );
  }
}

function issuedWords(issued: Issued | null): string {
  return issued === null
    ? 'Chưa ghi nhận'
    : `${numberAndSymbol(issued)} ngày ${formatBusinessDate(issued.date)}`;
}

function itemsOf(paper: Props['paper']): { term: string; value: ReactNode }[] {
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
        { term: 'Số, ngày văn bản', value: issuedWords(paper.issued) },
      ];
    case 'edition':
      return editionItems(paper);
  }
}

const kindWords: Record<VerifiedEdition['editionKind'], string> = {
  original: 'Báo cáo tổng hợp đã công bố',
  replacement: 'Báo cáo tổng hợp đã công bố, thay thế bản trước',
  correction: 'Báo cáo tổng hợp đã công bố, đính chính bản trước',
};

function editionItems(paper: VerifiedEdition) {
  const { recalled, successor } = paper;
  return [
    { term: 'Văn bản', value: kindWords[paper.editionKind] },
    ...(paper.reason === '' ? [] : [{ term: 'Lý do ban hành bản này', value: paper.reason }]),
    { term: 'Cơ quan ban hành', value: paper.issuer },
    { term: 'Kỳ báo cáo', value: paper.cycle },
    { term: 'Bản số', value: String(paper.number) },
    { term: 'Số, ngày văn bản', value: issuedWords(paper.issued) },
    { term: 'Thời điểm công bố', value: <ExactInstant at={paper.publishedAt} /> },
    ...(recalled
      ? [
          {
            term: 'Thu hồi',
            value: (
              <>
                <ExactInstant at={recalled.at} />
                <span className="block whitespace-pre-line">Lý do: {recalled.reason}</span>
              </>
            ),
          },
        ]
      : []),
    ...(successor ? [{ term: 'Bản sau', value: <Successor successor={successor} /> }] : []),
  ];
}

function Successor({ successor }: { successor: NonNullable<VerifiedEdition['successor']> }) {
  const { number, issued, publishedAt, recalledAt, contentHash } = successor;
  return (
    <>
      <Link href={`/verify/${contentHash}`} className="link">
        Bản số {number}
      </Link>
      {issued ? `, ${issuedWords(issued)}` : null}
      <span className="block text-sm text-muted">
        Công bố lúc <ExactInstant at={publishedAt} />
        {recalledAt ? ', nay đã thu hồi' : ''}
      </span>
    </>
  );
}

function Hash({ value }: { value: string }) {
  return (
    <>
      <strong className="font-semibold">{shortHash(value)}</strong>
      <span className="block text-sm break-all text-muted">Đầy đủ (SHA-256): {value}</span>
    </>
  );
}
