import type { AnswerContent } from '#lib/reports/schema.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { AnswerPlace } from './records.ts';

const patienceMs = 30_000;
/** Browsers carry a little more than this for a page that is gone. */
const farewellBytes = 60_000;

export interface SaveRequest extends AnswerPlace {
  saveKey: string;
  version: number;
  content: AnswerContent;
}

async function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

/** One attempt to save. `farewell`: the page is being left, so the browser must carry it alone. */
export async function sendSave(request: SaveRequest, farewell: boolean): Promise<Outcome> {
  const { accountId, reportId, key, saveKey, version, content } = request;
  const body = JSON.stringify({ version, content });
  const keepalive = farewell && new Blob([body]).size < farewellBytes;
  try {
    const response = await fetch(`/api/reports/${reportId}/answers/${encodeURIComponent(key)}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': saveKey, 'X-Account': accountId },
      body,
      keepalive,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    return outcomeOf({
      status: response.status,
      body: await bodyOf(response),
      retryAfter: response.headers.get('Retry-After'),
    });
  } catch {
    return outcomeOf(null);
  }
}
