import { expectAccessible } from './accessible.ts';
import { expect, test } from './people.ts';
import { reportPath } from './places.ts';

const drafterEmail = 'soanthao@bnv.example';
const leaderEmail = 'lanhdao@bnv.example';
const words = 'Nêu rõ số lượng văn bản đã ban hành trong năm.';

test('COMMENT-1 the leader comments on a section of the paper; the drafter finds it and marks it as done', async ({
  as,
}) => {
  const leader = await as(leaderEmail);
  const report = await reportPath(leader, 2026);
  await leader.goto(`${report}/check`);
  const thread = leader.getByRole('main').locator('details').filter({ hasText: 'về mục I.1' });
  await thread.locator('summary').click();
  await leader.getByLabel('Góp ý về mục I.1').fill(words);
  await leader.getByRole('button', { name: 'Ghi góp ý về mục I.1' }).click();
  await expect(thread.getByText(words)).toBeVisible();
  await expect(leader.getByText('Còn 1 góp ý chưa xử lý.')).toBeVisible();
  await expect(leader.getByRole('button', { name: 'Gửi báo cáo' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expectAccessible(leader, [leader.url()]);

  const drafter = await as(drafterEmail);
  await drafter.goto(report);
  await expect(drafter.getByText('1 góp ý chưa xử lý')).toBeVisible();
  await drafter
    .getByRole('main')
    .getByRole('link', { name: /^I\.1\. / })
    .first()
    .click();
  await drafter.waitForURL(/\/sections\//);
  await expect(drafter.getByText(words)).toBeVisible();
  await expectAccessible(drafter, [drafter.url()]);
  await drafter.getByRole('button', { name: 'Đánh dấu đã xử lý' }).click();
  await expect(drafter.getByRole('heading', { name: 'Góp ý đã xử lý' })).toBeVisible();
  await drafter.goto(report);
  await expect(drafter.getByText('góp ý chưa xử lý')).toHaveCount(0);
  await leader.reload();
  await expect(leader.getByText('1 góp ý, đã xử lý')).toBeVisible();
});
