import { mendingStep } from './mending-step.ts';
import { NEXT } from './reason.ts';
import { reasonText } from './reason-text.ts';
import type { Timeline } from './timeline.ts';

export interface NextStep {
  readonly sentence: string;
  /** To be copied into a shell; null when there is nothing to run. */
  readonly command: string | null;
}

/** Where the command's words go into a shell unquoted: nothing else is ever put into a command. */
const PLAIN_WORD = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;

/** What a tired person does now, in order. */
export function nextSteps(timeline: Timeline): NextStep[] {
  const fill = (command: string) => filledIn(command, timeline);
  const status = {
    sentence: 'See where every host stands.',
    command: fill(NEXT.status),
  };
  const resume = {
    sentence: 'Bring the operation to the end that was decided; it is safe to ask for twice.',
    command: fill(NEXT.resume),
  };
  if (timeline.fleet === 'split')
    return [status, { ...resume, sentence: 'Bring every host to the target; the decision to commit holds.' }];
  switch (timeline.outcome) {
    case 'rolled-back':
      return timeline.recovered?.proof === 'hosts-only' || timeline.recovered === null
        ? [status, { ...resume, sentence: 'Have the runner prove the target and confirm it.' }]
        : [
            {
              sentence: 'Check again, as a client sees it, that the target is healthy; this also marks it good.',
              command: fill(NEXT.verifyTo),
            },
            {
              sentence: `Mend ${fill('<from>')} and release it under a new name: it is quarantined now.`,
              command: null,
            },
          ];
    case 'planned':
      return [
        {
          sentence: 'Carry the plan out.',
          command: fill(NEXT.rollbackTo),
        },
      ];
    case 'not-needed':
      return [
        {
          sentence: 'See for yourself what the checks say.',
          command: fill(NEXT.verify),
        },
        { sentence: 'If users still suffer, add a check to `health.gate` that sees what they see.', command: null },
      ];
    case 'fix-forward':
      return [
        {
          sentence: 'Release the fix; the plan stays at hand if it does not help.',
          command: fill(NEXT.plan),
        },
      ];
    case 'undone':
      return [
        {
          sentence: `The site still runs ${fill('<from>')}. Mend the cause named above, then ask again.`,
          command: fill(NEXT.rollback),
        },
        status,
      ];
    case 'needs-human':
      return [
        status,
        {
          sentence: 'Read the output of the step that failed, on the host, below its state directory.',
          command: outputPath(timeline),
        },
        resume,
      ];
    case 'refused':
      return refusedSteps(timeline, fill);
    case null:
      return [status, resume];
    default:
      return timeline.outcome satisfies never;
  }
}

/** So many problems are mended one by one; the report lists all of them. */
const MOST_MENDS = 10;

/** The mend of the problem itself where it names one, else what its code says in general. Each once. */
function refusedSteps(timeline: Timeline, fill: (command: string) => string): NextStep[] {
  const { refusals, reasonCode } = timeline;
  const told = new Set(refusals.map(({ code }) => code));
  const unsaid = reasonCode === null || told.has(reasonCode) ? [] : [inGeneral(reasonCode)];
  const steps = [...refusals.map((refusal) => mendingStep(refusal) ?? inGeneral(refusal.code)), ...unsaid];
  const once = steps.filter(
    ({ sentence, command }, index) =>
      steps.findIndex((step) => step.sentence === sentence && step.command === command) === index,
  );
  if (once.length === 0) return [{ sentence: 'Look at the plan.', command: fill(NEXT.plan) }];
  return once
    .slice(0, MOST_MENDS)
    .map(({ sentence, command }) => ({ sentence, command: command === null ? null : fill(command) }));
}

function inGeneral(code: string): NextStep {
  const { sentence, next } = reasonText(code);
  return { sentence, command: next };
}

/** `ls` of the outputs of the first host that needs a person. */
function outputPath(timeline: Timeline): string | null {
  const host = timeline.hosts.find((candidate) => candidate.state === 'NEEDS_HUMAN');
  const stateDir = timeline.plan?.hosts.find((candidate) => candidate.host === host?.host)?.stateDir;
  const words = [timeline.plan?.app, timeline.plan?.environment, timeline.operation];
  if (stateDir === undefined || !/^\/[A-Za-z0-9._/-]{1,200}$/.test(stateDir)) return null;
  if (!words.every((word): word is string => typeof word === 'string' && PLAIN_WORD.test(word))) return null;
  const [app, environment, operation] = words;
  return `ls -l ${stateDir}/${app}/${environment}/operations/${operation}/out/`;
}

function filledIn(command: string, timeline: Timeline): string {
  const values: Readonly<Record<string, string | null | undefined>> = {
    environment: timeline.site?.environment,
    operation: timeline.operation,
    from: timeline.plan?.from?.release,
    to: timeline.plan?.to.release,
  };
  return command.replace(/<(environment|operation|from|to)>/g, (placeholder, name: string) => {
    const value = values[name];
    return typeof value === 'string' && PLAIN_WORD.test(value) ? value : placeholder;
  });
}
