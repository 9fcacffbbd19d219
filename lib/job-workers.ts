import { tendFiles } from './attachments/job.ts';
import { openCycles } from './cycles/job.ts';
import { endLostImport, runImport } from './imports/job.ts';
import type { JobName, Jobs } from './jobs.ts';
import { deliverMails } from './outbox/job.ts';
import { endLostPrint, runPrint } from './prints/job.ts';
import { receiptFileOf } from './prints/mutations.ts';
import { collectProposals } from './proposals/job.ts';
import { remind } from './reminders/job.ts';
import { tidyReports } from './reports/job.ts';
import { prepareSources } from './sources/job.ts';

/** What the worker does for each kind of job. */
export const workers: { [Name in JobName]: (data: Jobs[Name]) => Promise<void> } = {
  print: runPrint,
  printLost: endLostPrint,
  import: runImport,
  importLost: endLostImport,
  remind,
  tidyReports,
  tendFiles,
  openCycles,
  prepareSources: async () => {
    await prepareSources();
    await collectProposals();
  },
  deliverMail: () => deliverMails(receiptFileOf),
};
