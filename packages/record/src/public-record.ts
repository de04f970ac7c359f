import type { Plan, RecordLine } from '@failback/runbook';
import { declaredCode } from './declared-code.ts';
import { isOpen, type PublicKnowledge, withheld } from './withheld.ts';

/** Stands where something was left out, so that nobody takes it for empty. */
export const NOT_PUBLISHED = 'not published';

/** What a reader may see of a line; null: nothing of it. */
export type Shown = (line: RecordLine) => RecordLine | null;

/** For a record that the team alone can read. */
export const wholeRecord = (): Shown => (line) => line;

/**
 * The lines of one record as anybody may see them: verdicts, times, and the names that the runbook gives to hosts, checks and
 * steps, since the runbook lies in the same repository. Nothing that a host, a server or a person said in words of their own.
 * Each field that is free text is named here; an event that is added to the record does not compile until somebody decides.
 */
export function publicRecord(known: PublicKnowledge): Shown {
  let releases: readonly string[] = [];
  return (line) => {
    if (line.host !== null) return publicHostLine(line, releases);
    if (line.event === 'operation') {
      const { from, to } = line.plan;
      releases = [...(from === null ? [] : [from.release]), to.release];
    }
    return publicControllerLine(line, known);
  };
}

type HostLine = Extract<RecordLine, { readonly host: string }>;
type ControllerLine = Extract<RecordLine, { readonly host: null }>;

/** Of words that a host may choose: codes that are declared, and the release that was expected. */
function publicHostLine(line: HostLine, releases: readonly string[]): HostLine | null {
  switch (line.event) {
    case 'state':
      return { ...line, reason: declaredCode(line.reason) };
    case 'decision':
      return { ...line, reason: declaredCode(line.reason), by: MAKERS.find((maker) => maker === line.by) ?? 'host' };
    case 'fact':
      if (line.key !== 'served') return null;
      return { ...line, value: releases.includes(line.value) ? line.value : 'another release' };
    case 'start':
    case 'begin':
    case 'end':
    case 'undo-begin':
    case 'undo-end':
    case 'probe':
    case 'go':
    case 'lease-lost':
    case 'recovery':
    case 'confirmed':
    case 'alert':
      return line;
  }
}

const MAKERS = ['controller', 'supervisor', 'recovery'] as const;

function publicControllerLine(line: ControllerLine, known: PublicKnowledge): ControllerLine | null {
  const { time } = line;
  switch (line.event) {
    case 'operation':
      return { ...line, plan: publicPlan(line.plan) };
    case 'connection-lost':
      return { ...line, reason: `${NOT_PUBLISHED}.` };
    case 'decided':
      return { ...line, reason: declaredCode(line.reason) };
    case 'assessed': {
      const assessments = line.assessments.map((each) => ({
        ...each,
        check: publicCheck(each.check, known.checks) ?? 'a check',
        detail: NOT_PUBLISHED,
      }));
      return { ...line, assessments };
    }
    case 'notice':
      if (line.audience === 'anybody') return line;
      // That something did not work is told; the record that is kept says what.
      return line.tone === 'warning' ? { ...line, text: 'A warning is not published; the kept record has it.' } : null;
    case 'step-output':
      return null;
    case 'refused': {
      if (isOpen(line)) return line;
      const { site } = line;
      const { code, where, message, mend } = withheld(line, known);
      const told = { code, text: `${where}: ${message}`, where, ...(mend === undefined ? {} : { mend }) };
      return { host: null, time, event: 'refused', ...told, ...(site === undefined ? {} : { site }) };
    }
    case 'finished':
      return { ...line, reasonCode: declaredCode(line.reasonCode) };
    case 'connected':
    case 'claimed':
    case 'went':
    case 'cancelled':
    case 'outage':
      return line;
  }
}

function publicPlan(plan: Plan): Plan {
  const { incident, notices } = plan;
  const told = notices.length === 0 ? [] : [`What the plan notes (${notices.length}) is ${NOT_PUBLISHED}.`];
  return {
    ...plan,
    incident: {
      ...incident,
      reason: NOT_PUBLISHED,
      actor: NOT_PUBLISHED,
      override: incident.override === null ? null : NOT_PUBLISHED,
    },
    notices: told,
  };
}

/** A check by the name that the runbook gives it; null: it has none there. The runner proves each host by itself, and says so. */
export function publicCheck(check: string, checks: readonly string[]): string | null {
  if (check.startsWith('served on ')) return 'served';
  return checks.includes(check) || OWN_CHECKS.includes(check) ? check : null;
}

/** Checks that every rollback knows beside those of the runbook. */
const OWN_CHECKS: readonly string[] = ['served', 'verification'];
