import { secretForms } from '@failback/runbook';

/** What the runner is to mask for a secret. It masks line by line: a form of several lines would never be found. */
export function maskedForms(secret: string): readonly string[] {
  return secretForms(secret).filter((form) => !form.includes('\n'));
}

export function maskSecret(secret: string, mask: (text: string) => void): void {
  for (const form of maskedForms(secret)) mask(form);
}
