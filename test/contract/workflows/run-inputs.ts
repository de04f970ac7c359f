import type { Workflow } from './workflow-file.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The inputs of a run that a person or the API starts, as GitHub takes them.
 * @throws as GitHub refuses: an input that is not declared, a choice that is not offered, a required one that is missing
 */
export function dispatchInputs({ path, on }: Workflow, given: Values): Values {
  if (!('workflow_dispatch' in on)) throw new Error(`${path}: Workflow does not have 'workflow_dispatch' trigger`);
  const declared = on.workflow_dispatch?.inputs ?? {};
  const unknown = Object.keys(given).filter((name) => !(name in declared));
  if (unknown.length > 0) throw new Error(`${path}: Unexpected inputs provided: ${JSON.stringify(unknown)}`);
  const inputs = Object.entries(declared).map(([name, { type, options, required, default: preset }]) => {
    const value = given[name] ?? preset ?? (type === 'boolean' ? false : '');
    if (required === true && value === '') throw new Error(`${path}: Required input '${name}' not provided`);
    if (type === 'choice' && options?.includes(String(value)) !== true) {
      throw new Error(
        `${path}: Provided value '${String(value)}' for input '${name}' not in the list of allowed values`,
      );
    }
    return [name, type === 'boolean' ? String(value) === 'true' : value] as const;
  });
  return Object.fromEntries(inputs);
}

const NOTHING = { string: '', boolean: false, number: 0 } as const;

/**
 * The inputs of a workflow that another one calls, as GitHub takes them.
 * @throws as GitHub refuses: an input that is not declared or has another type, a required one that is missing
 */
export function callInputs({ path, on }: Workflow, given: Values): Values {
  if (!('workflow_call' in on))
    throw new Error(`${path}: workflow is not reusable as it is missing a 'on.workflow_call' trigger`);
  const declared = on.workflow_call?.inputs ?? {};
  const unknown = Object.keys(given).filter((name) => !(name in declared));
  if (unknown.length > 0)
    throw new Error(`${path}: Invalid input, ${unknown.join(', ')} is not defined in the referenced workflow`);
  const inputs = Object.entries(declared).map(([name, { type, required, default: preset }]) => {
    if (type !== 'string' && type !== 'boolean' && type !== 'number')
      throw new Error(`${path}: ${name} has no type of a called workflow`);
    if (required === true && !(name in given)) throw new Error(`${path}: Input ${name} is required, but not provided`);
    const value = given[name] ?? preset ?? NOTHING[type];
    if (typeof value !== type) throw new Error(`${path}: Input ${name} is a ${typeof value}, and must be a ${type}`);
    return [name, value] as const;
  });
  return Object.fromEntries(inputs);
}
