import { fileReport, publishNationalReport, readAuditLog, reviewReport } from './journey.ts';
import { test } from './people.ts';

test('FILE-1 FILE-2 FILE-4 FILE-5 FILE-7 FILE-8 REVIEW-2 REVIEW-3 SUMMARY-1 SUMMARY-2 SUMMARY-3 SUMMARY-4 ACCESS-2 the main job with five accounts', async ({
  as,
}) => {
  test.setTimeout(300_000);
  const { report } = await fileReport(as);
  await reviewReport(as, report);
  await publishNationalReport(as);
  await readAuditLog(as);
});
