/** The repository's root, an absolute path. */
export const root: string;
