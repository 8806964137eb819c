// Bytes and the encodings that ballots are made of. Everything here is exact: input that has two forms is refused.

const encoder = new TextEncoder();

/** Something that does not have the form it must have. The message names the field or rule. */
export class Malformed extends Error {
  constructor(message) {
    super(message);
    this.name = 'Malformed';
  }
}

export const utf8 = (text) => encoder.encode(text);

export function asText(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Malformed('not UTF-8');
  }
}

export function concat(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const u16 = (n) => Uint8Array.of(n >>> 8, n);
export const u32 = (n) => Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n);

/** What keeps hashes and signatures of different kinds apart: `palmares/v1/<tag>` and a zero byte. */
export const domain = (tag) => concat(utf8(`palmares/v1/${tag}`), Uint8Array.of(0));

export const equal = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

export const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes));

export const toBase64Url = (bytes) =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

export function fromBase64(text) {
  return strict(text, toBase64);
}

/** Unpadded, with zero trailing bits: one byte sequence has one text. */
export function fromBase64Url(text) {
  return strict(text, toBase64Url);
}

function strict(text, write) {
  try {
    const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(plain, (c) => c.charCodeAt(0));
    if (write(bytes) === text) return bytes;
  } catch {
    // falls through: one answer for every other form
  }
  throw new Malformed('not base64 in its one form');
}

export const fromHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
export const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256 = async (...parts) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)));

/** SHA-256 over the domain and the parts. */
export const tagged = (tag, ...parts) => sha256(domain(tag), ...parts);
