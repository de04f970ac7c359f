import { describe, expect, test } from 'vitest';
import { jsonValue } from '../src/json-value.ts';
import { SHELLS, ShellBed } from './shell-bed.ts';

const NUL = '\0';
const DEEP = `${'['.repeat(40)}1${']'.repeat(40)}`;

/** Body, field, and what stands there: `<type> <value>`, or what is wrong. */
const TABLE: readonly (readonly [body: string, field: string, found: string])[] = [
  ['{"status":"ok"}', 'status', 'string ok'],
  [' {\n\t"status" :\r\n "ok" } \n', 'status', 'string ok'],
  ['{"a":{"b":{"c":true}}}', 'a.b.c', 'boolean true'],
  ['{"a":{"b":false}}', 'a.b', 'boolean false'],
  ['{"a":{"b":1}}', 'a', 'object'],
  ['{"a":[1]}', 'a', 'array'],
  ['{"a":[10,{"b":"x"}]}', 'a.1.b', 'string x'],
  ['{"a":[10,20]}', 'a.2', 'absent'],
  ['{"a":[10,20]}', 'a.01', 'absent'],
  ['{"a":[10,20]}', 'a.length', 'absent'],
  ['{"a":"text"}', 'a.length', 'absent'],
  ['{"a":null}', 'a', 'null'],
  ['{"a":null}', 'a.b', 'absent'],
  ['{"n":-12.5e-1}', 'n', 'number -1.25'],
  ['{"n":0}', 'n', 'number 0'],
  ['{"n":01}', 'n', 'not-json'],
  ['{"n":.5}', 'n', 'not-json'],
  ['{"n":+1}', 'n', 'not-json'],
  ['{"n":1.}', 'n', 'not-json'],
  ['{"n":NaN}', 'n', 'not-json'],
  ['{}', 'a', 'absent'],
  ['[]', 'a', 'absent'],
  ['"text"', 'a', 'absent'],
  ['', 'a', 'not-json'],
  ['nul', 'a', 'not-json'],
  ['<html>{"status":"ok"}</html>', 'status', 'not-json'],
  ['{"status":"ok"', 'status', 'not-json'],
  ['{"status":"ok"}}', 'status', 'not-json'],
  ['{"status":"ok"} {"status":"down"}', 'status', 'not-json'],
  ['{"status":"ok",}', 'status', 'not-json'],
  ['{"a":[1,]}', 'a.0', 'not-json'],
  ["{'status':'ok'}", 'status', 'not-json'],
  ['{status:"ok"}', 'status', 'not-json'],
  ['{"status" "ok"}', 'status', 'not-json'],
  ['// ok\n{"status":"ok"}', 'status', 'not-json'],
  ['{"nested":{"status":"ok"}}', 'status', 'absent'],
  ['{"text":"\\"status\\":\\"ok\\""}', 'status', 'absent'],
  ['{"text":"{\\"status\\":\\"ok\\"}","status":"down"}', 'status', 'string down'],
  ['{"status":"ok","status":"down"}', 'status', 'string down'],
  ['{"a":{"b":1},"a":{"c":2}}', 'a.b', 'absent'],
  ['{"a":{"b":1},"a":3}', 'a.b', 'absent'],
  ['{"st\\u0061tus":"\\u006fk"}', 'status', 'string ok'],
  ['{"s":"a\\/b\\\\c"}', 's', 'string a/b\\c'],
  ['{"s":"gr\\u00fcn \\u20ac \\ud83d\\ude00"}', 's', 'string grün € 😀'],
  ['{"s":"grün"}', 's', 'string grün'],
  ['{"s":"\\x41"}', 's', 'not-json'],
  ['{"s":"\\u00g0"}', 's', 'not-json'],
  ['{"s":"a\nb"}', 's', 'not-json'],
  [`{"s":"a${NUL}b"}`, 's', 'not-json'],
  ['{"s":"a\tb"}', 's', 'not-json'],
  ['{"s":"unended', 's', 'not-json'],
  ['{"s":"unended\\', 's', 'not-json'],
  ['{"s":"it is $(id) `id` % \' & |"}', 's', "string it is $(id) `id` % ' & |"],
  ['{"s":""}', 's', 'string'],
  ['{"__proto__":"x"}', '__proto__', 'string x'],
  ['{}', 'constructor', 'absent'],
  [`{"deep":${DEEP},"s":"ok"}`, 's', 'string ok'],
  [`{"long":"${'x'.repeat(5000)}","s":"ok"}`, 's', 'string ok'],
  [`{"s":"${'y'.repeat(3000)}"}`, 's', `string ${'y'.repeat(295 - 2)}`],
];

