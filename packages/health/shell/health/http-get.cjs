// One GET for hosts without curl. Arguments: url, connect ("address:port" or "-"), header file or "-", milliseconds, folder.
// Leaves `headers` and `body` in the folder and prints "answered", "silent WHY" or "unmeasured WHY".
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const [url, connect, extra, milliseconds, folder] = process.argv.slice(2);
const BODY_LIMIT = 1024 * 1024;
const UNMEASURED =
  /^(ENOTFOUND|EAI_|ERR_TLS|ERR_SSL|CERT_|DEPTH_|SELF_|UNABLE_|HOSTNAME_|EPROTO|EACCES|ENETUNREACH|EMFILE)/;

const target = new URL(url);
const body = fs.openSync(path.join(folder, 'body'), 'w');
let room = BODY_LIMIT;

function end(word) {
  fs.writeSync(1, `${word}\n`);
  process.exit(0);
}

function lost(error) {
  const code = String(error.code || error.message);
  end(`${UNMEASURED.test(code) ? 'unmeasured' : 'silent'} ${code}`);
}

const headers = { 'User-Agent': 'failback', Accept: '*/*', 'Cache-Control': 'no-cache', Connection: 'close' };
if (extra !== '-') {
  for (const line of fs.readFileSync(extra, 'utf8').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon)] = line.slice(colon + 1).trim();
  }
}
const options = { agent: false, headers };
if (connect !== '-') {
  const colon = connect.lastIndexOf(':');
  headers.Host = target.host;
  options.hostname = connect.slice(0, colon);
  options.port = Number(connect.slice(colon + 1));
  if (target.protocol === 'https:') options.servername = target.hostname;
}

setTimeout(() => end(`silent no complete answer within ${milliseconds} ms`), Number(milliseconds));
const request = require(target.protocol === 'https:' ? 'node:https' : 'node:http').get(target, options, (response) => {
  const lines = response.rawHeaders.map((text, i) => (i % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
  const head = `HTTP/${response.httpVersion} ${response.statusCode}\r\n${lines}\r\n`;
  fs.writeFileSync(path.join(folder, 'headers'), head, 'latin1');
  response.on('data', (chunk) => {
    fs.writeSync(body, chunk, 0, Math.min(chunk.length, room));
    room -= Math.min(chunk.length, room);
    if (room === 0) end('answered');
  });
  response.on('aborted', () => end('silent the answer was cut off'));
  response.on('error', lost);
  response.on('end', () => end(response.complete ? 'answered' : 'silent the answer was cut off'));
});
request.on('error', lost);
