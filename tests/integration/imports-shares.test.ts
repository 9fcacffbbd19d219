import { expect, test } from 'vitest';
import { freeReports } from '#tests/support/word/free-reports.ts';
import { madeReports } from '#tests/support/word/made.ts';
import { rawReports } from '#tests/support/word/reports.ts';
import { piecesOf, type Share, shareOf } from '#tests/support/word/shares.ts';

/** Of the text, in the section that it was written for. */
const floor = 0.9;

function tableOf(shares: Share[]): string {
  return shares
    .map(({ name, characters, share, astray, proposals, checklist, figures }) =>
      [
        `${(share * 100).toFixed(1)} %`.padStart(8),
        `lạc ${astray}`.padStart(8),
        `đề xuất ${proposals}`.padStart(12),
        `phụ lục ${checklist}`.padStart(14),
        `số liệu ${figures}`.padStart(14),
        `${characters} ký tự`.padStart(14),
        `  ${name}`,
      ].join(' '),
    )
    .join('\n');
}

test('IMPORT-1 the text of differently built Word reports reaches its sections', async () => {
  const shares: Share[] = [];
  for (const make of [...rawReports, ...freeReports, ...madeReports]) {
    const report = await make();
    shares.push(shareOf(report, await piecesOf(report)));
  }
  process.stdout.write(`\n${tableOf(shares)}\n`);
  expect(shares.length).toBeGreaterThanOrEqual(8);
  for (const one of shares) {
    expect(one.share, one.name).toBeGreaterThanOrEqual(floor);
    expect(one.astray, one.name).toBeLessThanOrEqual(one.characters * (1 - floor));
    for (const counted of [one.proposals, one.checklist, one.figures]) {
      const [found, wanted] = counted.split('/');
      expect(found, one.name).toBe(wanted);
    }
  }
}, 180_000);
