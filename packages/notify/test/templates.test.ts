import { readFileSync } from 'node:fs';
import type { Notify } from '@failback/runbook';
import { expect, test } from 'vitest';
import {
  DEFAULT_TEMPLATES,
  deliverySentences,
  type Mail,
  type NotifyEffects,
  OCCASIONS,
  tell,
  templateProblems,
} from '../src/index.ts';
import { NOBODY, sampleEffects, sampleNews } from './sample.ts';

const notify: Notify = {
  ...NOBODY,
  templates: '.github/failback',
  email: { to: ['ops@example.com'], from: 'failback@example.com', server: { env: 'SMTP_URL' } },
};

/** The mail that a template makes, with what is said about it. */
async function mailOf(template: NotifyEffects['template'], news = sampleNews()) {
  const mails: Mail[] = [];
  const deliveries = await tell(
    notify,
    news,
    sampleEffects(
      { SMTP_URL: 'smtp://localhost' },
      {
        template,
        mail: async (_server, mail) => {
          mails.push(mail);
          return { refused: [] };
        },
      },
    ),
  );
  const [mail] = mails;
  if (mail === undefined) throw new Error('nothing was sent');
  return { mail, sentences: deliverySentences(deliveries) };
}

test('our own texts are good templates, and those that teams begin with', () => {
  for (const occasion of OCCASIONS) {
    expect(templateProblems(DEFAULT_TEMPLATES[occasion], `${occasion}.md`)).toEqual([]);
    expect(readFileSync(`examples/templates/${occasion}.md`, 'utf8')).toBe(DEFAULT_TEMPLATES[occasion]);
  }
});

test('our text for a failure says first what it is, then what to do', async () => {
  const { mail } = await mailOf(
    () => null,
    sampleNews({ occasion: 'failure', headline: 'chom production needs a person.' }),
  );
  expect(mail.text).toMatchInlineSnapshot(`
    "🔴 chom production needs a person.
    ----------------------------------

    Somebody has to look at it now.

    What to do now
    --------------

    1. Check again.
       failback verify --environment production

    If you are affected
    -------------------

    - Reload the page and log in again.

    Facts
    -----

    - Recovery time: 41 s of 5 min

    What happened
    -------------

    - +0 ms controller: The operation begins.
    - +41 s controller: Finished: rolled-back (on-target).

    More
    ----

    - The run: https://github.com/example/chom/actions/runs/42
    "
  `);
});

test('a team says it in its own words, in Markdown that every channel can show', async () => {
  const text = [
    '# Rollback of **{{app}}**',
    '',
    'Back on `{{to}}`,',
    'see [the page](https://status.example.com/x).',
    '',
    '* one',
    '* two',
    '',
    '{{ next-steps }}',
    '',
    '```sh',
    'echo {{environment}}',
    '```',
  ].join('\r\n');
  const { mail, sentences } = await mailOf(() => text);
  expect(sentences).toEqual([{ tone: 'notice', text: 'Told: E-mail.', audience: 'anybody' }]);
  expect(mail.text).toMatchInlineSnapshot(`
    "Rollback of chom
    ----------------

    Back on v1.4.2, see the page: https://status.example.com/x.

    - one
    - two

    1. Check again.
       failback verify --environment production

        echo production
    "
  `);
  expect(mail.html).toMatchInlineSnapshot(`
    "<!doctype html>
    <html lang="en"><body style="font-family:system-ui,sans-serif;font-size:15px;line-height:1.5;max-width:46em">
    <h2 style="font-size:17px">Rollback of <b>chom</b></h2>
    <p>Back on <code>v1.4.2</code>, see <a href="https://status.example.com/x">the page</a>.</p>
    <ul><li>one</li><li>two</li></ul>
    <ol><li>Check again.<pre style="background:#f3f4f6;padding:8px;white-space:pre-wrap">failback verify --environment production</pre></li></ol>
    <pre style="background:#f3f4f6;padding:8px;white-space:pre-wrap">echo production</pre>
    </body></html>
    "
  `);
});

