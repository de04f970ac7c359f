import type { Terminal } from './terminal.ts';

type Write = (line: string) => void;

/** Output on which nothing hidden is shown, whoever said it: the host, the check, or an error on the way out. */
export function maskedOutput(print: Write, tell: Write): Pick<Terminal, 'print' | 'printJson' | 'tell' | 'hide'> {
  let masked = (text: string): string => text;
  return {
    print: (line) => print(masked(line)),
    // Masked before it is JSON: a secret that is an ordinary word must not take the keys and numbers apart.
    printJson: (value) =>
      print(JSON.stringify(value, (_key, member) => (typeof member === 'string' ? masked(member) : member), 2)),
    tell: (line) => tell(masked(line)),
    hide(mask) {
      const before = masked;
      masked = (text) => mask(before(text));
    },
  };
}
