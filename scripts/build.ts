import { ensureBuild } from './support/build.ts';
import { command } from './support/operator.ts';

await command(async () => {
  await ensureBuild();
  return 0;
});