test('a list without a word takes its heading with it', async () => {
  const { mail } = await mailOf(
    () => 'Hello.\n\n## Affected\n\n{{affected}}\n\n## More\n\nBye.',
    sampleNews({ affected: [] }),
  );
  expect(mail.text).toBe('Hello.\n\nMore\n----\n\nBye.\n');
});

test('what a field holds is never read as Markdown or as another field', async () => {
  const { mail } = await mailOf(
    () => '**{{reason}}** {{actor}}',
    sampleNews({ reason: '[x](https://evil.example)', actor: '{{reason}}' }),
  );
  expect(mail.html).not.toContain('<a ');
  expect(mail.text).toBe('[x](https://evil.example) {{reason}}\n');
});

test('a link of a template stays within its attribute, and a subject within its line', async () => {
  const news = sampleNews({ headline: 'one\r\nBcc: two@example.com' });
  const { mail } = await mailOf(() => '[x](https://example.com/"onclick="y)', news);
  expect(mail.html).toContain('<a href="https://example.com/&quot;onclick=&quot;y">x</a>');
  expect(mail.subject).toBe('[failback] one · Bcc: two@example.com');
});

test('what is not known is called unknown', async () => {
  expect((await mailOf(() => '{{from}}', sampleNews({ from: null }))).mail.text).toBe('unknown\n');
});

test('a field may have spaces around its name, and a line of them keeps nobody waiting', async () => {
  expect((await mailOf(() => '{{  app }}')).mail.text).toBe('chom\n');
  for (const hostile of [`{{${' '.repeat(19_000)}`, `# a${' '.repeat(19_000)}b`, '['.repeat(19_000)]) {
    expect((await mailOf(() => hostile)).mail.text).not.toContain('What happened');
  }
  expect((await mailOf(() => '# {{app}} #  ##')).mail.text).toBe('chom #\n------\n');
});

test.each([
  [
    'a field that there is not',
    'Hi {{headlin}}',
    'template-field',
    ':1: {{headlin}} is no field of a message. Did you mean {{headline}}?',
  ],
  ['a condition', '{{#if to}} x', 'template-field', ':1: {{#if to}} is no field of a message.'],
  ['a list within a line', 'Then: {{timeline}}', 'template-list-field', ':1: {{timeline}} is a list'],
  ['code without an end', 'a\n```\n{{app}}', 'template-fence', ':2: The fence'],
  ['no text', ' \n', 'template-empty', ': The template is empty'],
  ['a book', 'x'.repeat(20_001), 'template-too-long', ': The template has 20001 characters'],
])('%s is a problem, and the message is ours then', async (_, text, code, said) => {
  expect(templateProblems(text, 'end.md')).toMatchObject([{ code }]);
  const { mail, sentences } = await mailOf(() => text);
  expect(mail.text).toContain('What happened');
  expect(sentences).toContainEqual({
    tone: 'warning',
    audience: 'anybody',
    text: expect.stringContaining(`.github/failback/end.md${said}`),
  });
});

test('every accepted field is named, and every problem at once', () => {
  const problems = templateProblems('{{a}}\n{{b}}', 'end.md');
  expect(problems.map(({ where }) => where)).toEqual(['end.md:1', 'end.md:2']);
  expect(problems[0]?.accepted).toBe(
    'headline, app, environment, operation, procedure, from, to, actor, reason, facts, timeline, next-steps, affected, links',
  );
});

test('a template that cannot be read costs a notice, never a message', async () => {
  const { mail, sentences } = await mailOf(() => {
    throw Object.assign(new Error('EACCES: /home/runner/secret-place'), { code: 'EACCES' });
  });
  expect(mail.text).toContain('What happened');
  expect(sentences).toContainEqual({
    tone: 'warning',
    audience: 'anybody',
    text: 'The template .github/failback/end.md was not used, the message was ours. It cannot be read: EACCES.',
  });
});
