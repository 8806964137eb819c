// Whether this browser can seal and sign. Asked before a right is fetched.

import { signingKey, verifies } from './ed25519.js';
import { keyOf, sharedSecret } from './hpke.js';

/** The words for what is missing: none if the browser can vote. */
export async function missing() {
  if (!globalThis.crypto?.subtle) return ['secure-context'];
  const [signs, agrees] = await Promise.all([canSign(), canAgree()]);
  return [...(signs ? [] : ['Ed25519']), ...(agrees ? [] : ['X25519'])];
}

async function canSign() {
  try {
    const key = await signingKey(new Uint8Array(32).fill(1));
    return await verifies(key.publicKey, new Uint8Array(1), await key.sign(new Uint8Array(1)));
  } catch {
    return false;
  }
}

async function canAgree() {
  try {
    const pair = await keyOf(new Uint8Array(32).fill(1));
    return (await sharedSecret(pair.privateKey, pair.publicKey, new Uint8Array(0))).length === 32;
  } catch {
    return false;
  }
}
