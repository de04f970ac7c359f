import { abandon } from '@failback/operation';
import type { Plan } from '@failback/runbook';
import { chosenEnvironment } from '../chosen-environment.ts';
import { declare } from '../command.ts';
import { confirmFlags, hostFlags, jsonFlag, operationFlag, recordFlag } from '../common-flags.ts';
import { confirmed, requireConfirmable } from '../confirmation.ts';
import { runOperation } from '../run-operation.ts';

export const abandonCommand = declare({
  notes: ['Refused once the operation is committed: from there it only goes forward, with failback resume.'],
  words: null,
  flags: { ...hostFlags, ...operationFlag, confirm: confirmFlags.confirm, ...recordFlag, ...jsonFlag },
  run: async (values, _words, terminal) => {
    const environment = await chosenEnvironment(values);
    const asked = { given: values.confirm, environment: environment.name, command: 'abandon' };
    requireConfirmable(asked, terminal);
    const approve = (plan: Plan) => {
      const { operation, from, to, hosts } = plan;
      const names = hosts.map(({ host }) => host).join(', ');
      const way = `${from?.release ?? 'unknown'} -> ${to.release}`;
      terminal.tell(`Operation ${operation}, ${way}, on ${names}: to be given up.`);
      return confirmed(asked, terminal);
    };
    const request = { operation: values.operation, approve };
    return runOperation(
      environment,
      values,
      terminal,
      (context) => abandon(environment, request, context),
      // Everything put back is just what was asked for.
      (outcome) => outcome === 'undone',
    );
  },
});
