// Seals marks to a paper's counting key, commits to them, and signs the ballot with the voting right.

import { concat, domain, Malformed, tagged, toBase64Url, u16, u32 } from './bytes.js';
import { signedEntry, leafOf } from './entry.js';
import { seal } from './hpke.js';
import { marksBytes, refusal } from './marks.js';

const SALT = 32;
const ZEROS = new Uint8Array(32);

/** A right's first ballot has no predecessor. */
export const FIRST = Object.freeze({ seq: 1, prev: null });

/**
 * A ballot, ready to be cast, and what the voter keeps of it.
 *
 * @param right the signing key
 * @param revision `{seq, prev}`: 1, 2, 3…, and the leaf of the one before
 * @param [chance] salt and ephemeral key: given by tests only, fresh in every real ballot
 */
export async function sealBallot(right, paper, revision, marks, chance = {}) {
  const broken = refusal(paper, marks);
  if (broken) throw new Malformed(`marks: ${broken}`);
  const salt = chance.salt ?? crypto.getRandomValues(new Uint8Array(SALT));
  const text = marksBytes(marks);
  const com = await commitment(paper.id, right.publicKey, revision.seq, salt, text);
  const sealed = await seal(
    paper.countingKey,
    concat(domain('seal'), paper.id),
    concat(right.publicKey, u32(revision.seq), revision.prev ?? ZEROS, com),
    concat(salt, u16(text.length), text, new Uint8Array(paper.marksMax - text.length)),
    chance.ephemeral,
  );
  const bytes = await signedEntry(fields(paper, right, revision, com, sealed), right);
  return { bytes, leaf: await leafOf(bytes), seq: revision.seq, marks, salt, paper: paper.id, box: paper.box };
}

export const commitment = (paper, publicKey, seq, salt, marks) =>
  tagged('marks', paper, publicKey, u32(seq), salt, marks);

function fields(paper, right, revision, com, sealed) {
  return {
    v: 1,
    t: 'ballot',
    log: paper.box,
    paper: toBase64Url(paper.id),
    pk: toBase64Url(right.publicKey),
    seq: revision.seq,
    prev: revision.prev && toBase64Url(revision.prev),
    com: toBase64Url(com),
    sealed: toBase64Url(sealed),
  };
}

/** "What is my latest ballot?", signed with the right over the box's challenge. */
export async function statusRequest(right, paper, challenge) {
  const signature = await right.sign(concat(domain('status'), paper, challenge));
  return {
    paper: toBase64Url(paper),
    pk: toBase64Url(right.publicKey),
    challenge: toBase64Url(challenge),
    signature: toBase64Url(signature),
  };
}
