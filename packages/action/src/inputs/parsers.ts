import { isOperationId, isPlanDigest, isReleaseName, type Milliseconds, parseDuration } from '@failback/runbook';
import { ok, type Parsed, quoted, wrong } from '../input.ts';

export function parseLine(text: string): Parsed<string> {
  const unprintable = /\p{Cc}/u.test(text);
  return unprintable ? wrong(`${quoted(text)} holds a line end or a control character.`) : ok(text);
}

export function parseBoolean(text: string): Parsed<boolean> {
  const word = text.toLowerCase();
  return word === 'true' || word === 'false' ? ok(word === 'true') : wrong(`${quoted(text)} is neither.`);
}

export function parseRelease(text: string): Parsed<string> {
  return isReleaseName(text) ? ok(text) : wrong(`${quoted(text)} cannot be the name of a release.`);
}

export function parseWatch(text: string): Parsed<Milliseconds> {
  const milliseconds = parseDuration(text);
  return milliseconds === null ? wrong(`${quoted(text)} is not a duration.`) : ok(milliseconds);
}

export function parseReason(text: string): Parsed<string> {
  return text.length <= 1000 ? ok(text) : wrong(`It has ${text.length} characters.`);
}

export function parseOperationId(text: string): Parsed<string> {
  return isOperationId(text) ? ok(text) : wrong(`${quoted(text)} cannot be an operation id.`);
}

/** A list with commas, of one closed set of words; each at most once. */
export function wordsOf<const Word extends string>(
  accepted: readonly Word[],
): (text: string) => Parsed<readonly Word[]> {
  return (text) => {
    const said = text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
    const unknown = said.filter((word) => !(accepted as readonly string[]).includes(word));
    if (unknown.length > 0) return wrong(`${unknown.map(quoted).join(', ')} is not one of the accepted words.`);
    return ok([...new Set(said)] as readonly string[] as readonly Word[]);
  };
}

export function parsePlanDigest(text: string): Parsed<string> {
  return isPlanDigest(text) ? ok(text) : wrong(`${quoted(text)} is not the digest of a plan.`);
}
