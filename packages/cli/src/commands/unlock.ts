import { type HeldHost, unknownHostProblems, unlock } from '@failback/operation';
import { chosenEnvironment } from '../chosen-environment.ts';
import { declare, type ExitStatus } from '../command.ts';
import { confirmFlags, hostFlags, jsonFlag, recordFlag } from '../common-flags.ts';
import { confirmed, reasonFor } from '../confirmation.ts';
import { tellProblems } from '../failure.ts';
import { anyText } from '../flag.ts';
import { laptopActor } from '../incident.ts';
import { withRecord } from '../run-operation.ts';

export const unlockCommand = declare({
  notes: [
    'For a host that waits for a person, after you have seen to it yourself. Nothing on it is undone, finished or reopened.',
    'A living supervisor is never unlocked.',
  ],
  words: null,
  flags: {
    ...hostFlags,
    host: { kind: 'list', value: 'HOST', summary: 'Only this host; every held one when not given.', parse: anyText },
    unfinished: {
      kind: 'switch',
      summary: 'Also where nothing waits for a person but the supervisor is dead; failback resume is the better way.',
    },
    ...confirmFlags,
    ...recordFlag,
    ...jsonFlag,
  },
  run: async (values, _words, terminal): Promise<ExitStatus> => {
    const environment = await chosenEnvironment(values);
    const asked = { given: values.confirm, environment: environment.name, command: 'unlock' };
    const reason = await reasonFor(asked, values.reason, terminal);
    const flags = { ...values, operation: null, wrong: unknownHostProblems(environment, values.host) };
    return withRecord(environment, flags, terminal, async (context, folder) => {
      const end = await unlock(
        environment,
        {
          hosts: values.host,
          only: values.unfinished ? 'any' : 'waiting',
          reason,
          actor: laptopActor(terminal),
          approve: (held) => {
            for (const line of held.map(heldLine)) terminal.tell(line);
            return confirmed(asked, terminal);
          },
        },
        context,
      );
      if (values.json) terminal.printJson({ schema_version: 1, ...end });
      else terminal.print(endLine(end.outcome, end.unlocked));
      tellProblems(end.problems, terminal);
      terminal.tell(`Record: ${folder.directory}/journal.jsonl`);
      return end.outcome === 'refused' ? 1 : 0;
    });
  },
});

function heldLine({ host, operation, token, supervisor, state, decision }: HeldHost): string {
  return `${host}: held by ${operation} (token ${token}), ${state}, decision ${decision}, supervisor ${supervisor}`;
}

function endLine(outcome: 'unlocked' | 'not-needed' | 'refused', unlocked: readonly HeldHost[]): string {
  const names = unlocked.map(({ host }) => host).join(', ');
  switch (outcome) {
    case 'unlocked':
      return `Unlocked: ${names}.`;
    case 'not-needed':
      return 'Nothing is held.';
    case 'refused':
      return names === '' ? 'Nothing was unlocked.' : `Unlocked only: ${names}.`;
  }
}
