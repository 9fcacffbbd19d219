import type { Page } from '@playwright/test';
import type { Dice } from './dice.ts';
import { tokensIn } from './tokens.ts';

function mergeView(page: Page) {
  return page.getByRole('main').getByRole('region', { name: 'Hai bản khác nhau' });
}

export async function isAskedToDecide(page: Page): Promise<boolean> {
  return mergeView(page)
    .isVisible()
    .catch(() => false);
}

const ways = ['mine', 'theirs', 'merged', 'merged'] as const;
const brief = { timeout: 2_000 };

/** Decides at random in the merge view; answers with the words that it showed, null: nothing was decided. */
export async function decide(page: Page, dice: Dice): Promise<Set<string> | null> {
  const view = mergeView(page);
  if (!(await isAskedToDecide(page))) return null;
  const seen = tokensIn((await view.textContent()) ?? '');
  try {
    switch (dice.pick(ways)) {
      case 'mine':
        await view.getByRole('button', { name: /^Giữ bản của tôi/ }).click(brief);
        return seen;
      case 'theirs':
        await view.getByRole('button', { name: /^Lấy bản đã lưu/ }).click(brief);
        return seen;
      case 'merged': {
        const places = view.getByRole('group');
        for (let index = (await places.count()) - 1; index >= 0; index -= 1)
          await places.nth(index).getByRole('radio').nth(dice.upTo(3)).check(brief);
        await view.getByRole('button', { name: 'Lưu bản đã ghép' }).click(brief);
        return seen;
      }
    }
  } catch (error) {
    // The view may go while one chooses: the other person's text changed again.
    if (error instanceof Error && error.name === 'TimeoutError') return null;
    throw error;
  }
}
