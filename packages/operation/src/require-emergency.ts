import { type ProcedureName, UserError } from '@failback/runbook';

/** `auto` decides for the emergency procedure: it is the only one that this version carries out. */
export function requireEmergency(procedure: ProcedureName | 'auto'): void {
  if (procedure === 'auto' || procedure === 'emergency') return;
  throw new UserError([
    {
      code: 'procedure-not-carried-out',
      where: 'input procedure',
      message: `The procedure ${procedure} is not carried out by this version.`,
      accepted: 'auto, emergency',
      mend: 'leave procedure empty, or follow the written runbook.',
    },
  ]);
}
