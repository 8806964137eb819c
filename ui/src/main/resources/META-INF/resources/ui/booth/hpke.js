// HPKE (RFC 9180), base mode, one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. WebCrypto only.

import { concat, fromBase64Url, fromHex, Malformed, u16, utf8 } from './bytes.js';

const X25519 = { name: 'X25519' };
const PKCS8 = fromHex('302e020100300506032b656e04220420');
const NONE = new Uint8Array(0);
const KEM_SUITE = concat(utf8('KEM'), u16(0x0020));
const SUITE = concat(utf8('HPKE'), u16(0x0020), u16(0x0001), u16(0x0001));

/** `enc ‖ ct`. Without an ephemeral key, as in every real use, a fresh one is made. */
export async function seal(recipient, info, aad, plaintext, ephemeral) {
  const pair = await (ephemeral ?? freshKey());
  const shared = await sharedSecret(pair.privateKey, recipient, concat(pair.publicKey, recipient));
  const { key, nonce } = await schedule(shared, info);
  const cipher = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: aad };
  return concat(pair.publicKey, new Uint8Array(await crypto.subtle.encrypt(parameters, cipher, plaintext)));
}

/** The key pair of 32 given private bytes. */
export async function keyOf(privateBytes) {
  const privateKey = await crypto.subtle.importKey('pkcs8', concat(PKCS8, privateBytes), X25519, true, ['deriveBits']);
  const { x } = await crypto.subtle.exportKey('jwk', privateKey);
  return { privateKey, publicKey: fromBase64Url(x) };
}

async function freshKey() {
  const pair = await crypto.subtle.generateKey(X25519, false, ['deriveBits']);
  return { privateKey: pair.privateKey, publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)) };
}

/** The KEM's shared secret, the same for both sides. */
export async function sharedSecret(privateKey, publicKey, context) {
  const peer = await crypto.subtle.importKey('raw', publicKey, X25519, false, []);
  const dh = new Uint8Array(await crypto.subtle.deriveBits({ ...X25519, public: peer }, privateKey, 256));
  if (dh.every((byte) => byte === 0)) throw new Malformed('a key of small order');
  const prk = await labeledExtract(KEM_SUITE, NONE, 'eae_prk', dh);
  return labeledExpand(KEM_SUITE, prk, 'shared_secret', context, 32);
}

/** Key and nonce of the first message. */
export async function schedule(shared, info) {
  const context = concat(
    Uint8Array.of(0),
    await labeledExtract(SUITE, NONE, 'psk_id_hash', NONE),
    await labeledExtract(SUITE, NONE, 'info_hash', info),
  );
  const secret = await labeledExtract(SUITE, shared, 'secret', NONE);
  return {
    key: await labeledExpand(SUITE, secret, 'key', context, 16),
    nonce: await labeledExpand(SUITE, secret, 'base_nonce', context, 12),
  };
}

const labeledExtract = (suite, salt, label, keying) =>
  hmac(salt, concat(utf8('HPKE-v1'), suite, utf8(label), keying));

// One block is enough: nothing here is longer than a hash.
const labeledExpand = async (suite, prk, label, info, length) =>
  (await hmac(prk, concat(u16(length), utf8('HPKE-v1'), suite, utf8(label), info, Uint8Array.of(1)))).slice(0, length);

async function hmac(secret, message) {
  // Browsers refuse an empty HMAC key; HMAC pads with zeros, so 32 of them are the same key.
  const bytes = secret.length === 0 ? new Uint8Array(32) : secret;
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
}
