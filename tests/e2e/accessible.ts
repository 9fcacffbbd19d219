import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './people.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Serious and critical findings on the page as it stands, each with the elements that it is about. */
export async function findings(page: Page): Promise<string[]> {
  // No frames here, and no list of what is in order: on the longest papers that makes it three times as fast.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(rules);
  const { violations } = await axe.setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** The page as it stands, for states that no address leads to. */
export async function expectNoFindings(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([]);
}

/** How many pixels the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** A telephone and a desk. */
const windows = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

/** Opens every address, looks at it on a telephone and on a desk, and says what is wrong there; nothing may be. */
export async function expectAccessible(page: Page, addresses: readonly string[]): Promise<void> {
  const problems: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    for (const size of windows) {
      await page.setViewportSize(size);
      const place = `${address} at ${size.width} pixels`;
      problems.push(...(await findings(page)).map((finding) => `${place}: ${finding}`));
      const wider = await overflow(page);
      if (wider > 0) problems.push(`${place} is ${wider} pixels wider than the window`);
    }
  }
  expect(problems).toEqual([]);
}
