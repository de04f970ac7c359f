export { type KeyPair, makeKeyPair } from './key-pair.ts';
export { type SshHost, type SshHostOptions, startSshHost } from './ssh-host.ts';
