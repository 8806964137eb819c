// Ed25519 by the browser's own cryptography.

import { concat, fromBase64Url, fromHex } from './bytes.js';

const ED25519 = { name: 'Ed25519' };
// A PKCS #8 wrapping of a bare seed (RFC 8410): the form in which every browser takes one.
const PKCS8 = fromHex('302e020100300506032b657004220420');

/** A signing key from its 32 secret bytes, with its public half. */
export async function signingKey(seed) {
  const key = await crypto.subtle.importKey('pkcs8', concat(PKCS8, seed), ED25519, true, ['sign']);
  const { x } = await crypto.subtle.exportKey('jwk', key);
  return {
    publicKey: fromBase64Url(x),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign(ED25519, key, message)),
  };
}

export async function verifies(publicKey, message, signature) {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, ED25519, false, ['verify']);
    return await crypto.subtle.verify(ED25519, key, signature, message);
  } catch {
    return false;
  }
}
