// Written by `npm run generate` from examples/. Edit the files there.
export const templates: Readonly<Record<string, string>> = {
};
