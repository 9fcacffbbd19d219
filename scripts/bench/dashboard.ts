import { type Browser, chromium } from '@playwright/test';
import { audit } from '#lib/audit.ts';
import { db } from '#lib/db.ts';
import { loadOrganisations } from '#prisma/seed/demo/load-set.ts';
import { browserFlags, ensureBrowser } from '../support/browser.ts';
import { say } from '../support/operator.ts';
import { median } from './figures.ts';
import { bytesOf, timesOf, withPage } from './first-use.ts';
import { type Load, loadOf } from './load.ts';
import { type Visitor, visitor } from './visitor.ts';

const many = 3400;
const loadRounds = 30;
const loadSeconds = 1;
const warmRounds = 5;
const readings = 40;
const visits = 7;

const bare = { name: 'bare dynamic page (/about)', path: '/about' };
const frame = { name: 'frame with little in it (/account)', path: '/account' };
const dashboard = { name: 'dashboard', path: '/dashboard' };
const target = { name: 'dashboard', path: '/dashboard', field: '[data-row-box]' };

/** All pages in turn and for short, so that a noisy moment hits them alike; rounds before the first make all of them warm. */
async function rates(address: string, { cookie }: Visitor): Promise<void> {
  const pages = [bare, frame, dashboard];
  const rounds: Load[][] = [];
  for (let round = 0; round < warmRounds + loadRounds; round += 1) {
    const loads: Load[] = [];
    for (const { path } of pages) loads.push(await loadOf(`${address}${path}`, cookie, loadSeconds));
    if (round >= warmRounds) rounds.push(loads);
  }
  const inRounds = (of: (loads: Load[]) => number) => median(rounds.map(of));
  const rateIn = (loads: Load[], index: number) => loads[index]?.perSecond ?? 0;
  const cpuIn = (loads: Load[], index: number) => loads[index]?.cpuMs ?? 0;
  say(`\nDashboard under load: medians of ${loadRounds} rounds in turn, ratios within a round`);
  for (const [index, { name }] of pages.entries()) {
    const rate = inRounds((loads) => rateIn(loads, index));
    const cpu = inRounds((loads) => cpuIn(loads, index));
    const [ofBare, ofFrame] = [0, 1].map((to) =>
      inRounds((loads) => rateIn(loads, index) / rateIn(loads, to)),
    );
    const [bareCpu, frameCpu] = [0, 1].map((to) =>
      inRounds((loads) => cpuIn(loads, to) / cpuIn(loads, index)),
    );
    say(
      `  ${name.padEnd(34)} ${rate.toFixed(0).padStart(5)} requests/s (${ofBare?.toFixed(2)} of the bare page, ${ofFrame?.toFixed(2)} of the frame)   ` +
        `${cpu.toFixed(2)} ms of processor (${bareCpu?.toFixed(2)}, ${frameCpu?.toFixed(2)})`,
    );
  }
}

async function wait(address: string, path: string, { cookie }: Visitor): Promise<number> {
  const begun = performance.now();
  const response = await fetch(`${address}${path}`, { headers: { cookie } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return performance.now() - begun;
}

type Figures = {
  again: number;
  afterAct: number;
  inBareReads: number;
  bytes: number;
  nodes: number;
  used: number;
  alive: number;
};

/** One reader with an idle server: the page read again, and read for the first time after somebody acted. */
async function serverTimes(
  address: string,
  guest: Visitor,
): Promise<Pick<Figures, 'again' | 'afterAct' | 'inBareReads'>> {
  const [bares, agains, firsts]: [number[], number[], number[]] = [[], [], []];
  for (let reading = -5; reading < readings; reading += 1) {
    await audit(db, guest.actor, {
      action: 'access.refused',
      subject: { type: 'bench', id: String(reading) },
    });
    const first = await wait(address, dashboard.path, guest);
    const again = await wait(address, dashboard.path, guest);
    const without = await wait(address, bare.path, guest);
    if (reading < 0) continue;
    firsts.push(first);
    agains.push(again);
    bares.push(without);
  }
  return { again: median(agains), afterAct: median(firsts), inBareReads: median(agains) / median(bares) };
}

async function measure(address: string, guest: Visitor, browser: Browser): Promise<Figures> {
  const times = await serverTimes(address, guest);
  const nodes = await withPage(browser, address, guest, async (page) => {
    await page.goto(`${address}${dashboard.path}`);
    return page.evaluate(() => document.getElementsByTagName('*').length);
  });
  const used: number[] = [];
  const alive: number[] = [];
  let bytes = 0;
  for (let visit = 0; visit < visits; visit += 1) {
    bytes = await bytesOf(browser, address, guest, dashboard.path);
    const seen = await timesOf(browser, address, guest, target);
    used.push(seen.used);
    alive.push(seen.alive);
  }
  return { ...times, bytes, nodes, used: median(used), alive: median(alive) };
}

/** Requests per second beside bare pages, then the same page with 56 and with 3,400 organisations. */
export async function benchDashboard(address: string): Promise<void> {
  const guest = await visitor('tonghop@bng.example');
  await rates(address, guest);
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserFlags });
  try {
    const few = await measure(address, guest, browser);
    await loadOrganisations(many);
    await db.$executeRawUnsafe('VACUUM ANALYZE');
    const lots = await measure(address, guest, browser);
    say(`\nDashboard with 56 and with ${many} organisations (medians)`);
    const line = (name: string, of: (figures: Figures) => number, unit: string, digits = 0) =>
      say(
        `  ${name.padEnd(44)} ${of(few).toFixed(digits).padStart(8)} ${of(lots).toFixed(digits).padStart(8)} ${unit.padEnd(4)} ratio ${(of(lots) / of(few)).toFixed(2)}`,
      );
    line('server time, read again', ({ again }) => again, 'ms', 1);
    line('server time, first after somebody acted', ({ afterAct }) => afterAct, 'ms', 1);
    line('server time in reads of the bare page', ({ inBareReads }) => inBareReads, '', 2);
    line('bytes of the first visit, all files', ({ bytes }) => bytes / 1024, 'KiB');
    line('DOM nodes', ({ nodes }) => nodes, '');
    line('first row on screen (Chromium)', ({ used }) => used, 'ms');
    line('a row can be ticked (Chromium)', ({ alive }) => alive, 'ms');
  } finally {
    await browser.close();
  }
}
