/** Started and killed by print-process.test.ts: prints what it is sent and tells the id of the printing process. */

import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { print } from '#lib/documents/print.ts';
import type { OfficialDocument } from '#lib/documents/schema.ts';

const children: ChildProcess[] = [];
subscribe('child_process', (message) => {
  if (typeof message === 'object' && message !== null && 'process' in message) {
    const started: { process: unknown } = message;
    if (isChild(started.process)) children.push(started.process);
  }
});

process.once('message', (document: OfficialDocument) => {
  print(document, 'pdf', () => {
    const pid = children[0]?.pid;
    if (pid !== undefined) process.send?.(pid);
  });
});

function isChild(value: unknown): value is ChildProcess {
  return typeof value === 'object' && value !== null && 'spawnfile' in value;
}
