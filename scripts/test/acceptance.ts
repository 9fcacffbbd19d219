import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/tool.ts';

/** The promises of docs/acceptance.md that no test title carries. */
export function missingAcceptanceTests(): string[] {
  const promises = readFileSync(join(projectRoot, 'docs/acceptance.md'), 'utf8');
  const ids = [...promises.matchAll(/^- \*\*([A-Z0-9]+-\d+)\*\*/gm)].map((match) => match[1] ?? '');
  const titles = testTitles();
  return ids
    .filter((id) => !titles.some((title) => new RegExp(`\\b${id}\\b`).test(title)))
    .map(
      (id) =>
        `${id} of docs/acceptance.md has no test: give its id to the title of an end-to-end or integration test.`,
    );
}

function testTitles(): string[] {
  const files = globSync(['tests/e2e/**/*.spec.ts', 'tests/integration/**/*.test.ts'], { cwd: projectRoot });
  return files.flatMap((file) =>
    [
      // After `test(`, `it.skipIf(…)(`, or the end of a table of cases.
      ...readFileSync(join(projectRoot, file), 'utf8').matchAll(
        /(?:\b(?:test|it|describe)(?:\.\w+)*|\))\(\s*(['"`])(.*?)\1/gs,
      ),
    ].map((match) => match[2] ?? ''),
  );
}
