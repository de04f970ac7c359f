export { assess, assessWatch, verdictOf } from './assess.ts';
export { type HealthDeps, healthDeps } from './deps.ts';
export { type GateQuestion, gateArguments } from './gate-arguments.ts';
export { glance } from './glance.ts';
export {
  type HostQuestion,
  type HostVerification,
  hostVerification,
  parseHostVerification,
  type RunOnHost,
} from './host-verification.ts';
export { type HttpAnswer, type HttpGet, type HttpQuestion, httpGet } from './http-probe.ts';
export { gateSeconds, SERVED_TIMES, servedSeconds } from './limits.ts';
export { type ProbeFiles, type RunnerQuestion, type Seen, type Tunnels, verifyFromRunner } from './runner.ts';
export { type ServedQuestion, servedArguments } from './served-arguments.ts';
export { shellScripts as healthScripts } from './shell.generated.ts';
export { type Connect, hostTarget, type Resolved, resolve, type Target } from './target.ts';
export { type EnvironmentQuestion, type Verification, verifyEnvironment } from './verify.ts';
export { isWebHost, webHosts } from './web-host.ts';
