import { entries } from '../bundle/index.js';

await entries['emergency-rollback']();
