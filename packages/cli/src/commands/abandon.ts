import { abandon } from '@failback/operation';
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
    return runOperation(environment, values, terminal, (context) =>
      abandon(
        environment,
        {
          operation: values.operation,
          approve: (plan) => {
            const { operation, from, to, hosts } = plan;
            const names = hosts.map(({ host }) => host).join(', ');
            terminal.tell(
              `Operation ${operation}, ${from?.release ?? 'unknown'} -> ${to.release}, on ${names}: to be given up.`,
            );
            return confirmed(asked, terminal);
          },
        },
        context,
      ),
    );
  },
});
