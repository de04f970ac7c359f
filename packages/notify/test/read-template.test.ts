import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Notify } from '@failback/runbook';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { declaredProblems, deliverySentences, type Mail, readTemplate, tell } from '../src/index.ts';
import { NOBODY, sampleEffects, sampleNews } from './sample.ts';

const FOLDER = '.github/failback/templates';
let top: string;
let checkout: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'failback-templates-'));
  checkout = join(top, 'checkout');
  mkdirSync(join(checkout, FOLDER), { recursive: true });
  mkdirSync(join(checkout, '.git'));
  writeFileSync(join(checkout, '.git', 'config'), 'extraheader = token-of-the-run');
});
afterEach(() => rmSync(top, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(checkout, FOLDER, name), text);
const notify = (templates: string): Notify => ({ ...NOBODY, templates });
const problems = (folder = FOLDER) => declaredProblems(notify(folder), checkout);
const codes = (folder?: string) => problems(folder).map(({ code, where }) => [code, where]);

/** The mail that people get, with what the run says about it. */
async function told(folder = FOLDER) {
  const mails: Mail[] = [];
  const effects = sampleEffects(
    { SMTP_URL: 'smtp://localhost' },
    {
      template: (occasion) => readTemplate(checkout, folder, occasion),
      mail: async (_server, mail) => {
        mails.push(mail);
        return { refused: [] };
      },
    },
  );
  const email = { to: ['ops@example.com'], from: 'failback@example.com', server: { env: 'SMTP_URL' } };
  const sentences = deliverySentences(await tell({ ...notify(folder), email }, sampleNews(), effects));
  return { text: mails[0]?.text ?? '', warnings: sentences.filter(({ tone }) => tone === 'warning') };
}

test('the text of the checkout is used, and ours where there is none', async () => {
  write('start.md', 'It begins.');
  expect(problems()).toEqual([]);
  expect((await told()).text).toContain('What happened');
  write('end.md', 'Our own {{app}}.');
  expect(problems()).toEqual([]);
  expect(await told()).toEqual({ text: 'Our own chom.\n', warnings: [] });
});

test('everything that is wrong with the texts is said at once, and where', () => {
  write('start.md', 'Hi\n{{headlin}}\n{{timelines}}');
  write('end.md', '{{reson}}');
  write('failure.md', ' ');
  expect(codes()).toEqual([
    ['template-field', `${FOLDER}/start.md:2`],
    ['template-field', `${FOLDER}/start.md:3`],
    ['template-field', `${FOLDER}/end.md:1`],
    ['template-empty', `${FOLDER}/failure.md`],
  ]);
  expect(
    problems()
      .map(({ message }) => message)
      .join(),
  ).toMatch(/\{\{headline\}\}.*\{\{timeline\}\}.*\{\{reason\}\}/);
});

test.each(['no/such/folder', '.github/failback'])(
  'a folder without a single text, such as %s, is a mistake',
  async (folder) => {
    expect(codes(folder)).toEqual([['template-missing', 'notify.templates']]);
    const { text, warnings } = await told(folder);
    expect(text).toContain('What happened');
    expect(warnings).toMatchObject([{ text: expect.stringContaining('holds no text of a message') }]);
  },
);

test.each([
  ['a file beside it', (place: string) => symlinkSync('../../../.git/config', place)],
  ['a file outside of the checkout', (place: string) => symlinkSync('/etc/hostname', place)],
  ['nothing', (place: string) => symlinkSync('/no/such/file', place)],
  ['another text', (place: string) => symlinkSync('start.md', place)],
])('a symbolic link to %s is not followed', async (_, link) => {
  write('start.md', 'token-of-the-run');
  link(join(checkout, FOLDER, 'end.md'));
  expect(codes()).toEqual([['template-unreadable', `${FOLDER}/end.md`]]);
  const { text, warnings } = await told();
  expect(text).toContain('What happened');
  expect(JSON.stringify([text, warnings])).not.toContain('token-of-the-run');
  expect(warnings).toHaveLength(1);
});

test('a folder behind a symbolic link, or above the checkout, is not read', async () => {
  mkdirSync(join(top, 'elsewhere'));
  writeFileSync(join(top, 'elsewhere', 'end.md'), 'token-of-the-run');
  symlinkSync('../elsewhere', join(checkout, 'linked'));
  for (const folder of ['linked', '../elsewhere']) {
    expect(codes(folder)).toEqual([['template-unreadable', `${folder}/end.md`]]);
    expect((await told(folder)).text).toContain('What happened');
  }
});

test('what is no file, or as large as no text is, is not read at all', async () => {
  execFileSync('mkfifo', [join(checkout, FOLDER, 'start.md')]);
  mkdirSync(join(checkout, FOLDER, 'failure.md'));
  write('end.md', '');
  truncateSync(join(checkout, FOLDER, 'end.md'), 8 * 2 ** 30);
  expect(codes()).toEqual([
    ['template-unreadable', `${FOLDER}/start.md`],
    ['template-too-long', `${FOLDER}/end.md`],
    ['template-unreadable', `${FOLDER}/failure.md`],
  ]);
  expect((await told()).text).toContain('What happened');
});