function fromRunner(body: string, field: string): string {
  const found = jsonValue(body, field);
  switch (found.kind) {
    case 'not-json':
    case 'absent':
      return found.kind;
    case 'other':
      return Array.isArray(JSON.parse(body)[field]) ? 'array' : 'object';
    case 'scalar':
      return found.value === null ? 'null' : `${typeof found.value} ${found.value}`.trimEnd();
  }
}

test.each(TABLE)('the runner reads %j, field %s, as %s', (body, field, found) => {
  expect(fromRunner(body, field).slice(0, 300)).toBe(found.slice(0, 300));
});

describe.each(SHELLS)('a host with %s', (shell) => {
  test('reads every one of them as the runner does', async () => {
    using bed = new ShellBed(shell);
    const seen: string[] = [];
    for (const [body, field] of TABLE) {
      bed.workFile('body', body);
      const { stdout, stderr } = await bed.library(
        `CHECK_FOLDER=$FAILBACK_WORK
         rc=0; json_field "$1" '' '' >/dev/null || rc=$?
         case $rc in 0) cat "$CHECK_FOLDER/field" ;; 2) echo not-json ;; 3) echo absent ;; *) echo "broken $rc" ;; esac`,
        [field],
      );
      seen.push(stderr + stdout.trimEnd());
    }
    // Numbers come as they were written.
    const written = TABLE.map(([, , found]) => (found === 'number -1.25' ? 'number -12.5e-1' : found));
    expect(seen.map((each) => each.slice(0, 300))).toEqual(written);
  });

  test.each([
    ['{"s":"10"}', 'string', '10', 0],
    ['{"s":"10"}', 'number', '10', 1],
    ['{"s":10}', 'string', '10', 1],
    ['{"s":1e1}', 'number', '10', 0],
    ['{"s":"1e1"}', 'string', '10', 1],
    ['{"s":"ok"}', 'string', 'OK', 1],
    ['{"s":"ok "}', 'string', 'ok', 1],
    ['{"s":"ok\\n"}', 'string', 'ok', 1],
    ['{"s":"ok\\u0000"}', 'string', 'ok', 1],
    ['{"s":"a\\nb"}', 'string', 'a\nb', 0],
    ['{"s":"a\\\\nb"}', 'string', 'a\\nb', 0],
    ['{"s":true}', 'boolean', 'true', 0],
    ['{"s":"true"}', 'boolean', 'true', 1],
    ['{"s":null}', 'null', 'null', 0],
    ['{"s":"grün"}', 'string', 'grün', 0],
    ['{"t":1}', 'string', '1', 3],
    ['{"t":1', 'string', '1', 2],
  ])('compares %s with %s %j: status %i', async (body, type, value, status) => {
    using bed = new ShellBed(shell);
    bed.workFile('body', body);
    const { code } = await bed.library('CHECK_FOLDER=$FAILBACK_WORK; json_field s "$1" "$2"', [type, value]);
    expect(code).toBe(status);
  });

  test('reads a document of a megabyte', async () => {
    using bed = new ShellBed(shell);
    bed.workFile('body', JSON.stringify({ list: Array.from({ length: 50_000 }, (_, i) => `entry ${i}`), s: 'ok' }));
    const { code } = await bed.library('CHECK_FOLDER=$FAILBACK_WORK; json_field s string ok');
    expect(code).toBe(0);
  });
});
