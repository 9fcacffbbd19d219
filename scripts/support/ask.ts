import { createInterface } from 'node:readline/promises';
import { OperatorError } from './operator.ts';

export type Asker = {
  line(question: string): Promise<string>;
  secret(question: string): Promise<string>;
  close(): void;
};

/** Questions at a terminal, or else answers read line by line from the standard input. */
export function asker(): Asker {
  return process.stdin.isTTY ? terminal() : piped();
}

function terminal(): Asker {
  const line = async (question: string) => {
    const reader = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return await reader.question(question);
    } finally {
      reader.close();
    }
  };
  return { line, secret: hidden, close: () => process.stdin.pause() };
}

// In raw mode the terminal shows nothing, so the keys that edit a line must be handled here.
function hidden(question: string): Promise<string> {
  const { stdin, stdout } = process;
  stdout.write(question);
  stdin.setRawMode(true).setEncoding('utf8').resume();
  let text = '';
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      stdin.off('data', onKeys).setRawMode(false).pause();
      stdout.write('\n');
      settle();
    };
    const onKeys = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return finish(() => resolve(text));
        if (key === '\u0003' || key === '\u0004') return finish(() => reject(new OperatorError('Đã huỷ.')));
        if (key === '\u007f' || key === '\b') text = [...text].slice(0, -1).join('');
        else if (key >= ' ') text += key;
      }
    };
    stdin.on('data', onKeys);
  });
}

function piped(): Asker {
  const reader = createInterface({ input: process.stdin });
  const lines = reader[Symbol.asyncIterator]();
  const line = async (question: string) => {
    const { value, done } = await lines.next();
    if (done) throw new OperatorError(`Thiếu câu trả lời cho "${question.trim()}" ở đầu vào chuẩn.`);
    return value;
  };
  return { line, secret: line, close: () => reader.close() };
}
