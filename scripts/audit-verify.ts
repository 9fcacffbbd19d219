import { type AuditFault, type AuditVerdict, verifyAudit } from './support/audit-chains.ts';
import { withDatabase } from './support/database.ts';
import { command, OperatorError, say } from './support/operator.ts';

const EXPECTED_CHAINS = 64;
const UNDEFINED_TABLE = '42P01';

const reasons: Record<AuditFault['reason'], string> = {
  edited: 'đã bị sửa, hoặc dòng trước nó đã bị sửa',
  missing: 'đứng sau một dòng đã bị xoá',
  tail: 'là dòng cuối theo sổ nhưng không còn, hoặc không khớp với sổ',
};

await command(async () => {
  const { entries, chains, faults } = await withDatabase(verifyMigrated);
  for (const { chain, position, reason } of faults)
    say(`Chuỗi ${chain}, dòng ${position}: ${reasons[reason]}.`);
  if (chains !== EXPECTED_CHAINS) say(`Sổ đầu chuỗi có ${chains} dòng thay vì ${EXPECTED_CHAINS}.`);
  if (faults.length > 0 || chains !== EXPECTED_CHAINS) return 1;
  say(`${entries} dòng, ${chains} chuỗi, khớp.`);
  return 0;
});

async function verifyMigrated(url: string): Promise<AuditVerdict> {
  try {
    return await verifyAudit(url);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE;
    throw missing ? new OperatorError('Chưa có dữ liệu: hãy chạy `npm start` một lần trước.') : error;
  }
}
