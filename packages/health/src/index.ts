export { type GateQuestion, gateArguments } from './gate-arguments.ts';
export { gateSeconds, SERVED_TIMES, servedSeconds } from './limits.ts';
export { type ServedQuestion, servedArguments } from './served-arguments.ts';
export { type Connect, hostTarget, type Resolved, resolve, type Target } from './target.ts';
export { isWebHost, webHosts } from './web-host.ts';
