import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { env } from '#lib/env.ts';
import { readProcessIds } from '../support/data-dir.ts';

export const seconds = 5;
export const connections = 16;

/** Processor time that the web server has used, in milliseconds; null where the system does not tell. */
function usedByWeb(): number | null {
  const { web } = readProcessIds(env().DATA_DIR) ?? {};
  if (web === undefined || process.platform !== 'linux') return null;
  const fields = readFileSync(`/proc/${web}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  // In hundredths of a second: user and system.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export type Load = {
  perSecond: number;
  /** Processor time of the web server for a request: what others do on the machine hardly touches it. */
  cpuMs: number | null;
};

/** As many requests as the server answers in some seconds. */
export async function loadOf(url: string, cookie: string, duration = seconds): Promise<Load> {
  const before = usedByWeb();
  const result = await autocannon({ url, connections, duration, headers: { cookie } });
  const after = usedByWeb();
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} non-2xx, ${result.errors} errors`);
  const { average, total } = result.requests;
  return {
    perSecond: average,
    cpuMs: before === null || after === null ? null : (after - before) / Math.max(1, total),
  };
}
