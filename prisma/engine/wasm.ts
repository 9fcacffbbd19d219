import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';

type Bindings = typeof import('@prisma/schema-engine-wasm') & { __wbg_set_wasm(exports: unknown): void };

const PANICS = { last: '' };

/** What the engine said when it last panicked; empty when it never did. */
export function lastPanic(): string {
  return PANICS.last;
}

// The package's own entry imports the .wasm as a module, which Node does only behind a flag.
export async function loadSchemaEngine(): Promise<typeof SchemaEngine> {
  const require = createRequire(import.meta.url);
  const glue = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bindings: Bindings = await import(glue);
  const bytes = await readFile(glue.replace(/\.js$/, '.wasm'));
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        PANICS.last = message;
      },
    },
  });
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return bindings.SchemaEngine;
}
