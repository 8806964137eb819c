// What a voter can show, and how a promise is checked.

import { concat, equal, fromBase64, sha256, tagged, toBase64, toBase64Url, utf8 } from './bytes.js';
import { verifies } from './ed25519.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The leaf in 20 + 2 characters: `2HZWG-D4EVM-J1TCX-KM1VR-QB`. */
export async function receiptCode(leaf) {
  const body = characters(leaf, 20);
  return grouped(body + (await check(body)));
}

/** What a person typed, or null if it is no code or a character is wrong. */
export async function parseReceiptCode(typed) {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const formed = code.length === 22 && [...code].every((c) => ALPHABET.includes(c));
  return formed && code.endsWith(await check(code.slice(0, 20))) ? grouped(code) : null;
}

const grouped = (code) => code.match(/.{1,5}/g).join('-');
const check = async (body) => characters(await tagged('receipt', utf8(body)), 2);

// Five bits a character, from the first bit on.
function characters(bytes, count) {
  let text = '';
  for (let i = 0; i < count; i++) {
    const bit = 5 * i;
    const pair = (bytes[bit >> 3] << 8) | bytes[(bit >> 3) + 1];
    text += ALPHABET[(pair >> (11 - (bit & 7))) & 31];
  }
  return text;
}

/**
 * Whether the note is the box's word that this very ballot is in it: a signed note (C2SP) of three lines under the
 * box's promise key. Without a key only its words are checked.
 */
export async function isPromiseFor(note, box, leaf, promiseKey) {
  const text = `palmares/v1/promise\n${box}\n${toBase64(leaf)}\n`;
  if (!note.startsWith(`${text}\n`)) return false;
  if (!promiseKey) return true;
  const name = `${box}/promise`;
  const id = (await sha256(utf8(`${name}\n`), Uint8Array.of(1), promiseKey)).slice(0, 4);
  for (const line of note.slice(text.length + 1).split('\n')) {
    const signature = signatureOf(line, name, id);
    if (signature && (await verifies(promiseKey, utf8(text), signature))) return true;
  }
  return false;
}

function signatureOf(line, name, id) {
  const start = `\u2014 ${name} `;
  if (!line.startsWith(start)) return null;
  try {
    const blob = fromBase64(line.slice(start.length));
    return equal(blob.slice(0, 4), id) ? blob.slice(4) : null;
  } catch {
    return null;
  }
}

/** What the voter keeps, in the form `./awards cast` and `./awards verify --receipt` use. Never the right. */
export async function receiptFile(ballot, promise) {
  return {
    v: 1,
    box: ballot.box,
    paper: toBase64Url(ballot.paper),
    seq: ballot.seq,
    leaf: toBase64Url(ballot.leaf),
    code: await receiptCode(ballot.leaf),
    ballot: toBase64Url(concat(ballot.bytes)),
    marks: ballot.marks,
    salt: toBase64Url(ballot.salt),
    promise,
  };
}
