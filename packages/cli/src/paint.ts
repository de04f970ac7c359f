const INKS = { bold: 1, red: 31, green: 32, yellow: 33, blue: 34 } as const;
export type Ink = keyof typeof INKS;

/** Text in a colour, where colours are shown. */
export function painted(text: string, ink: Ink | null, colour: boolean): string {
  return colour && ink !== null ? `\u001b[${INKS[ink]}m${text}\u001b[0m` : text;
}
