import type { JobName, Jobs } from './jobs.ts';
import { deliverMails } from './outbox/job.ts';
import { runPrint } from './prints/job.ts';
import { tidyReports } from './reports/job.ts';

/** What the worker does for each kind of job. */
export const workers: { [Name in JobName]: (data: Jobs[Name]) => Promise<void> } = {
  print: runPrint,
  tidyReports,
  deliverMail: () => deliverMails(() => Promise.resolve(null)),
};
