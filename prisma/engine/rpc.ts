import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { migrationAdapter } from './adapter.ts';
import { createDatabase } from './commands.ts';
import { failureOf } from './failure.ts';
import { loadSchemaEngine } from './wasm.ts';

type Request = { id: number; method: string; params: unknown };
const PRINT_ID = 0;

type Engine = Record<string, unknown>;

/** Answers requests, one line each, until the CLI closes the pipe. */
export async function serve(schemaFiles: string[], url: string): Promise<void> {
  const adapter = migrationAdapter(url);
  let engine: Promise<Engine> | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    const request = requestOf(line);
    if (request === undefined) continue;
    try {
      engine ??= open();
      reply(request.id, { result: (await answer(request, engine, url)) ?? {} });
    } catch (error) {
      const cause = uncover(error);
      const failure = failureOf(cause);
      reply(request.id, {
        error: {
          code: 4466,
          message: 'An error happened. Check the data field for details.',
          data: { ...failure, meta: null },
        },
      });
    }
  }
  process.exit(0);

  async function open(): Promise<Engine> {
    const SchemaEngine = await loadSchemaEngine();
    const datamodels = await Promise.all(
      schemaFiles.map(async (path): Promise<[string, string]> => [path, await readFile(path, 'utf8')]),
    );
    // An empty list makes the engine panic; without one it works from the request alone.
    const options = { datamodels: datamodels.length > 0 ? datamodels : undefined };
    const opened: object = await SchemaEngine.new(options, () => undefined, adapter);
    return opened as Engine;
  }

  // Driver errors cross the engine as numbers; the registry still holds the original.
  function uncover(error: unknown): unknown {
    const id =
      error instanceof Error ? /^(?:External error|.*external).*?(\d+)/i.exec(error.message)?.[1] : undefined;
    return (id === undefined ? undefined : adapter.errorRegistry.consumeError(Number(id))?.error) ?? error;
  }
}

async function answer(request: Request, engine: Promise<Engine>, url: string): Promise<unknown> {
  if (request.method === 'createDatabase') return { databaseName: await createDatabase(url) };
  if (request.method === 'getDatabaseVersion') return call(await engine, 'version', request.params);
  const result = await call(await engine, request.method, request.params);
  if (request.method === 'diff') print(result);
  return result;
}

async function call(engine: Engine, method: string, params: unknown): Promise<unknown> {
  const implementation = engine[method];
  if (typeof implementation !== 'function') throw new Error(`The schema engine has no method ${method}.`);
  return implementation.call(engine, params);
}

function requestOf(line: string): Request | undefined {
  const message: unknown = JSON.parse(line);
  if (typeof message !== 'object' || message === null) return undefined;
  if (!('id' in message && 'method' in message)) return undefined;
  if (typeof message.id !== 'number' || typeof message.method !== 'string') return undefined;
  return { id: message.id, method: message.method, params: 'params' in message ? message.params : undefined };
}

// The CLI expects a diff's text as a request of the engine; the WebAssembly engine only returns it.
function print(result: unknown): void {
  if (typeof result !== 'object' || result === null || !('stdout' in result)) return;
  if (typeof result.stdout !== 'string') return;
  send({ id: PRINT_ID, method: 'print', params: { content: result.stdout } });
}

function reply(id: number, outcome: { result: unknown } | { error: unknown }): void {
  send({ id, ...outcome });
}

function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}
