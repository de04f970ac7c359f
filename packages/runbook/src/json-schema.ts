import { z } from 'zod';
import { fileSchema } from './schema/file.ts';
import { alternativesOf } from './schema/section.ts';

/** What an editor checks a `failback.yml` with, and shows while it is written. JSON Schema draft 7, which editors know best. */
export function failbackJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = jsonSchemaOf(fileSchema);
  return {
    $schema,
    title: 'failback.yml',
    ...rest,
  };
}

/** The committed `schema/failback.schema.json`. */
export function failbackJsonSchemaText(): string {
  return `${JSON.stringify(failbackJsonSchema(), null, 2)}\n`;
}

function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const alternatives = alternativesOf(zodSchema);
      if (alternatives === undefined) return;
      jsonSchema.anyOf = alternatives.map((alternative) => {
        const { $schema: _, ...rest } = jsonSchemaOf(alternative);
        return rest;
      });
    },
  }) as Record<string, unknown>;
}
