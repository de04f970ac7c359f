import { type AskGitHub, memberOf } from './ask-github.ts';
import { byHand, left, type MadeSetting, made, type Outcome, refused, SILENT } from './made-setting.ts';
import { makeEnvironment, type SettingsPlace } from './make-environment.ts';
import { type RepositoryName, rulesetBody, type Setting } from './setting.ts';

/**
 * Makes what the API can make and this token may, one after the other; running it again makes what is missing and changes
 * nothing else. Secrets never pass through.
 */
export async function makeSettings(
  settings: readonly Setting[],
  { owner, name }: RepositoryName,
  ask: AskGitHub,
): Promise<readonly MadeSetting[]> {
  const repo = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  const found = await ask('GET', repo, null);
  const defaultBranch = memberOf(found.body, 'default_branch');
  const done: MadeSetting[] = [];
  for (const setting of settings) {
    // Once GitHub is silent, each further question would only wait as long again.
    const isSilent = done.some(({ outcome, why }) => outcome === 'by-hand' && why === SILENT.why);
    const withApi = async (make: (at: SettingsPlace) => Promise<Outcome>): Promise<Outcome> => {
      if (isSilent) return SILENT;
      return typeof defaultBranch === 'string' ? make({ owner, repo, defaultBranch, ask }) : refused(found);
    };
    done.push({ setting, ...(await make(setting, withApi)) });
  }
  return done;
}

type WithApi = (make: (at: SettingsPlace) => Promise<Outcome>) => Promise<Outcome>;

async function make(setting: Setting, withApi: WithApi): Promise<Outcome> {
  switch (setting.kind) {
    case 'environment':
      return withApi((at) => makeEnvironment(setting, at));
    case 'ruleset':
      return withApi((at) => makeRuleset(setting, at));
    case 'variable': {
      const { name, environment, value } = setting;
      if (environment === null || value === null) return byHand('its value is not known here');
      return withApi((at) => makeVariable(name, environment, value, at));
    }
    case 'secret':
      return byHand('its value never passes through failback');
    case 'by-hand':
      return byHand('the API has no field for it');
  }
}

/** `enforcement` of a rule that does nothing. */
const IDLE = ['disabled', 'evaluate'];

async function makeRuleset(
  setting: Extract<Setting, { kind: 'ruleset' }>,
  { repo, ask }: SettingsPlace,
): Promise<Outcome> {
  const before = await ask('GET', `${repo}/rulesets?per_page=100`, null);
  if (before.status !== 200 || !Array.isArray(before.body)) return refused(before);
  const known = before.body.find((rule) => memberOf(rule, 'name') === setting.name);
  if (IDLE.includes(String(memberOf(known, 'enforcement'))))
    return byHand('there is one of that name, and it is not active');
  if (known !== undefined) return left('there is one of that name');
  const answer = await ask('POST', `${repo}/rulesets`, rulesetBody(setting));
  return answer.status === 201 ? made('for the default branch') : refused(answer);
}

async function makeVariable(
  name: string,
  environment: string,
  value: string,
  { repo, ask }: SettingsPlace,
): Promise<Outcome> {
  const path = `${repo}/environments/${encodeURIComponent(environment)}/variables`;
  const before = await ask('GET', `${path}/${encodeURIComponent(name)}`, null);
  if (before.status === 200) {
    return memberOf(before.body, 'value') === value ? left('it is there') : byHand('it is there with another value');
  }
  if (before.status !== 404) return refused(before);
  const answer = await ask('POST', path, { name, value });
  return answer.status === 201 ? made('the keys that were verified just now') : refused(answer);
}
