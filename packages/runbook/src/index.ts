export { type Accepts, flag, listOf, oneOf, orNull, shape, text } from './accepts.ts';
export { type AddedEnvironment, addEnvironment, type WantedValue } from './add-environment.ts';
export { resolveEnvironment } from './environment.ts';
export { failbackJsonSchema, failbackJsonSchemaText } from './json-schema.ts';
export { type ParsedRunbook, parseRunbook } from './parse.ts';
export { isSignal, SIGNAL_EXAMPLES } from './signals.ts';
export { suggest } from './suggest.ts';
export { parseDuration, parsePercentage } from './units.ts';
export * from './words/index.ts';
