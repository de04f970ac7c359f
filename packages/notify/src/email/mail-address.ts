/** One plain address: no name beside it, no list, no line end, nothing that a header could be broken with. */
const ADDRESS = /^[^\s\p{C}"(),:;<>@[\\\]]{1,64}@[^\s\p{C}"(),:;<>@[\\\]_]{1,190}$/u;

export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text);
}
