import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { changed, SMALL } from '../test/small-runbook.ts';
import { failbackJsonSchema, failbackJsonSchemaText } from './json-schema.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(failbackJsonSchema());

test('the committed schema is what the code says; mend with npm run generate', () => {
  expect(read('schema/failback.schema.json')).toBe(failbackJsonSchemaText());
});

test('every key has a description', () => {
  const keys: string[] = [];
  const bare: string[] = [];
  visitKeys(failbackJsonSchema(), '', (path, schema) => {
    keys.push(path);
    if (typeof schema.description !== 'string' || schema.description.length < 4) bare.push(path);
  });
  expect(bare).toEqual([]);
  expect(keys.length).toBeGreaterThan(100);
});

test.each(['chom', 'academy', 'phase10'])('the schema accepts the example %s', (example) => {
  validate(parseYaml(read(`examples/${example}/failback.yml`)));
  expect(validate.errors ?? []).toEqual([]);
});

test.each([
  ['an unknown key', changed('stack: generic', 'stack: generic\nstak: x')],
  ['a mistyped strategy', changed('git-tag', 'git-tags')],
  ['a duration without a unit', changed('5m', '5')],
  ['a missing key', changed('  path: /var/www/shop\n', '')],
  ['a path that leaves', changed('/var/www/shop', '/var/../etc')],
  ['a check of no kind', changed('{ http: /ready }', '{ status: 200 }')],
  ['a command as text', `${SMALL}alert: { command: mail ops }\n`],
])('the schema refuses %s', (_, text) => {
  expect(validate(parseYaml(text))).toBe(false);
});

type Json = { readonly [key: string]: unknown };

/** Every key a writer may use, with the schema it leads to. */
function visitKeys(schema: Json, path: string, seen: (path: string, schema: Json) => void, top: Json = schema): void {
  for (const [key, value] of Object.entries((schema.properties ?? {}) as Json)) {
    const target = referred(value as Json, top);
    seen(`${path}.${key}`, target);
    visitKeys(target, `${path}.${key}`, seen, top);
  }
  for (const inner of [schema.items, schema.additionalProperties, ...((schema.anyOf ?? []) as unknown[])]) {
    if (typeof inner === 'object' && inner !== null) visitKeys(inner as Json, `${path}.*`, seen, top);
  }
}

function referred(schema: Json, top: Json): Json {
  const [only] = (schema.allOf ?? [schema]) as Json[];
  if (typeof only?.$ref !== 'string') return schema;
  return (top.definitions as Json)[only.$ref.replace('#/definitions/', '')] as Json;
}
