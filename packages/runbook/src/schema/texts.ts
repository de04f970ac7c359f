import { z } from 'zod';
import { fault } from '../fault.ts';

/** Control characters, line separators and the marks that turn the direction of text: nothing of ours carries them. */
const INVISIBLE = String.raw`\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff`;

export interface TextRule {
  /** Ends `<place> is "x", not …`. */
  readonly noun: string;
  readonly pattern: string;
  readonly accepted: string;
  readonly secret?: boolean;
}

/** A text that matches one pattern; the same pattern stands in the JSON Schema. */
function text(description: string, rule: TextRule) {
  const error = fault({
    code: 'not-accepted',
    noun: rule.noun,
    accepted: rule.accepted,
    ...(rule.secret && { secret: true }),
  });
  return z.string({ error }).regex(new RegExp(rule.pattern), { error }).describe(description);
}

export const NAME_PATTERN = '^[a-z0-9][a-z0-9-]{0,62}$';
export const NAME_ACCEPTED =
  'lower-case letters, digits and "-", beginning with a letter or digit, at most 63 characters';

/** Applications, environments, hosts, roles, checks: names that become folders and journal values. */
export const name = (description: string) =>
  text(description, { noun: 'a name', pattern: NAME_PATTERN, accepted: NAME_ACCEPTED });

const HOST_NAME =
  '(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:[.](?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?))*';
const IPV6 = '(?=[^:]*:[^:]*:)[0-9A-Fa-f:]{2,39}(?:[0-9.]{0,15})';

export const address = (description: string) =>
  text(description, {
    noun: 'an address',
    pattern: `^(?:${HOST_NAME}|${IPV6})$`,
    accepted: 'a host name or an IP address, such as app1.example.com or 192.0.2.10',
  });

const USER = '[A-Za-z_][A-Za-z0-9._-]{0,31}';

export const user = (description: string) =>
  text(description, {
    noun: 'a user name',
    pattern: `^${USER}$`,
    accepted: 'letters, digits, ".", "_" and "-", beginning with a letter or "_", at most 32 characters',
  });

export const JUMP_PATTERN = `^(?:(${USER})@)?(?:\\[([0-9A-Fa-f:.]{2,45})\\]|([A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?))(?::([1-9][0-9]{0,4}))?$`;

export const jump = (description: string) =>
  text(description, {
    noun: 'a jump host',
    pattern: JUMP_PATTERN,
    accepted: 'host, host:port or user@host:port, such as bastion.example.com or deploy@bastion.example.com:2222',
  });

const NO_PARENT = String.raw`(?!.*(?:^|/)\.\.(?:/|$))`;

/** On a host. Without `..`, so that reading it is enough to know where it leads. */
export const hostPath = (description: string) =>
  text(description, {
    noun: 'a path on the host',
    pattern: `^${NO_PARENT}~?/[^${INVISIBLE}/][^${INVISIBLE}]*$`,
    accepted: 'an absolute path, or one that begins with "~/", without ".." and control characters',
  });

export const relativePath = (description: string) =>
  text(description, {
    noun: 'a path below the release',
    pattern: `^${NO_PARENT}(?![~/-])[^${INVISIBLE}]+$`,
    accepted: 'a relative path, without ".." and control characters',
  });

/** One folder or link name. */
export const fileName = (description: string) =>
  text(description, {
    noun: 'a file name',
    pattern: '^(?![.]{1,2}$)[A-Za-z0-9_.][A-Za-z0-9._-]{0,99}$',
    accepted: 'one name of letters, digits, ".", "_" and "-"',
  });

const AUTHORITY = '(?:[A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9A-Fa-f:.]+\\])(?::[1-9][0-9]{0,4})?';

/** Never shown when refused: it may hold a password. */
export const url = (description: string) =>
  text(description, {
    noun: 'a URL without user name, password and query',
    pattern: `^https?://${AUTHORITY}(?:/[^\\s?#\\\\@${INVISIBLE}]*)?$`,
    accepted: 'an http or https address such as https://www.example.com',
    secret: true,
  }).transform((value) => value.replace(/\/+$/, ''));

