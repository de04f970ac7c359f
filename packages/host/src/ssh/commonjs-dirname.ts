// ssh2's poly1305 is CommonJS that reads `__dirname` when it first runs, which an ES module bundle does not have. Imported
// first by the one file that imports node-ssh; without it a connection with chacha20-poly1305 ends the process.
Object.assign(globalThis, { __dirname: import.meta.dirname });
