/** File, relative to the root → its content. */
export function workflowCopies(): Map<string, string>;
