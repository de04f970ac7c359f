import { type RecordLine, RemoteError, UserError } from '@failback/runbook';
import { expect, test } from 'vitest';
import { recordedEnd } from './end.ts';

const environment = { app: 'shop', name: 'production' };
const site = { app: 'shop', environment: 'production' };

async function recorded(error: unknown) {
  const lines: RecordLine[] = [];
  const context = { record: (line: RecordLine) => void lines.push(line), now: () => 0 };
  const end = await recordedEnd(environment, context, () => Promise.reject(error));
  return { end, lines };
}

test('a refusal is recorded whole: each problem with its place, what is accepted, its mend, and for whom it was', async () => {
  const problems = [
    {
      code: 'unknown-host',
      where: '--without',
      message: '"app9" is no host.',
      accepted: 'app2',
      mend: 'failback status',
    },
    { code: 'bad-input', where: 'input x', message: 'Bad.' },
  ];
  const { lines } = await recorded(new UserError(problems));
  expect(lines).toMatchObject([
    {
      event: 'refused',
      code: 'unknown-host',
      text: '--without: "app9" is no host.',
      where: '--without',
      accepted: 'app2',
      mend: 'failback status',
      site,
    },
    { event: 'refused', code: 'bad-input', text: 'input x: Bad.', where: 'input x', site },
    { event: 'finished', outcome: 'refused', reasonCode: 'unknown-host', site },
  ]);
  expect(lines[1]).not.toHaveProperty('mend');
});

test('what a host refused with keeps its mend', async () => {
  const { lines } = await recorded(
    new RemoteError({ code: 'unreachable', host: 'app1', message: 'No answer.', mend: 'ssh app1' }),
  );
  expect(lines[0]).toMatchObject({ where: 'host app1', mend: 'ssh app1', site });
});

test('a defect is no refusal', async () => {
  await expect(recorded(new TypeError('x'))).rejects.toThrow(TypeError);
});
