import { readFileSync } from 'node:fs';
import { type Document, OpenAPIBackend } from 'openapi-backend';
import type { Answer, Asked, Example } from './answer.ts';

/** A request as it came over the wire. */
export interface Wired {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Understood =
  | { readonly state: 'understood'; readonly operation: string; readonly asked: Asked }
  | { readonly state: 'wrong'; readonly complaint: string };

export interface Description {
  understand(wired: Wired): Understood;
  /** Null: the description allows it. */
  complaintAbout(operation: string, answer: Answer): string | null;
  readonly example: Example;
}

const file = new URL('./description.generated.json', import.meta.url);
const FORMATS: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/,
  'uri-template': /^\S+$/,
  email: /^\S+@\S+$/,
};
/** What GitHub may answer to anything, described or not. */
const GENERAL = [401, 403, 404, 422, 429, 500, 502, 503];

let loaded: Promise<Description> | null = null;

/** GitHub's own description of what we use, ready to check requests and answers. */
export function loadDescription(): Promise<Description> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Description> {
  const text = readFileSync(file, 'utf8');
  const { components } = JSON.parse(text) as { components: { examples: Record<string, { value: unknown }> } };
  const api = new OpenAPIBackend({
    definition: JSON.parse(text, nullableByType) as Document,
    quick: true,
    strict: true,
    ajvOpts: { allErrors: true, formats: FORMATS },
  });
  await api.init();
  return {
    understand: (wired) => understand(api, wired),
    complaintAbout: (operation, answer) => complaintAbout(api, operation, answer),
    example: (name) => {
      const found = components.examples[name];
      if (found === undefined) throw new Error(`the description has no example ${name}`);
      return structuredClone(found.value) as Record<string, unknown>;
    },
  };
}

/** "Anything of these, or null" as the checker understands it: it takes `nullable` only beside a `type`. */
function nullableByType(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || 'type' in value) return value;
  const { nullable, ...rest } = value;
  return nullable === true ? { anyOf: [rest, { enum: [null] }] } : rest;
}

type Schema = { readonly properties?: Readonly<Record<string, unknown>> };

function understand(api: OpenAPIBackend, wired: Wired): Understood {
  const request = { ...wired, headers: { ...wired.headers } };
  const line = `${wired.method} ${wired.path}`;
  const operation = api.matchOperation(request);
  if (operation?.operationId === undefined) return wrong(`${line}: the description has no such operation`);
  const { errors } = api.validateRequest(request, operation);
  if (errors != null && errors.length > 0) {
    return wrong(`${line}: ${errors.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ')}`);
  }
  const body = wired.body === '' ? undefined : JSON.parse(wired.body);
  const content = (operation.requestBody as { content?: Record<string, { schema: Schema }> } | undefined)?.content;
  const known = Object.keys(content?.['application/json']?.schema.properties ?? {});
  const unknown = Object.keys(body ?? {}).filter((key) => !known.includes(key));
  if (unknown.length > 0) return wrong(`${line}: the description knows no ${unknown.join(', ')} in the body`);
  const { params, query } = api.router.parseRequest(request, operation);
  return {
    state: 'understood',
    operation: operation.operationId,
    asked: { params: decoded(params), query: texts(query), body },
  };
}

const wrong = (complaint: string): Understood => ({ state: 'wrong', complaint });

function texts(query: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(query ?? {}).map(([key, value]) => [key, String(value)]));
}

function decoded(params: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(texts(params)).map(([key, value]) => [key, decodeURIComponent(value)]));
}

function complaintAbout(api: OpenAPIBackend, id: string, { status, body }: Answer): string | null {
  const operation = api.getOperation(id);
  const described = operation?.responses?.[String(status)] as { content?: object } | undefined;
  if (described === undefined && !GENERAL.includes(status)) return `${id}: no answer ${status} is described`;
  if (described === undefined) return typeof body === 'object' ? null : `${id}: an error has a body`;
  if (described.content === undefined) {
    const bare = body === undefined || status >= 400;
    return bare ? null : `${id}: an answer ${status} has no body`;
  }
  const { errors } = api.validateResponse(body, id, status);
  if (errors == null || errors.length === 0) return null;
  return `${id} ${status}: ${errors.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ')}`;
}
