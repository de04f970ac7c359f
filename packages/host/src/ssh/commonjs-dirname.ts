// ssh2's poly1305 is CommonJS that reads `__dirname` when it is loaded, which an ES module bundle does not have; without it
// the process dies. Imported first by every file here that imports node-ssh or ssh2.
Object.assign(globalThis, { __dirname: import.meta.dirname });
