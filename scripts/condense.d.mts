export function condense(code: string, foreign: ReadonlyMap<string, string>): string;
export function expectSameProgram(before: string, after: string): void;
