import { now } from '../clock.ts';
import type { Tx } from '../db.ts';
import { enqueue } from '../jobs.ts';
import { cleanLine, cleanText } from '../text.ts';
import { addressProblem } from './rules.ts';
import type { Letter } from './schema.ts';

/** Writes a mail in the transaction of its cause; the worker sends it once that has committed. */
export async function queueMail(tx: Tx, letter: Letter): Promise<void> {
  const problem = addressProblem(letter.address);
  const at = now();
  const { count } = await tx.outboxMail.createMany({
    data: {
      ...letter,
      address: cleanLine(letter.address),
      subject: cleanLine(letter.subject),
      text: cleanText(letter.text),
      status: problem ? 'bounced' : 'queued',
      error: problem ?? '',
      createdAt: at,
      nextTryAt: at,
    },
    skipDuplicates: true,
  });
  if (count > 0 && !problem) await enqueue(tx, 'deliverMail', {});
}
