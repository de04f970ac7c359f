/** A file that is to be written into the checkout. */
export interface PlannedFile {
  /** Relative to the root of the checkout, with `/`. */
  readonly path: string;
  readonly text: string;
  /** `adds`: what is there stays in it, word for word. */
  readonly manner?: 'adds';
}

/** What stands there already, beside what would be written. */
export type FileState =
  | { readonly file: PlannedFile; readonly state: 'new' | 'same' }
  | { readonly file: PlannedFile; readonly state: 'other' | 'added'; readonly existing: string };
