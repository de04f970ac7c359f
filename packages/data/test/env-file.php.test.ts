import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENV_FILES } from './env-files.ts';

/** Where Debian's php-vlucas-phpdotenv puts it; Laravel reads .env with it. */
const AUTOLOAD = '/usr/share/php/Dotenv/autoload.php';
const PROGRAM = `require $argv[1];
$values = Dotenv\\Dotenv::parse(stream_get_contents(STDIN));
foreach (['DB_HOST', 'DB_PASSWORD'] as $key) if (array_key_exists($key, $values)) echo "$key={$values[$key]}\\n";`;

test.each(ENV_FILES)('the real phpdotenv reads the same: %s', (_, file, values) => {
  if (!existsSync(AUTOLOAD))
    throw new Error('phpdotenv is not installed. Mend: sudo apt-get install -y php-cli php-vlucas-phpdotenv');
  const { stdout, stderr } = spawnSync('php', ['-r', PROGRAM, '--', AUTOLOAD], { input: file, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.split('\n').slice(0, -1).sort()).toEqual([...values].sort());
});
