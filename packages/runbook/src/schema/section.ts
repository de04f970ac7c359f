import { z } from 'zod';
import { fault } from '../fault.ts';
import { isObject } from '../plain-object.ts';
import { suggest } from '../suggest.ts';

/** A mapping with exactly these keys. */
export function section<Shape extends z.ZodRawShape>(description: string, shape: Shape) {
  return z.strictObject(shape, { error: fault({ noun: 'a mapping', keys: Object.keys(shape) }) }).describe(description);
}

/** The keys of a `section`, also behind its refinements. */
function keysOf(schema: z.ZodType): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Alternatives that `choice` stands for, so that the JSON Schema can show them. */
const alternatives = new WeakMap<object, readonly z.ZodType[]>();

export function alternativesOf(schema: object): readonly z.ZodType[] | undefined {
  return alternatives.get(schema);
}

type Picked<Options extends readonly z.ZodType[]> = Options[number] | { readonly issues: readonly Refusal[] };

interface Refusal {
  readonly code: 'custom' | 'unrecognized_keys' | 'invalid_type';
  readonly message: string;
  readonly keys?: string[];
}

/**
 * One of several schemas, chosen by looking at the value before it is checked. A plain union reports every branch's
 * complaints, or the ones of a branch nobody meant.
 */
function choice<const Options extends readonly z.ZodType[]>(
  description: string,
  options: Options,
  pick: (value: unknown) => Picked<Options>,
): z.ZodType<z.output<Options[number]>, z.input<Options[number]>> {
  const schema = z
    .unknown()
    .transform((value, context) => {
      const picked = pick(value);
      if (!(picked instanceof z.ZodType)) {
        for (const issue of picked.issues) context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
        return z.NEVER;
      }
      const result = picked.safeParse(value);
      if (result.success) return result.data;
      for (const issue of result.error.issues) context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
      return z.NEVER;
    })
    .describe(description);
  alternatives.set(schema, options);
  return schema as unknown as z.ZodType<z.output<Options[number]>, z.input<Options[number]>>;
}

/** A text or a list, say. */
export function byType<Text extends z.ZodType, List extends z.ZodType>(description: string, text: Text, list: List) {
  return choice(description, [text, list], (value) => (typeof value === 'string' ? text : list));
}

/** A branch of `byKey`: the keys that say it is meant, its schema, and all its keys when the schema hides them. */
export interface Branch<Schema extends z.ZodType> {
  readonly marks: readonly [string, ...string[]];
  readonly schema: Schema;
  readonly keys?: readonly string[];
}

/**
 * A mapping whose kind shows in its keys. `otherwise` is meant when no mark stands; without it a mark is due.
 */
export function byKey<const Schemas extends readonly z.ZodType[]>(
  description: string,
  branches: { readonly [Index in keyof Schemas]: Branch<Schemas[Index]> },
  otherwise?: Schemas[number],
): z.ZodType<z.output<Schemas[number]>, z.input<Schemas[number]>> {
  const list = branches as readonly Branch<z.ZodType>[];
  const firstMarks = list.map(({ marks }) => marks[0]);
  const keys = [...new Set(list.flatMap((branch) => branch.keys ?? keysOf(branch.schema)))];
  const options = list.map(({ schema }) => schema);
  return choice(description, options, (value) => {
    if (!isObject(value)) return refused('invalid_type', { noun: 'a mapping', keys });
    const meant = list.filter(({ marks }) => marks.some((mark) => Object.hasOwn(value, mark)));
    if (meant.length > 1) {
      const marks = meant.map((branch) => branch.marks.find((mark) => Object.hasOwn(value, mark)));
      const says = `has the keys ${marks.map((mark) => `"${mark}"`).join(' and ')}, and only one of them may stand`;
      return refused('custom', { code: 'contradiction', says });
    }
    const branch = meant[0]?.schema ?? otherwise;
    if (branch !== undefined) return branch;
    const unknown = Object.keys(value).filter((key) => !keys.includes(key));
    // A mistyped mark says what is meant, and the other mistakes show in the same pass.
    const nearest = unknown.map((key) => suggest(key, keys));
    const almost = list.find(({ marks }) => marks.some((mark) => nearest.includes(mark)));
    if (almost !== undefined) return almost.schema;
    const missing = refused('custom', { code: 'missing-key', says: `needs one of the keys ${firstMarks.join(', ')}` });
    if (unknown.length === 0) return missing;
    return { issues: [...missing.issues, { code: 'unrecognized_keys', keys: unknown, message: fault({ keys }) }] };
  }) as z.ZodType<z.output<Schemas[number]>, z.input<Schemas[number]>>;
}

/**
 * A mapping whose kind is the value of one key. A mistyped value is read as the nearest, so that the other mistakes
 * in the mapping show in the same pass.
 */
export function byValue<const Schemas extends readonly z.ZodType[]>(
  description: string,
  key: string,
  branches: { readonly [Index in keyof Schemas]: { readonly value: string; readonly schema: Schemas[Index] } },
): z.ZodType<z.output<Schemas[number]>, z.input<Schemas[number]>> {
  const list = branches as readonly { readonly value: string; readonly schema: z.ZodType }[];
  const values = list.map(({ value }) => value);
  const options = list.map(({ schema }) => schema);
  const keys = [...new Set(options.flatMap(keysOf))];
  return choice(description, options, (value) => {
    if (!isObject(value)) return refused('invalid_type', { noun: 'a mapping', keys });
    const said = value[key];
    const meant = typeof said === 'string' ? (values.includes(said) ? said : suggest(said, values)) : null;
    return list.find((branch) => branch.value === meant)?.schema ?? (options[0] as z.ZodType);
  }) as z.ZodType<z.output<Schemas[number]>, z.input<Schemas[number]>>;
}

function refused(code: 'custom' | 'invalid_type', why: Parameters<typeof fault>[0]): { issues: readonly Refusal[] } {
  return { issues: [{ code, message: fault(why) }] };
}
