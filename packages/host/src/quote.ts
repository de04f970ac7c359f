/**
 * The one function that turns data into shell text. Everything between single quotes is literal in every POSIX shell.
 * Throws on NUL and on a lone surrogate, which no argument of a program can carry unchanged.
 */
export function quote(argument: string): string {
  if (argument.includes('\0')) throw new TypeError('an argument for a host holds a NUL character');
  if (/\p{Surrogate}/u.test(argument)) throw new TypeError('an argument for a host is not well-formed Unicode');
  return `'${argument.replaceAll("'", "'\\''")}'`;
}

/** A line that makes `args` the positional parameters of the shell that reads it. */
export function setArguments(args: readonly string[]): string {
  return ['set --', ...args.map(quote)].join(' ');
}
