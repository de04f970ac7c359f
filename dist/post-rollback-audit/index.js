import { entries } from '../bundle/index.js';

await entries['post-rollback-audit']();
