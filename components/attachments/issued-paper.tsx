import { Disclosure } from '#components/ui/disclosure.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { recordPaperAction } from '#lib/attachments/actions.ts';
import { electronicLabel, paperLabel } from '#lib/attachments/labels.ts';
import { signedTypes } from '#lib/attachments/limits.ts';
import { refusalToRecordPaper } from '#lib/attachments/rules.ts';
import { businessDate, dateColumn, formatBusinessDate, formatDateTime } from '#lib/dates.ts';
import { messageOf } from '#lib/errors.ts';
import type { PaperView } from '#lib/reports/queries.ts';
import type { ReportState } from '#lib/reports/rules.ts';
import { FileList } from './file-list.tsx';
import { PaperForm } from './paper-form.tsx';
import { UploadFiles } from './upload-files.tsx';

/** Number, day and signed scan as recorded; for whoever may see the submission. */
export function PaperFacts({ paper }: { paper: PaperView }) {
  const { number, symbol, date, electronic, recordedAt, recordedBy, attachment } = paper;
  return (
    <div className="flex flex-col gap-2">
      <p>
        <span className="font-semibold">
          Số {number}/{symbol}
        </span>{' '}
        ngày {formatBusinessDate(dateColumn(date))},{' '}
        {(electronic ? electronicLabel : paperLabel).toLowerCase()}
      </p>
      <p className="text-sm text-muted">
        {recordedBy} ghi lúc {formatDateTime(recordedAt)}
      </p>
      {attachment ? <FileList files={[attachment]} noteOf={() => 'Bản đã ký'} /> : null}
    </div>
  );
}

interface IssuedPaperProps {
  submission: { id: string; submittedAt: Date; issued: PaperView | null };
  reportId: string;
  /** "BC-UBND" */
  symbol: string;
  state: ReportState;
  actor: Actor;
}

const accept = [...signedTypes.map((type) => `.${type}`), '.jpeg'].join();

/** What văn thư gave to one sending, to be recorded by the organisation that sent it. */
export function IssuedPaper({ submission, reportId, symbol, state, actor }: IssuedPaperProps) {
  const { id, submittedAt, issued } = submission;
  const refusal = refusalToRecordPaper(state, issued !== null, actor);
  const refusalOfScan = refusalToRecordPaper(state, Boolean(issued?.attachment), actor);
  const recorded = issued && { ...issued, date: dateColumn(issued.date) };
  const form = (
    <PaperForm
      // A new form once there is something new to begin with.
      key={recorded ? `${recorded.number} ${recorded.date} ${recorded.electronic}` : 'none'}
      action={recordPaperAction}
      target={{ name: 'submissionId', id }}
      symbol={symbol}
      recorded={recorded && { number: recorded.number, date: recorded.date, electronic: recorded.electronic }}
      earliest={businessDate(submittedAt)}
    />
  );
  return (
    <section aria-label="Số, ngày văn bản và bản ký" className="flex flex-col gap-3">
      <h3 className="font-semibold">Số, ngày văn bản và bản ký</h3>
      {issued ? (
        <PaperFacts paper={issued} />
      ) : (
        <p className="prose-width text-sm text-muted">
          Sau khi văn thư cấp số, ghi số và ngày vào đây rồi đính kèm bản đã ký; bản in của báo cáo sẽ mang số
          và ngày này.
        </p>
      )}
      {issued && !refusalOfScan ? (
        <UploadFiles
          address={`/api/reports/${reportId}/attachments?submission=${id}`}
          label={issued.attachment ? 'Thay bản ký' : 'Đính kèm bản ký'}
          hint="PDF hoặc ảnh quét JPG, PNG; không quá 25 MB."
          accept={accept}
          multiple={false}
        />
      ) : null}
      {issued && !refusal ? (
        <Disclosure wide summary="Sửa số, ngày văn bản">
          {form}
        </Disclosure>
      ) : null}
      {!issued && !refusal ? form : null}
      {refusal?.code === 'issuedFixed' ? <p className="text-sm text-muted">{messageOf(refusal)}</p> : null}
    </section>
  );
}
