import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OperatorError } from './operator.ts';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Nothing that we run reports to anyone, and nothing asks for an update. */
export const quietEnvironment = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
};

type ToolOptions = { env?: Record<string, string | undefined>; signal?: AbortSignal };

/** Runs a tool of node_modules to its end; silent when it works, all of its output and one line when it fails. */
export async function runTool(
  purpose: string,
  args: string[],
  { env, signal }: ToolOptions = {},
): Promise<string> {
  const { code, output } = await captureTool(args, { env, signal });
  if (code === 0) return output;
  process.stderr.write(output);
  throw new OperatorError(`${purpose} không thành công (mã ${code}); nguyên nhân ở các dòng trên.`);
}

export async function captureTool(
  args: string[],
  { env, signal }: ToolOptions = {},
): Promise<{ code: number | null; output: string }> {
  signal?.throwIfAborted();
  // Its own process group, so that ending it also ends what it started.
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...quietEnvironment, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
  });
  const endGroup = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  signal?.addEventListener('abort', endGroup);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  signal?.removeEventListener('abort', endGroup);
  signal?.throwIfAborted();
  return { code, output };
}

/** Runs one of our scripts to its end, its output being ours; answers its exit code. */
export async function runHere(args: string[]): Promise<number> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...quietEnvironment },
  });
  return new Promise((resolve, reject) =>
    child.once('error', reject).once('close', (code) => resolve(code ?? 1)),
  );
}
