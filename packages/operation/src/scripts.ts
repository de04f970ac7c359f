import { healthScripts } from '@failback/health';
import { stepScripts } from '@failback/procedure';

/** Every script that a plan's steps may name, by its path in the plan's folder. */
export const planScripts: Readonly<Record<string, string>> = { ...stepScripts, ...healthScripts };
