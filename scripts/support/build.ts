import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusive } from './exclusive-file.ts';
import { say } from './operator.ts';
import { projectRoot, runTool } from './tool.ts';

const clientStamp = join(projectRoot, 'prisma/client/.stamp');
const webStamp = join(projectRoot, '.next/build-stamp');
const clientSources = ['prisma/schema.prisma', 'package-lock.json'];
const webSources = [
  '{app,components,lib,public,prisma/seed}/**/*',
  ...[
    'prisma/schema.prisma',
    'next.config.ts',
    'proxy.ts',
    'instrumentation.ts',
    'package.json',
    'package-lock.json',
  ],
  ...['tsconfig.json', 'postcss.config.mjs'],
];

/** Generates the Prisma client unless the one there fits the schema. */
export async function ensureClient(signal?: AbortSignal): Promise<void> {
  await ensure(clientStamp, clientSources, async () => {
    await runTool('Sinh mã truy cập cơ sở dữ liệu', ['node_modules/prisma/build/index.js', 'generate'], {
      signal,
    });
  });
}

/** Builds the web application unless the build there fits the sources. */
export async function ensureBuild(signal?: AbortSignal): Promise<void> {
  await ensureClient(signal);
  await ensure(webStamp, webSources, async () => {
    say('Đang dựng ứng dụng web (chỉ khi mã nguồn thay đổi, khoảng một phút) …');
    const env = { NODE_ENV: 'production', DATABASE_URL: '', AUTH_SECRET: '', DEMO: '1' };
    await runTool('Dựng ứng dụng web', ['node_modules/next/dist/bin/next', 'build'], { env, signal });
  });
}

// The stamp is taken away first and written last: a killed build leaves no stamp, so it counts as missing.
async function ensure(stamp: string, sources: string[], make: () => Promise<void>): Promise<void> {
  if (readStamp(stamp) === digest(sources)) return;
  const cache = join(projectRoot, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const lock = await exclusive(join(cache, 'build.lock'), () =>
    say('Đang chờ một tiến trình khác dựng xong …'),
  );
  try {
    const wanted = digest(sources);
    if (readStamp(stamp) === wanted) return;
    rmSync(stamp, { force: true });
    await make();
    writeFileSync(stamp, wanted);
  } finally {
    lock.release();
  }
}

function readStamp(stamp: string): string | undefined {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

function digest(sources: string[]): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: projectRoot, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${file.slice(projectRoot.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
