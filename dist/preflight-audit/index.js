import { entries } from '../bundle/index.js';

await entries['preflight-audit']();
