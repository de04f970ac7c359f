import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sudoersFile, sudoersText } from '@failback/procedure';
import { expect, it } from 'vitest';
import { changed, production, SMALL } from '../../packages/runbook/test/small-runbook.ts';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/hosts.md'), 'utf8');
const sudoers = /```sudoers\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

/** The application of the page. */
const shop = production(
  changed(
    '  path: /var/www/shop\n',
    '  path: /var/www/shop\n  run-as: www-data\n',
    `${SMALL}services: { php: { unit: php8.4-fpm, apply: reload }, workers: [shop-mail], drain: 30s }\n`,
  ),
);

/** What the shell has systemctl do as root, up to the unit: `--no-block stop`, `daemon-reload`. */
function commandsAsRoot(): readonly string[] {
  const folders = ['packages/host/shell/engine', 'packages/procedure/shell/parts', 'packages/procedure/shell/steps'];
  const texts = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  );
  const calls = [...texts.join('\n').matchAll(/(?:systemctl_as_root|as_root systemctl) ("\$how"|[^"'&|;\n]+)/g)];
  return [...new Set(calls.map(([, words = '']) => words.trim()))];
}

/** The verbs that a script keeps in a variable: services.php is restarted or reloaded, workers are started or restarted. */
const HOW = ['start', 'restart', 'reload'];

it('tells the sudoers line of each command that runs as root', () => {
  const commands = commandsAsRoot();
  expect(commands).toEqual(expect.arrayContaining(['enable', 'daemon-reload', '--no-block stop', '"$how"']));
  const wanted = commands.flatMap((command) => (command === '"$how"' ? HOW : [command]));
  for (const command of wanted) {
    expect(sudoers).toContain(
      `/usr/bin/systemctl ${command.replaceAll('=', '\\=')}${command === 'daemon-reload' ? '\n' : ' '}`,
    );
  }
});

it('tells no line that nothing needs', () => {
  const needed = commandsAsRoot().flatMap((command) => (command === '"$how"' ? HOW : [command]));
  for (const [, told = ''] of sudoers.matchAll(/systemctl ((?:--\S+ )?\S+(?: --\S+)?)/g)) {
    expect(needed).toContain(told.replaceAll('\\=', '='));
  }
});

it('is linked where people look for it', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('](docs/hosts.md)');
  expect(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')).toContain('](hosts.md)');
});

it('shows the very lines that failback init writes and that a refused plan names', () => {
  const [host] = shop.hosts;
  if (host === undefined) throw new Error('a mistake in the test');
  const login = { user: 'deploy', home: '/home/deploy', systemctl: '/usr/bin/systemctl' };
  expect(sudoers).toBe(sudoersText(shop, host, login));
  expect(page).toContain(`\`${sudoersFile(shop)}\``);
});
