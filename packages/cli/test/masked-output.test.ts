import { redactor } from '@failback/host';
import { expect, test } from 'vitest';
import { testTerminal } from './terminal.ts';

const SECRET = 'pass"wo\\rd';

test('what is hidden is shown on neither output, nor inside JSON', () => {
  const terminal = testTerminal({});
  terminal.hide(redactor([SECRET]));
  terminal.print(`it said ${SECRET}`);
  terminal.tell(`it said ${SECRET}`);
  terminal.printJson({ detail: [`it said ${SECRET}`] });
  expect(terminal.told).toEqual(['it said ***']);
  expect(terminal.printed[0]).toBe('it said ***');
  expect(JSON.parse(terminal.printed[1] ?? '')).toEqual({ detail: ['it said ***'] });
});

test('a secret that is a key or a number of the answer leaves it JSON, with all its keys', () => {
  const terminal = testTerminal({});
  terminal.hide(redactor(['schema_version', '1']));
  terminal.printJson({ schema_version: 1 });
  expect(JSON.parse(terminal.printed[0] ?? '')).toEqual({ schema_version: 1 });
});
