import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. Scripts work there whatever directory they were called from, because ncc names modules relative to it. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
