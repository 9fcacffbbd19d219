/** Started and killed by national-faults.test.ts: does the worker's part of one print. */

import { runPrint } from '#lib/prints/job.ts';

await runPrint({ printId: process.argv[2] ?? '' });
process.exit(0);
