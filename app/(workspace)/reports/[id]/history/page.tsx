import type { Metadata } from 'next';
import { reportPath } from '#components/reports/paths.ts';
import { StateTag } from '#components/reports/state-tag.tsx';
import { SubmissionHistory } from '#components/reports/submission-history.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireActor } from '#lib/auth.ts';
import { mailIsConfigured } from '#lib/mail.ts';
import { orNotFound } from '#lib/page.ts';
import { findReceipts } from '#lib/prints/queries.ts';
import { getReport } from '#lib/reports/queries.ts';
import { listReceiptMails } from '#lib/reports/receipts.ts';

export const metadata: Metadata = { title: 'Lịch sử gửi và thẩm định' };

export default async function ReportHistoryPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const view = await orNotFound(getReport(actor, (await params).id));
  const mails = await listReceiptMails(actor, view.id);
  const receipts = await findReceipts(actor, view.submissions);
  return (
    <>
      <PageHeader
        title="Lịch sử gửi và thẩm định"
        breadcrumbs={[
          { label: 'Báo cáo', href: '/reports' },
          { label: view.cycle.name, href: reportPath(view.id) },
          { label: 'Lịch sử' },
        ]}
        meta={<StateTag state={view.state.status} />}
      />
      <div className="max-w-4xl">
        <SubmissionHistory
          view={view}
          actor={actor}
          mails={mails}
          mailConfigured={mailIsConfigured()}
          receipts={receipts}
        />
      </div>
    </>
  );
}
