// Keeps the application of one host running, as an init system would: nothing that it starts is a child of whoever asks.
// Usage: node service-manager.mjs HOME PORT. Listens on HOME/run/appctl.sock. Ends when its standard input does.
import { spawn } from 'node:child_process';
import { openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

const [home, port] = process.argv.slice(2);
const run = `${home}/run`;
const log = openSync(`${run}/app.log`, 'a', 0o600);
const RESTART_AFTER = 200; // milliseconds, for an application that ended by itself
const STOP_WITHIN = 2000; // milliseconds; then it is killed

let app = null;

function start() {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['server.mjs'], {
      cwd: `${home}/www`,
      env: { PATH: process.env.PATH, HOME: home, SHOP_PORT: port, SHOP_RUN: run },
      stdio: ['ignore', log, log, 'ipc'],
    });
    app = child;
    child.once('message', () => resolve('started'));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`the application ended at its start (${signal ?? code}); see ${run}/app.log`));
      if (app !== child) return;
      setTimeout(() => {
        if (app === child) start().catch(() => {});
      }, RESTART_AFTER);
    });
  });
}

async function stop() {
  const child = app;
  app = null;
  if (child === null || child.exitCode !== null || child.signalCode !== null) return 'stopped';
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
  await gone;
  clearTimeout(impatient);
  return 'stopped';
}

function closeSite(bypass) {
  writeFileSync(`${run}/bypass`, bypass, { mode: 0o600 });
  writeFileSync(`${run}/maintenance`, '');
  return 'closed';
}

function openSite() {
  rmSync(`${run}/maintenance`, { force: true });
  rmSync(`${run}/bypass`, { force: true });
  return 'open';
}

const verbs = {
  restart: async () => {
    await stop();
    return start();
  },
  stop,
  status: () => (app === null ? 'stopped' : `running ${app.pid}`),
  'maintenance-on': closeSite,
  'maintenance-off': openSite,
};

let last = Promise.resolve();
const server = createServer({ allowHalfOpen: true }, (socket) => {
  let asked = '';
  socket.setEncoding('utf8');
  socket.on('data', (text) => (asked += text));
  socket.on('error', () => {});
  socket.on('end', () => {
    const { verb, bypass } = JSON.parse(asked);
    last = last
      .then(() => verbs[verb](bypass))
      .then(
        (text) => socket.end(JSON.stringify({ ok: true, text })),
        (error) => socket.end(JSON.stringify({ ok: false, text: error.message })),
      );
  });
});

process.stdin.resume().on('end', async () => {
  server.close();
  await stop();
  process.exit(0);
});
server.listen(`${run}/appctl.sock`);
