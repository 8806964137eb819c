// The ballot paper, as its log entry says it.

import { equal, fromBase64Url, Malformed, tagged, utf8 } from './bytes.js';
import { isSignedWell, leafOf, parseEntry } from './entry.js';

const SUITE = '0x0020/0x0001/0x0001';

/**
 * Reads a paper and checks that each of its two signatures is good.
 *
 * @param {Uint8Array} bytes the entry
 * @param {Uint8Array} [results] the public key of results, one of the two who must have signed
 */
export async function readPaper(bytes, results) {
  const entry = parseEntry(bytes);
  const { body } = entry;
  require(body.v === 1 && body.t === 'paper', "field 't' must be 'paper'");
  require(body.suite === SUITE, `field 'suite' must be ${SUITE}`);
  require(entry.signatures.length === 2 && (await isSignedWell(entry)), 'the paper is not signed as it must be');
  require(!results || entry.signatures.some(({ key }) => equal(key, results)), 'results did not sign the paper');
  return {
    id: await leafOf(bytes),
    box: body.box,
    category: body.category,
    electorClass: body.class,
    form: body.method.form,
    candidates: body.candidates.map(({ id }) => id),
    labels: new Map(body.candidates.map(({ id, label }) => [id, label])),
    countingKey: fromBase64Url(body.countingKey),
    marksMax: body.marksMax,
    closes: body.closes,
  };
}

/**
 * A candidate's public record, if it is the one the paper's label commits to.
 *
 * @param label base64url
 * @param file `{record, salt}`, as the log's files give it
 */
export async function readRecord(label, { record, salt }) {
  const found = await tagged('label', fromBase64Url(salt), utf8(record));
  require(equal(found, fromBase64Url(label)), 'the paper names another candidate');
  return JSON.parse(record);
}

function require(holds, otherwise) {
  if (!holds) throw new Malformed(otherwise);
}
