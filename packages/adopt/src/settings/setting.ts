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
  | {
      readonly kind: 'secret' | 'variable';
      readonly name: string;
      /** Environment that holds it; null: the repository. */
      readonly environment: string | null;
      /** What the shell reads it from, as an input of `gh`. */
      readonly from: string;
      readonly why: string;
    }
  | { readonly kind: 'by-hand'; readonly title: string; readonly page: string; readonly why: string };

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
    case 'by-hand':
      return setting.title;
  }
}
