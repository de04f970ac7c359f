/**
 * What a part of the schema says about a value it refuses. The schema library carries one string for each issue,
 * so a fault travels as JSON in it and `problems.ts` makes sentences of it.
 */
export interface Fault {
  /** Reason code; without it the kind of the issue decides. */
  readonly code?: string;
  /** Ends the sentence `<place> is <value>, not …`. */
  readonly noun?: string;
  /** Ends the sentence `<place> …`, instead of `noun`. */
  readonly says?: string;
  readonly accepted?: string;
  readonly mend?: string;
  /** Keys of a mapping, for the accepted values and for suggestions. */
  readonly keys?: readonly string[];
  /** Closed set of values, for the same. */
  readonly choices?: readonly (string | number)[];
  /** The value may be a secret or hold one: no message repeats it. */
  readonly secret?: boolean;
  /** Unit to show on a bare number: `30` → `write 30s`. */
  readonly unit?: string;
  /** An argument list is due: a string is shown split. */
  readonly argv?: boolean;
}

export function fault(fault: Fault): string {
  return JSON.stringify(fault);
}

/** Issues that no part of our schema worded (none are known) fall back to the library's sentence. */
export function readFault(message: string): Fault {
  return message.startsWith('{') ? (JSON.parse(message) as Fault) : { says: message };
}
