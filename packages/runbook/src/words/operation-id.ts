const OPERATION_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

export const OPERATION_ID_ACCEPTED =
  'letters, digits, ".", "_" and "-", beginning with a letter or digit, without "..", at most 64 characters';

/** Whether it can be the name of an operation's folder on a host, and a value in a journal. */
export function isOperationId(text: string): boolean {
  return OPERATION_ID.test(text) && !text.includes('..');
}
