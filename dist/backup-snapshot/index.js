import { entries } from '../bundle/index.js';

await entries['backup-snapshot']();
