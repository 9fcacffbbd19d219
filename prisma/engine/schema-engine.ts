// Stands in for Prisma's native schema engine, which closed networks cannot download: the same JSON-RPC over
// stdio, answered by the WebAssembly build of the same version.
import { parseArgs } from 'node:util';
import { runCommand } from './commands.ts';
import { failureOf } from './failure.ts';
import { serve } from './rpc.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: true,
  options: {
    datamodels: { type: 'string', multiple: true, default: [] },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
});

// A panic escapes the engine's promises; 101 is the exit code by which the CLI knows one.
process.on('uncaughtException', (error) => {
  const fields = { message: failureOf(error).message, is_panic: true };
  process.stderr.write(`${JSON.stringify({ level: 'ERROR', fields, target: 'schema_engine::logger' })}\n`);
  process.exit(101);
});

const url = datasourceUrl(values.datasource);
if (positionals[0] === 'cli') process.exitCode = await runCommand(positionals[1], url);
else await serve(values.datamodels, url);

function datasourceUrl(json = '{}'): string {
  const datasource: unknown = JSON.parse(json);
  if (
    typeof datasource === 'object' &&
    datasource !== null &&
    'url' in datasource &&
    typeof datasource.url === 'string'
  ) {
    return datasource.url;
  }
  throw new Error('prisma.config.ts names no database.');
}
