// Runs a script of the project on the project's own Node, after installing what the lock pins if need be.
// Plain JavaScript for Node 20 and no packages: nothing may be installed yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const projectNode = join(root, 'node_modules/.bin/node');
const stampFile = join(root, 'node_modules/.installed');
const lockFile = join(root, 'package-lock.json');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const quiet = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' };

const [script, ...args] = process.argv.slice(2);
if (script === undefined) fail('Cách dùng: node scripts/bootstrap.mjs scripts/<tên>.ts [tham số]');
if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Cần Node.js từ bản 20; máy này có ${process.version}.`);

if (!isInstalled()) {
  const release = await takeInstallLock();
  try {
    if (!isInstalled()) await install();
  } finally {
    release();
  }
}
run();

function isInstalled() {
  if (!existsSync(projectNode)) return false;
  const wanted = digest(lockFile);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return true;
  if (!matchesNpmRecord()) return false;
  writeFileSync(stampFile, wanted);
  return true;
}

// npm writes its own record of what lies in node_modules, as its last step: `npm install` by hand counts too.
function matchesNpmRecord() {
  const recordFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(recordFile)) return false;
  const { packages: present } = JSON.parse(readFileSync(recordFile, 'utf8'));
  const { packages: pinned } = JSON.parse(readFileSync(lockFile, 'utf8'));
  const same = (path) =>
    present[path]?.version === pinned[path]?.version && present[path]?.integrity === pinned[path]?.integrity;
  const absent = (path) => present[path] === undefined && pinned[path].optional === true;
  return (
    Object.keys(pinned).every((path) => path === '' || same(path) || absent(path)) &&
    Object.keys(present).every((path) => pinned[path] !== undefined)
  );
}

async function install() {
  console.log('Đang cài đặt các gói phần mềm (chỉ lần đầu hoặc khi danh sách thay đổi) …');
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const [file, ...command] = [...npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn(file, command, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...quiet },
  });
  const stop = (signal) => {
    child.kill(signal);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  const code = await new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  for (const signal of SIGNALS) process.off(signal, stop);
  if (code !== 0 || !existsSync(projectNode)) fail('Cài đặt không thành công; nguyên nhân ở các dòng trên.');
  writeFileSync(stampFile, digest(lockFile));
}

// A listening port is a lock that dies with its process. Whoever answers with our name is installing this tree.
async function takeInstallLock() {
  const name = `nhip-cau ${root}`;
  const first = createHash('sha256').update(root).digest().readUInt16BE(0) % 20_000;
  for (let candidate = 0; ; ) {
    const port = 10_000 + ((first + candidate) % 20_000);
    const server = await listen(port, name);
    if (server !== null) return () => server.close();
    if ((await greeting(port)) === name) await new Promise((resolve) => setTimeout(resolve, 300));
    else candidate += 1;
  }
}

function listen(port, name) {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(name);
    });
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}

function greeting(port) {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
}

function run() {
  const child = spawn(
    projectNode,
    ['--disable-warning=ExperimentalWarning', '--disable-warning=DeprecationWarning', script, ...args],
    {
      cwd: root,
      // The channel tells the script when this process is killed and could not forward a signal any more.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, ...quiet },
    },
  );
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent(child);
  child.on('error', (error) => fail(`Không chạy được ${projectNode}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

// npm starts us through a shell: when npm is killed only the shell's own parent changes.
function stopWithParent(child) {
  const ancestry = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const before = ancestry();
  const watch = setInterval(() => {
    if (ancestry() === before) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

function parentOf(pid) {
  try {
    return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

function digest(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
