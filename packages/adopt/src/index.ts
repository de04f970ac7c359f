export type { AdoptedHost, Adoption } from './answers/adoption.ts';
export {
  type Answers,
  type Asked,
  type HostAddress,
  NO_ANSWERS,
  type OpenQuestion,
  type Restart,
} from './answers/answers.ts';
export { inheritedAnswers } from './answers/inherited-answers.ts';
export { type LookedAt, settle } from './answers/settle.ts';
export { USUAL_STATE_DIR } from './answers/standing-of.ts';
export { type Adopted, adoptedFiles } from './compose/adopted-files.ts';
export { discoverHost } from './discovery/discover-host.ts';
export { lookAtSite, type SiteLook } from './discovery/look-at-site.ts';
export { adoptionFindings } from './doctor/adoption-findings.ts';
export { type Diagnosis, diagnosis } from './doctor/diagnosis.ts';
export { lineDiff } from './files/line-diff.ts';
export type { FileState } from './files/planned-file.ts';
export { statesOf, writeFiles } from './files/write-files.ts';
export type { AskGitHub } from './settings/ask-github.ts';
export { ghLines } from './settings/gh-lines.ts';
export type { MadeSetting } from './settings/made-setting.ts';
export { makeSettings } from './settings/make-settings.ts';
export { type RepositoryName, type Setting, settingTitle } from './settings/setting.ts';
export { PINNED } from './templates.generated.ts';
