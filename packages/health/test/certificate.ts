import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(`./certificate/${name}.pem`, import.meta.url), 'utf8');

/** A certificate for shop.example.com that signed itself, good until 2126. Its key protects nothing but these tests. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  return { key: read('key'), cert: read('cert') };
}
