/** Started and killed by reminder-year.ts: delivers what is due, as often as it is told a time. */

import { now, setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { deliverMails } from '#lib/outbox/job.ts';

const due = () =>
  db.outboxMail.count({ where: { status: { in: ['queued', 'deferred'] }, nextTryAt: { lte: now() } } });

const receipt = {
  filename: 'bien-nhan.pdf',
  content: Buffer.from('%PDF-1.7'),
  contentType: 'application/pdf',
};

process.on('message', async (time: number) => {
  setClock(() => new Date(time));
  while ((await due()) > 0) await deliverMails(() => Promise.resolve(receipt));
  process.send?.('done');
});
process.on('disconnect', () => process.exit(0));
