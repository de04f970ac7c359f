import type { Answers, Asked, HostAddress, Restart } from '@failback/adopt';
import type { Parsed } from '../flag.ts';

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
const USER = '[A-Za-z_][A-Za-z0-9._-]{0,31}';
const ADDRESS = '[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?';
const URL_FORM =
  /^https?:\/\/(?:[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\])(?::[1-9][0-9]{0,4})?(?:\/[A-Za-z0-9._~/-]*)?$/;
const ON_HOST = /^(?!.*(?:^|\/)\.\.(?:\/|$))~?\/[A-Za-z0-9._][A-Za-z0-9._/ @+-]*$/;
const UNIT = /^[A-Za-z0-9_][A-Za-z0-9:_.@\\-]{0,199}$/;
const WORDS = /^ *[A-Za-z0-9_./][A-Za-z0-9_./@+-]*(?: +[A-Za-z0-9_./:=@%+,-]+)* *$/;

function form<T>(pattern: RegExp, made: (text: string) => T): (text: string) => Parsed<T> {
  return (text) => {
    const trimmed = text.trim();
    return pattern.test(trimmed)
      ? { ok: true, value: made(trimmed) }
      : { ok: false, problem: `${JSON.stringify(trimmed.slice(0, 80))} will not do.` };
  };
}

const same = (text: string): string => text;

export const nameOf = form(NAME, same);
export const urlOf = form(URL_FORM, (text) => text.replace(/\/+$/, ''));
export const hostPathOf = form(ON_HOST, (text) => text.replace(/(.)\/+$/, '$1'));
export const userOf = form(new RegExp(`^${USER}$`), same);
export const unitOf = form(UNIT, (text) => text.replace(/\.service$/, ''));
export const routeOf = form(/^\/(?:[^/\s#\\][A-Za-z0-9._~/?=&%-]*)?$/, same);
export const headerOf = form(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, same);
export const fieldOf = form(/^[A-Za-z0-9_-]+(?:[.][A-Za-z0-9_-]+)*$/, same);
export const tagsOf = form(/^(?!.*[.][.])[A-Za-z0-9*?][A-Za-z0-9._*?-]{0,99}$/, same);
export const jumpOf = form(new RegExp(`^(?:${USER}@)?${ADDRESS}(?::[1-9][0-9]{0,4})?$`), same);
export const reviewerOf = form(/^(?:team:)?[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, same);
export const recoveryOf = form(/^(?:required|none)$/, (text) => (text === 'none' ? 'none' : 'required'));

export const restartOf = (text: string): Parsed<Restart> => {
  const [, unit] = /^unit:(.+)$/.exec(text.trim()) ?? [];
  if (unit !== undefined) {
    const parsed = unitOf(unit);
    return parsed.ok ? { ok: true, value: { kind: 'unit', unit: parsed.value } } : parsed;
  }
  if (text.trim() === 'none') return { ok: true, value: { kind: 'none' } };
  return form(
    WORDS,
    (words): Restart => ({ kind: 'command', command: words.split(' ').filter((word) => word !== '') }),
  )(text);
};

/** `deploy@staging.example.com`, or with `:2222`. */
export const addressOf = (text: string): Parsed<HostAddress> => {
  const [, user, address, port] = new RegExp(`^(${USER})@(${ADDRESS})(?::([1-9][0-9]{0,4}))?$`).exec(text.trim()) ?? [];
  if (user === undefined || address === undefined || Number(port ?? 22) > 65_535) {
    return { ok: false, problem: `${JSON.stringify(text.slice(0, 80))} is not user@host.` };
  }
  return { ok: true, value: { user, address, port: Number(port ?? 22) } };
};

type Parsers = { readonly [Key in Asked]: (text: string) => Parsed<NonNullable<Answers[Key]>> };

/** How an answer is read, whether it came by a flag or was typed. */
export const PARSERS: Parsers = {
  app: nameOf,
  url: urlOf,
  path: hostPathOf,
  runAs: userOf,
  stateDir: hostPathOf,
  recovery: recoveryOf,
  php: unitOf,
  restart: restartOf,
  ready: routeOf,
  releaseHeader: headerOf,
};

/** The flag that gives an answer beforehand. */
export const FLAG_OF: Readonly<Record<Asked, string>> = {
  app: '--app',
  url: '--url',
  path: '--path',
  runAs: '--run-as',
  stateDir: '--state-dir',
  recovery: '--recovery',
  php: '--php',
  restart: '--restart',
  ready: '--ready',
  releaseHeader: '--release-header',
};
