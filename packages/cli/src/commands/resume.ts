import { resume } from '@failback/operation';
import { chosenEnvironment } from '../chosen-environment.ts';
import { declare } from '../command.ts';
import { confirmFlags, hostFlags, jsonFlag, operationFlag, recordFlag } from '../common-flags.ts';
import { laptopActor } from '../incident.ts';
import { runOperation } from '../run-operation.ts';

export const resumeCommand = declare({
  notes: [
    'Finishes an operation whose controller is gone, by the decision that stands; proves and confirms what only its hosts have proved; ends a split fleet; brings hosts that were left out to the release that the others serve.',
    'Safe to repeat.',
  ],
  words: null,
  flags: {
    ...hostFlags,
    ...operationFlag,
    reason: { ...confirmFlags.reason, summary: 'Why, for the record.' },
    ...recordFlag,
    ...jsonFlag,
  },
  run: async (values, _words, terminal) => {
    const environment = await chosenEnvironment(values);
    const request = {
      operation: values.operation,
      reason: values.reason ?? 'failback resume',
      actor: laptopActor(terminal),
    };
    return runOperation(environment, values, terminal, (context) => resume(environment, request, context));
  },
});
