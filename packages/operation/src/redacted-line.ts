import type { Plan, RecordLine } from '@failback/runbook';

type Redact = (text: string) => string;

/**
 * A line of the record with its secrets masked, in what people and machines wrote in their own words. Names, states, codes
 * and numbers stay as they are: a passphrase that is an ordinary word must not take the record apart. What a host's
 * journal may carry is such words only.
 */
export function redactedLine(line: RecordLine, redact: Redact): RecordLine {
  if (line.host !== null) return line;
  switch (line.event) {
    case 'operation':
      return { ...line, plan: redactedPlan(line.plan, redact) };
    case 'connection-lost':
      return { ...line, reason: redact(line.reason) };
    case 'assessed': {
      const assessments = line.assessments.map((each) => ({ ...each, detail: redact(each.detail) }));
      return { ...line, assessments };
    }
    case 'notice':
    case 'step-output':
      return { ...line, text: redact(line.text) };
    case 'refused': {
      const { text, where, accepted, mend } = line;
      return {
        ...line,
        text: redact(text),
        ...(where === undefined ? {} : { where: redact(where) }),
        ...(accepted === undefined ? {} : { accepted: redact(accepted) }),
        ...(mend === undefined ? {} : { mend: redact(mend) }),
      };
    }
    case 'connected':
    case 'claimed':
    case 'went':
    case 'decided':
    case 'cancelled':
    case 'outage':
    case 'finished':
      return line;
  }
}

function redactedPlan(plan: Plan, redact: Redact): Plan {
  const { incident, hosts, notices, alert } = plan;
  return {
    ...plan,
    incident: {
      ...incident,
      signals: incident.signals.map(redact),
      reason: redact(incident.reason),
      actor: redact(incident.actor),
      override: incident.override === null ? null : redact(incident.override),
    },
    hosts: hosts.map((host) => ({
      ...host,
      steps: host.steps.map((step) => ({ ...step, title: redact(step.title), args: step.args.map(redact) })),
    })),
    notices: notices.map(redact),
    alert: alert?.kind === 'command' ? { ...alert, command: alert.command.map(redact) } : alert,
  };
}
