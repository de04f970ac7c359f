/** One program of dist/. */
export interface Entry {
  readonly name: string;
  readonly source: string;
  readonly out: string;
  readonly shebang?: string;
}
export const entries: readonly Entry[];
