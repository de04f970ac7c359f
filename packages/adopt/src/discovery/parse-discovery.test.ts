import { expect, test } from 'vitest';
import { parseDiscovery } from './parse-discovery.ts';

const END = 'end\tdiscovery\n';

test('half an answer is no answer', () => {
  expect(() => parseDiscovery('app1', 'user\tdeploy\ntree\t/var/www/chom\tgit-tag\n')).toThrow(
    'did not come to its end',
  );
});

test('a value of a key that is not to be told is not taken, whoever sent it', () => {
  const lines =
    'tree\t/var/www/chom\tgit-tag\ndotenv\t/var/www/chom/.env\nvalue\tDB_PASSWORD\tcanary\nvalue\tREDIS_DB\tcanary\n';
  expect(parseDiscovery('app1', `${lines}${END}`).trees[0]?.dotenv?.values).toEqual({});
});

test('names that no runbook could hold are left out, and said', () => {
  const found = parseDiscovery(
    'app1',
    `unit\tworker\ta b.service\tactive\t-\ntree\t/var/www/../etc\tgit-tag\ntree\t/var/www/\u202ex\tgit-tag\n${END}`,
  );
  expect(found).toMatchObject({ units: [], trees: [] });
  expect(found.leftOut).toHaveLength(3);
});

test('versions are numbers, and nothing else', () => {
  const found = parseDiscovery('app1', `version\tphp\t8.2.35\nversion\tnode\t20; rm\nversion\tperl\t5\n${END}`);
  expect(found.versions).toEqual({ php: '8.2.35' });
});

test('whom and what sudoers would name is checked: nothing in a folder of the login user is run as root', () => {
  const of = (lines: string) => parseDiscovery('app1', `${lines}\n${END}`);
  expect(of('systemctl\t/home/deploy/bin/systemctl').systemctl).toBeNull();
  expect(of('systemctl\t/bin/systemctl').systemctl).toBe('/bin/systemctl');
  expect(of('user\tdeploy ALL=(ALL) NOPASSWD: ALL #\nhome\t../x')).toMatchObject({ user: '-', home: '/' });
});
