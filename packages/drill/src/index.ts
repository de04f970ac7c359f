export type { ClientTraffic } from './client-traffic.ts';
export { type HttpAnswer, httpAnswer } from './http-answer.ts';
export { type KeyPair, makeKeyPair } from './key-pair.ts';
export { BROKEN_RELEASE, GOOD_RELEASE } from './shop-origin.ts';
export type { SmokeReport } from './smoke.ts';
export { type SshHost, type SshHostOptions, startSshHost } from './ssh-host.ts';
export { makeStageRoot, raiseStage, type Stage } from './stage.ts';
export type { StageHost } from './stage-host.ts';
export type { TrafficStats } from './traffic-stats.ts';
