import { failbackJsonSchema } from '@failback/runbook';

/** As much of JSON Schema as ours uses. */
interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

interface Row {
  readonly path: string;
  readonly kind: string;
  readonly due: boolean;
  readonly description: string;
}

const HEAD = `# failback.yml: the reference

Every key that a runbook may have, made from the schema that checks it (\`npm run generate\`). An editor shows the same
descriptions when the file begins with

\`\`\`yaml
# yaml-language-server: $schema=https://raw.githubusercontent.com/failback/failback/v1/schema/failback.schema.json
\`\`\`

A section may stand on top of the file, for every environment, or in an environment, where it replaces the one on top
whole. Times carry units (\`500ms\`, \`30s\`, \`5m\`, \`1h\`, \`30d\`); a secret is the name of an environment variable of the
runner, \`{ env: NAME }\`; a command is a list of arguments that no shell reads. \`examples/\` has three whole files.
`;

/** \`docs/runbook.md\`. */
export function runbookReference(): string {
  const root = failbackJsonSchema() as Schema;
  const resolve = (schema: Schema): Schema => referred(root, schema);
  const { environments, ...top } = root.properties ?? {};
  const due = new Set(root.required ?? []);
  const facts = Object.entries(top).filter(
    ([, schema]) => (resolve(schema).properties ?? resolve(schema).anyOf) === undefined,
  );
  const sections = Object.entries(top).filter(([key]) => !facts.some(([fact]) => fact === key));
  const overview = facts.map(([key, schema]) => row(key, resolve(schema), due.has(key)));
  const own = environments === undefined ? [] : rowsBelow('', mapped(resolve(environments)), resolve);
  const repeated = new Set(Object.keys(top));
  return [
    HEAD,
    chapter('On top', 'The facts of the application.', overview),
    chapter(
      'environments',
      `${sentence(environments)} Beside these keys an environment takes every section below.`,
      own.filter(({ path }) => !repeated.has(path.split('.')[0] ?? '')),
    ),
    ...sections.map(([key, schema]) =>
      chapter(key, sentence(resolve(schema)), rowsBelow('', resolve(schema), resolve)),
    ),
  ].join('\n');
}

function chapter(title: string, text: string, rows: readonly Row[]): string {
  const lines = rows.map(
    ({ path, kind, due, description }) =>
      `| \`${path}\`${due ? ' **required**' : ''} | ${cell(kind)} | ${cell(description)} |\n`,
  );
  return `## ${title}\n\n${text}\n\n| key | takes | meaning |\n| --- | --- | --- |\n${lines.join('')}`;
}

/** The rows of everything inside a mapping, deep; forms of a mapping that differ follow each other, each key once. */
function rowsBelow(prefix: string, schema: Schema, resolve: (schema: Schema) => Schema): readonly Row[] {
  const forms = schema.anyOf === undefined ? [schema] : schema.anyOf.map(resolve);
  const found = new Map<string, Row>();
  const take = (each: Row) => {
    const before = found.get(each.path);
    const kind = before === undefined || before.kind === each.kind ? each.kind : `${before.kind}, ${each.kind}`;
    found.set(each.path, { ...(before ?? each), kind });
  };
  for (const form of forms) {
    for (const [key, raw] of Object.entries(form.properties ?? {})) {
      const part = resolve(raw);
      const path = prefix === '' ? key : `${prefix}.${key}`;
      const due = forms.every((each) => each.required?.includes(key) === true);
      for (const each of [row(path, part, due), ...inside(path, part, resolve)]) take(each);
    }
    if (typeof form.additionalProperties === 'object') {
      for (const each of named(prefix, form.additionalProperties, resolve)) take(each);
    }
  }
  return [...found.values()];
}

function inside(path: string, schema: Schema, resolve: (schema: Schema) => Schema): readonly Row[] {
  if (schema.type === 'array' && schema.items !== undefined) {
    const item = resolve(schema.items);
    return item.properties === undefined ? [] : rowsBelow(`${path}[]`, item, resolve);
  }
  return rowsBelow(path, schema, resolve);
}

/** Entries whose names the user chooses. */
function named(prefix: string, entry: Schema, resolve: (schema: Schema) => Schema): readonly Row[] {
  const each = resolve(entry);
  const path = prefix === '' ? '<name>' : `${prefix}.<name>`;
  return [row(path, each, false), ...inside(path, each, resolve)];
}

/** What stands under a name that the user chooses. */
function mapped(schema: Schema): Schema {
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
}

function row(path: string, schema: Schema, due: boolean): Row {
  return { path, kind: kindOf(schema), due, description: sentence(schema) };
}

/** The least duration: the schema's patterns of durations all end in these units. */
const DURATION = '(?:ms|s|m|h|d)$';

function kindOf(schema: Schema): string {
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(', ');
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(kindOf))].join(' or ');
  if (schema.pattern?.endsWith(DURATION)) return 'a duration';
  switch (schema.type) {
    case 'integer':
      return `a whole number from ${schema.minimum} to ${schema.maximum}`;
    case 'boolean':
      return '`true`, `false`';
    case 'array':
      return 'a list';
    case 'object':
      return schema.properties?.env !== undefined ? '`{ env: NAME }`' : 'a mapping';
    case 'number':
      return 'a number';
    default:
      return 'text';
  }
}

function referred(root: Schema, schema: Schema): Schema {
  const [only] = schema.allOf ?? [];
  if (only !== undefined)
    return { ...referred(root, only), ...(schema.description && { description: schema.description }) };
  const name = schema.$ref?.replace('#/definitions/', '');
  if (name === undefined) return schema;
  const found = root.definitions?.[name];
  if (found === undefined) throw new Error(`the schema refers to ${schema.$ref}, which is not there`);
  return found;
}

const sentence = (schema: Schema | undefined): string => schema?.description ?? '';
const code = (value: unknown): string => `\`${String(value)}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
