import type { Finding, FleetFacts } from '@failback/audit';
import { durationText } from '@failback/record';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** What anyone wants to know first: where one could come back to, how fast, and what stands in the way. */
export function sentenceOf(fleet: FleetFacts | null, findings: readonly Finding[]): string {
  const blocks = findings.filter(({ status }) => status === 'block').length;
  const unknown = findings.filter(({ status }) => status === 'unknown').length;
  return `${comingBack(fleet)}; ${inTheWay(blocks)}${notChecked(unknown)}.`;
}

function comingBack(fleet: FleetFacts | null): string {
  if (fleet === null) return 'The runbook was read, and no host was asked';
  const { target, forecast } = fleet;
  switch (target.kind) {
    case 'none':
      return 'There is no release that you could come back to';
    case 'not-known':
      return 'Which release you could come back to is not known';
    case 'chosen':
    case 'served-alone': {
      const budget = durationText(forecast.budgetSeconds * 1000);
      const time =
        forecast.seconds === null
          ? `, within a budget of ${budget}; how long it takes was never measured`
          : ` in about ${wholeSeconds(forecast.seconds)} of ${budget}`;
      return `You could come back to ${target.target.release}${time}`;
    }
  }
}

/** A forecast is no more exact than a second. */
function wholeSeconds(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : durationText(seconds * 1000);
}

function inTheWay(blocks: number): string {
  if (blocks === 0) return 'nothing stands in the way';
  return blocks === 1 ? 'one thing stands in the way' : `${counted(blocks)} things stand in the way`;
}

function notChecked(unknown: number): string {
  if (unknown === 0) return '';
  return unknown === 1 ? ', one thing could not be checked' : `, ${counted(unknown)} things could not be checked`;
}

function counted(count: number): string {
  return NUMBERS[count] ?? String(count);
}