const HTTP_PATH = `/(?:[^/\\s#\\\\${INVISIBLE}][^\\s#\\\\${INVISIBLE}]*)?`;

export const httpPath = (description: string) =>
  text(description, {
    noun: 'a path of the site',
    pattern: `^${HTTP_PATH}$`,
    accepted: 'a path that begins with one "/"',
  });

export const httpPathOrUrl = (description: string) =>
  text(description, {
    noun: 'a path of the site or a URL',
    pattern: `^(?:https?://${AUTHORITY}(?:/[^\\s#\\\\@${INVISIBLE}]*)?|${HTTP_PATH})$`,
    accepted: 'a path that begins with one "/", or an http or https address without user name and password',
    secret: true,
  });

export const headerName = (description: string) =>
  text(description, {
    noun: 'the name of a header',
    pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$',
    accepted: 'letters, digits, "_" and "-", such as X-Release',
  });

export const jsonField = (description: string) =>
  text(description, {
    noun: 'a field',
    pattern: '^[A-Za-z0-9_-]+(?:[.][A-Za-z0-9_-]+)*$',
    accepted: 'a field name, or several joined with ".", such as build.release',
  });

/** Exact names only: `systemctl start` with a glob matches loaded units alone, starts nothing and reports success. */
export const unit = (description: string) =>
  text(description, {
    noun: 'the exact name of a systemd unit (a pattern matches only units that are loaded, so it may start nothing and report success)',
    pattern: '^[A-Za-z0-9_][A-Za-z0-9:_.@\\\\-]{0,199}$',
    accepted: 'a unit name without *, ? and [, such as queue-worker or php8.4-fpm; name each unit',
  }).transform((value) => value.replace(/\.service$/, ''));

export const tagGlob = (description: string) =>
  text(description, {
    noun: 'a pattern for tags',
    pattern: '^(?!.*[.][.])[A-Za-z0-9*?][A-Za-z0-9._*?-]{0,99}$',
    accepted: 'letters, digits, ".", "_", "-", "*" and "?", such as v*',
  });

/** Free text of one line: a label, a query, a channel. */
export const line = (description: string, accepted = 'one line of text', longest = 2000) =>
  text(description, { noun: 'one line of text', pattern: `^[^${INVISIBLE}]{1,${longest}}$`, accepted });

const COMPARATOR = '(?:>=|<=|>|<|=|\\^|~)?[0-9]+(?:[.][0-9]+){0,3}';

/** As npm writes ranges, without wildcards: `>=8.2 <9`, `^20`, `7 || 8`. */
export const versionRange = (description: string) =>
  text(description, {
    noun: 'a range of versions',
    pattern: `^${COMPARATOR}(?: ${COMPARATOR})*(?: \\|\\| ${COMPARATOR}(?: ${COMPARATOR})*)*$`,
    accepted: 'comparisons with a version, such as ">=8.2 <9", "^20" or "7 || 8"',
  });

/** A day of the calendar. */
export const day = (description: string) =>
  text(description, {
    noun: 'a day',
    pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
    accepted: 'year, month and day, such as 2026-01-31',
  });

export const oneOf = <const Values extends readonly [string, ...string[]]>(
  description: string,
  noun: string,
  values: Values,
) => z.enum(values, { error: fault({ noun, choices: values }) }).describe(description);

export function truth(description: string) {
  return z.boolean({ error: fault({ noun: 'true or false', accepted: 'true, false' }) }).describe(description);
}

export function wholeNumber(description: string, least: number, most: number) {
  const error = fault({ noun: `a whole number from ${least} to ${most}` });
  return z.int({ error }).min(least, { error }).max(most, { error }).describe(description);
}

export function list<Item extends z.ZodType>(description: string, item: Item, noun = 'a list') {
  const error = fault({ noun, accepted: 'a list: [one, two]' });
  return z
    .array(item, { error })
    .max(200, { error: fault({ says: 'has more than 200 entries' }) })
    .describe(description);
}
