import { MailTag } from '#components/outbox/mail-tag.tsx';
import { mailWords } from '#lib/outbox/labels.ts';
import type { ReceiptMail } from '#lib/reports/receipts.ts';
import { ResendReceiptForm } from './resend-receipt-form.tsx';

interface ReceiptMailsProps {
  submissionId: string;
  mails: readonly ReceiptMail[];
  /** Whether this installation has a mail server. */
  configured: boolean;
}

/** To whom the receipt of one sending was mailed, and how far each mail has come. */
export function ReceiptMails({ submissionId, mails, configured }: ReceiptMailsProps) {
  return (
    <section aria-label="Biên nhận qua thư điện tử" className="flex flex-col items-start gap-3">
      <h3 className="font-semibold">Biên nhận qua thư điện tử</h3>
      {mails.length === 0 ? (
        <p className="text-muted">Chưa gửi biên nhận của lần gửi này đến địa chỉ nào.</p>
      ) : (
        <ul className="flex w-full flex-col gap-2">
          {mails.map((mail) => (
            <li key={mail.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="break-all">{mail.address}</span>
              <MailTag status={mail.status} />
              <span className="text-sm text-muted">{mailWords(mail, configured)}</span>
            </li>
          ))}
        </ul>
      )}
      <ResendReceiptForm submissionId={submissionId} again={mails.length > 0} />
    </section>
  );
}
