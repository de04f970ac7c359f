// `node --import ./scripts/typescript.mjs FILE.ts` runs our TypeScript on Node 20, which cannot strip types by itself.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
