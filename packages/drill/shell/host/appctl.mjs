// appctl restart | stop | status | maintenance-on | maintenance-off: asks the service manager of this host.
// maintenance-on lets those pass who send X-Bypass with the text that stands in the file $FAILBACK_BYPASS_FILE.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

const VERBS = ['restart', 'stop', 'status', 'maintenance-on', 'maintenance-off'];
const [verb] = process.argv.slice(2);
const { HOME, FAILBACK_BYPASS_FILE } = process.env;

function fail(sentence) {
  console.error(`appctl: ${sentence}`);
  process.exit(1);
}

function bypass() {
  return FAILBACK_BYPASS_FILE ? readFileSync(FAILBACK_BYPASS_FILE, 'utf8').trim() : '';
}

if (!VERBS.includes(verb)) fail(`"${verb ?? ''}" is not one of ${VERBS.join(', ')}.`);
const socket = connect({ path: `${HOME}/run/appctl.sock`, allowHalfOpen: true });
socket.on('error', (error) => fail(`the service manager does not answer: ${error.message}`));
socket.end(JSON.stringify({ verb, bypass: verb === 'maintenance-on' ? bypass() : '' }));
let answer = '';
socket.setEncoding('utf8').on('data', (text) => (answer += text));
socket.on('end', () => {
  const { ok, text } = JSON.parse(answer);
  if (!ok) fail(text);
  console.log(text);
});
