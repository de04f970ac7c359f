import ssh2 from 'ssh2';

export interface KeyPair {
  /** OpenSSH private key file, without a passphrase. */
  readonly privateKey: string;
  /** `ssh-ed25519 AAAA…`, as it stands in `authorized_keys`. */
  readonly publicKey: string;
}

/** A fresh Ed25519 key pair, made in this process: no `ssh-keygen` is needed. */
export function makeKeyPair(): KeyPair {
  for (;;) {
    const { private: privateKey, public: publicKey } = ssh2.utils.generateKeyPairSync('ed25519');
    // ssh2 1.17 drops a leading zero byte: one pair in 256 cannot be read, by itself or by OpenSSH.
    if (!(ssh2.utils.parseKey(privateKey) instanceof Error)) return { privateKey, publicKey: publicKey.trim() };
  }
}
