// Entries of a log: a canonical body, a line end, and a line for each signature.

import { asText, concat, domain, fromBase64Url, Malformed, sha256, toBase64Url, utf8 } from './bytes.js';
import { canonical, parseCanonical } from './canonical.js';
import { verifies } from './ed25519.js';

const MOST = 16 * 1024;

const message = (type, body) => concat(domain(`entry/${type}`), utf8(body));

/** The bytes of an entry with this one signature. */
export async function signedEntry(fields, key) {
  const body = canonical(fields);
  const signature = await key.sign(message(fields.t, body));
  return utf8(`${body}\n${toBase64Url(key.publicKey)} ${toBase64Url(signature)}\n`);
}

/** Body and signatures of bytes that must be exactly one entry. */
export function parseEntry(bytes) {
  const lines = bytes.length > MOST ? [] : asText(bytes).split('\n');
  if (lines.length < 3 || lines.at(-1) !== '') throw new Malformed('an entry is a body line and signature lines');
  return { body: parseCanonical(lines[0]), text: lines[0], signatures: lines.slice(1, -1).map(signatureOf) };
}

function signatureOf(line) {
  const [key, value, ...more] = line.split(' ');
  if (value === undefined || more.length > 0) throw new Malformed('a signature line is a key and a signature');
  return { key: fromBase64Url(key), value: fromBase64Url(value) };
}

/** Whether each signature is good. Who had to sign is the caller's question. */
export async function isSignedWell(entry) {
  const signed = message(entry.body.t, entry.text);
  const checks = await Promise.all(entry.signatures.map(({ key, value }) => verifies(key, signed, value)));
  return checks.length > 0 && checks.every(Boolean);
}

/** `H(0x00 ‖ entry)`: the entry's name in its log. */
export const leafOf = (entry) => sha256(Uint8Array.of(0), entry);
