import { secretForms } from '@failback/runbook';

export const REDACTED = '***';

export type Redact = (text: string) => string;

/** Makes the function that masks these secrets wherever they appear in a text, in every form that `secretForms` knows. */
export function redactor(secrets: readonly (string | null)[]): Redact {
  const forms = new Set(secrets.flatMap((secret) => secretForms(secret ?? '')));
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((masked, form) => masked.replaceAll(form, REDACTED), text);
}
