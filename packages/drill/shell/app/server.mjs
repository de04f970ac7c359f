// A small web shop. It reads which release it is once, at its start, as most applications do.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { featured } from './catalogue.mjs';

const { release } = JSON.parse(readFileSync(new URL('release.json', import.meta.url), 'utf8'));
const { SHOP_PORT, SHOP_RUN } = process.env;

const routes = {
  '/': () => ['text/html', `<h1>Shop</h1><p>Today: ${featured()}</p>\n`],
  '/health/ready': () => ['application/json', `${JSON.stringify({ status: 'ok', today: featured() })}\n`],
};

function closedFor(request) {
  if (!existsSync(`${SHOP_RUN}/maintenance`)) return false;
  const bypass = existsSync(`${SHOP_RUN}/bypass`) ? readFileSync(`${SHOP_RUN}/bypass`, 'utf8') : '';
  return bypass === '' || request.headers['x-bypass'] !== bypass;
}

function answer(request) {
  if (closedFor(request)) return [503, 'text/plain', 'We are back in a moment.\n'];
  const route = routes[request.url];
  if (route === undefined) return [404, 'text/plain', 'There is nothing here.\n'];
  try {
    return [200, ...route()];
  } catch (error) {
    console.error(error);
    return [500, 'text/plain', 'Something went wrong.\n'];
  }
}

const server = createServer((request, response) => {
  const [status, type, body] = answer(request);
  response.writeHead(status, { 'content-type': type, 'x-release': release, connection: 'close' }).end(body);
});
process.on('SIGTERM', () => server.close(() => process.exit(0)));
server.listen(Number(SHOP_PORT), '127.0.0.1', () => process.send?.('listening'));
