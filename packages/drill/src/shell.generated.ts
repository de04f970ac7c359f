// Written by `npm run generate` from packages/drill/shell. Edit the files there.
export const shellScripts: Readonly<Record<string, string>> = {
  "app/catalogue.mjs":
    "const goods = [{ name: 'a lamp', tags: ['light'] }];\n" +
    "\n" +
    "export function featured() {\n" +
    "  return goods[0].name;\n" +
    "}\n",
  "app/server.mjs":
    "// A small web shop. It reads which release it is once, at its start, as most applications do.\n" +
    "import { existsSync, readFileSync } from 'node:fs';\n" +
    "import { createServer } from 'node:http';\n" +
    "import { featured } from './catalogue.mjs';\n" +
    "\n" +
    "const { release } = JSON.parse(readFileSync(new URL('release.json', import.meta.url), 'utf8'));\n" +
    "const { SHOP_PORT, SHOP_RUN } = process.env;\n" +
    "\n" +
    "const routes = {\n" +
    "  '/': () => ['text/html', `<h1>Shop</h1><p>Today: ${featured()}</p>\\n`],\n" +
    "  '/health/ready': () => ['application/json', `${JSON.stringify({ status: 'ok', today: featured() })}\\n`],\n" +
    "};\n" +
    "\n" +
    "function closedFor(request) {\n" +
    "  if (!existsSync(`${SHOP_RUN}/maintenance`)) return false;\n" +
    "  const bypass = existsSync(`${SHOP_RUN}/bypass`) ? readFileSync(`${SHOP_RUN}/bypass`, 'utf8') : '';\n" +
    "  return bypass === '' || request.headers['x-bypass'] !== bypass;\n" +
    "}\n" +
    "\n" +
    "function answer(request) {\n" +
    "  if (closedFor(request)) return [503, 'text/plain', 'We are back in a moment.\\n'];\n" +
    "  const route = routes[request.url];\n" +
    "  if (route === undefined) return [404, 'text/plain', 'There is nothing here.\\n'];\n" +
    "  try {\n" +
    "    return [200, ...route()];\n" +
    "  } catch (error) {\n" +
    "    console.error(error);\n" +
    "    return [500, 'text/plain', 'Something went wrong.\\n'];\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "const server = createServer((request, response) => {\n" +
    "  const [status, type, body] = answer(request);\n" +
    "  response.writeHead(status, { 'content-type': type, 'x-release': release, connection: 'close' }).end(body);\n" +
    "});\n" +
    "process.on('SIGTERM', () => server.close(() => process.exit(0)));\n" +
    "server.listen(Number(SHOP_PORT), '127.0.0.1', () => process.send?.('listening'));\n",
  "app-broken/catalogue.mjs":
    "const goods = [{ name: 'a lamp', labels: ['light'] }];\n" +
    "\n" +
    "export function featured() {\n" +
    "  return goods.find((item) => item.tags.includes('light')).name;\n" +
    "}\n",
  "host/appctl.mjs":
    "// appctl restart | stop | status | maintenance-on | maintenance-off: asks the service manager of this host.\n" +
    "// maintenance-on lets those pass who send X-Bypass with the text that stands in the file $FAILBACK_BYPASS_FILE.\n" +
    "import { readFileSync } from 'node:fs';\n" +
    "import { connect } from 'node:net';\n" +
    "\n" +
    "const VERBS = ['restart', 'stop', 'status', 'maintenance-on', 'maintenance-off'];\n" +
    "const [verb] = process.argv.slice(2);\n" +
    "const { HOME, FAILBACK_BYPASS_FILE } = process.env;\n" +
    "\n" +
    "function fail(sentence) {\n" +
    "  console.error(`appctl: ${sentence}`);\n" +
    "  process.exit(1);\n" +
    "}\n" +
    "\n" +
    "function bypass() {\n" +
    "  return FAILBACK_BYPASS_FILE ? readFileSync(FAILBACK_BYPASS_FILE, 'utf8').trim() : '';\n" +
    "}\n" +
    "\n" +
    "if (!VERBS.includes(verb)) fail(`\"${verb ?? ''}\" is not one of ${VERBS.join(', ')}.`);\n" +
    "const socket = connect({ path: `${HOME}/run/appctl.sock`, allowHalfOpen: true });\n" +
    "socket.on('error', (error) => fail(`the service manager does not answer: ${error.message}`));\n" +
    "socket.end(JSON.stringify({ verb, bypass: verb === 'maintenance-on' ? bypass() : '' }));\n" +
    "let answer = '';\n" +
    "socket.setEncoding('utf8').on('data', (text) => (answer += text));\n" +
    "socket.on('end', () => {\n" +
    "  const { ok, text } = JSON.parse(answer);\n" +
    "  if (!ok) fail(text);\n" +
    "  console.log(text);\n" +
    "});\n",
  "host/service-manager.mjs":
    "// Keeps the application of one host running, as an init system would: nothing that it starts is a child of whoever asks.\n" +
    "// Usage: node service-manager.mjs HOME PORT. Listens on HOME/run/appctl.sock. Ends when its standard input does.\n" +
    "import { spawn } from 'node:child_process';\n" +
    "import { openSync, rmSync, writeFileSync } from 'node:fs';\n" +
    "import { createServer } from 'node:net';\n" +
    "\n" +
    "const [home, port] = process.argv.slice(2);\n" +
    "const run = `${home}/run`;\n" +
    "const log = openSync(`${run}/app.log`, 'a', 0o600);\n" +
    "const RESTART_AFTER = 200; // milliseconds, for an application that ended by itself\n" +
    "const STOP_WITHIN = 2000; // milliseconds; then it is killed\n" +
    "\n" +
    "let app = null;\n" +
    "\n" +
    "function start() {\n" +
    "  return new Promise((resolve, reject) => {\n" +
    "    const child = spawn(process.execPath, ['server.mjs'], {\n" +
    "      cwd: `${home}/www`,\n" +
    "      env: { PATH: process.env.PATH, HOME: home, SHOP_PORT: port, SHOP_RUN: run },\n" +
    "      stdio: ['ignore', log, log, 'ipc'],\n" +
    "    });\n" +
    "    app = child;\n" +
    "    child.once('message', () => resolve('started'));\n" +
    "    child.once('error', reject);\n" +
    "    child.once('exit', (code, signal) => {\n" +
    "      reject(new Error(`the application ended at its start (${signal ?? code}); see ${run}/app.log`));\n" +
    "      if (app !== child) return;\n" +
    "      setTimeout(() => {\n" +
    "        if (app === child) start().catch(() => {});\n" +
    "      }, RESTART_AFTER);\n" +
    "    });\n" +
    "  });\n" +
    "}\n" +
    "\n" +
    "async function stop() {\n" +
    "  const child = app;\n" +
    "  app = null;\n" +
    "  if (child === null || child.exitCode !== null || child.signalCode !== null) return 'stopped';\n" +
    "  const gone = new Promise((resolve) => child.once('exit', resolve));\n" +
    "  child.kill('SIGTERM');\n" +
    "  const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);\n" +
    "  await gone;\n" +
    "  clearTimeout(impatient);\n" +
    "  return 'stopped';\n" +
    "}\n" +
    "\n" +
    "function closeSite(bypass) {\n" +
    "  writeFileSync(`${run}/bypass`, bypass, { mode: 0o600 });\n" +
    "  writeFileSync(`${run}/maintenance`, '');\n" +
    "  return 'closed';\n" +
    "}\n" +
    "\n" +
    "function openSite() {\n" +
    "  rmSync(`${run}/maintenance`, { force: true });\n" +
    "  rmSync(`${run}/bypass`, { force: true });\n" +
    "  return 'open';\n" +
    "}\n" +
    "\n" +
    "const verbs = {\n" +
    "  restart: async () => {\n" +
    "    await stop();\n" +
    "    return start();\n" +
    "  },\n" +
    "  stop,\n" +
    "  status: () => (app === null ? 'stopped' : `running ${app.pid}`),\n" +
    "  'maintenance-on': closeSite,\n" +
    "  'maintenance-off': openSite,\n" +
    "};\n" +
    "\n" +
    "let last = Promise.resolve();\n" +
    "const server = createServer({ allowHalfOpen: true }, (socket) => {\n" +
    "  let asked = '';\n" +
    "  socket.setEncoding('utf8');\n" +
    "  socket.on('data', (text) => (asked += text));\n" +
    "  socket.on('error', () => {});\n" +
    "  socket.on('end', () => {\n" +
    "    const { verb, bypass } = JSON.parse(asked);\n" +
    "    last = last\n" +
    "      .then(() => verbs[verb](bypass))\n" +
    "      .then(\n" +
    "        (text) => socket.end(JSON.stringify({ ok: true, text })),\n" +
    "        (error) => socket.end(JSON.stringify({ ok: false, text: error.message })),\n" +
    "      );\n" +
    "  });\n" +
    "});\n" +
    "\n" +
    "process.stdin.resume().on('end', async () => {\n" +
    "  server.close();\n" +
    "  await stop();\n" +
    "  process.exit(0);\n" +
    "});\n" +
    "server.listen(`${run}/appctl.sock`);\n",
};
