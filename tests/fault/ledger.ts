import type { BrowserContext } from '@playwright/test';
import { tokensIn } from './tokens.ts';

export type Acknowledged = { key: string; saveKey: string; body: string; tokens: Set<string> };

/** What the pages of one browser were told by the server that it stored. */
export type Ledger = {
  acknowledged: Acknowledged[];
  /** Answers other than "stored", by their status. */
  refused: Map<number, number>;
};

const address = /\/api\/reports\/[0-9a-f-]+\/answers\/([^/?]+)$/;

/** Listens to every save of the browser from now on. */
export function keepLedger(context: BrowserContext): Ledger {
  const ledger: Ledger = { acknowledged: [], refused: new Map() };
  context.on('response', (response) => {
    const request = response.request();
    const [, key] = address.exec(request.url()) ?? [];
    if (request.method() !== 'PUT' || key === undefined) return;
    if (response.status() !== 200) {
      ledger.refused.set(response.status(), (ledger.refused.get(response.status()) ?? 0) + 1);
      return;
    }
    const body = request.postData() ?? '';
    const saveKey = request.headers()['idempotency-key'] ?? '';
    ledger.acknowledged.push({ key: decodeURIComponent(key), saveKey, body, tokens: tokensIn(body) });
  });
  return ledger;
}
