/** One thing that has to be set on GitHub, which no file of the repository can hold. */
export type Setting =
  | {
      readonly kind: 'environment';
      readonly name: string;
      /** Who must approve, by login or `team:slug`; empty: nobody has to. */
      readonly reviewers: readonly string[];
      readonly needsReviewers: boolean;
      readonly preventSelfReview: boolean;
      /** Only the default branch may use it. */
      readonly defaultBranchOnly: boolean;
      readonly why: string;
    }
  | ({ readonly kind: 'secret' } & Held)
  /** `value`: what it has to be; null where only a person knows. */
  | ({ readonly kind: 'variable'; readonly value: string | null } & Held)
  /** A branch rule for the default branch that requires one check. */
  | { readonly kind: 'ruleset'; readonly name: string; readonly check: string; readonly why: string }
  | { readonly kind: 'by-hand'; readonly title: string; readonly page: string; readonly why: string };

interface Held {
  readonly name: string;
  /** Environment that holds it; null: the repository. */
  readonly environment: string | null;
  /** What the shell reads it from, as an input of `gh`. */
  readonly from: string;
  readonly why: string;
}

/** `owner/name`. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

export function settingTitle(setting: Setting): string {
  switch (setting.kind) {
    case 'environment':
      return `Environment ${setting.name}`;
    case 'secret':
    case 'variable': {
      const where = setting.environment === null ? 'of the repository' : `of the environment ${setting.environment}`;
      return `${setting.kind === 'secret' ? 'Secret' : 'Variable'} ${setting.name} ${where}`;
    }
    case 'ruleset':
      return `Branch rule ${setting.name}, which requires the check ${setting.check}`;
    case 'by-hand':
      return setting.title;
  }
}

/** What GitHub's API takes for a branch rule. */
export function rulesetBody({ name, check }: Extract<Setting, { kind: 'ruleset' }>) {
  return {
    name,
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
    rules: [
      {
        type: 'required_status_checks',
        parameters: { strict_required_status_checks_policy: false, required_status_checks: [{ context: check }] },
      },
    ],
  } as const;
}
