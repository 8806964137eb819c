// What a voter's device finds out about its own ballot without believing the server: the receipt, the promise, the log's
// head, that the log still begins as this device saw it before, and that the ballot is in it.

import { equal, fromBase64Url, Malformed } from './bytes.js';
import { leafOf, parseEntry } from './entry.js';
import { consistencyPath, keptCheckpoint, provesConsistency, provesInclusion, readCheckpoint, readEntries, readProof, rootOf } from './log.js';
import { isPromiseFor, receiptCode } from './receipt.js';

const BOX = /^([a-z0-9.:-]+)(\/log\/([a-z0-9.-]+)\/box\/([a-z0-9.-]+)\/([a-z0-9.-]+)(\/[a-z0-9.-]+)?)$/;

/** Where the log of a box is served, and of which edition and category it is. */
export function placeOf(origin) {
  const found = BOX.exec(origin);
  if (!found) throw new Malformed('not the origin of a box');
  return { path: found[2], edition: found[3], category: found[4], electorClass: found[5] };
}

/**
 * Checks a receipt. Each finding is `{check, good, detail?}`; `good` is null where it cannot be told yet.
 *
 * @param receipt what the voter keeps
 * @param world `{keys(place), text(path), bytes(path), json(path), kept(origin), keep(origin, checkpoint)}`: keys are
 *   `{promiseKey, logKey, closed}`; what is read is null where there is nothing
 */
export async function inspect(receipt, world) {
  const findings = [];
  const say = (check, good, detail) => findings.push({ check, good, ...(detail === undefined ? {} : { detail }) });
  const place = placeOf(receipt.box);
  const leaf = await isItself(receipt);
  say('receipt', leaf !== null);
  if (leaf === null) return findings;
  const { path } = place;
  const keys = await world.keys(place);
  const promised = receipt.promise !== null && (await isPromiseFor(receipt.promise, receipt.box, leaf, fromBase64Url(keys.promiseKey)));
  say('promise', receipt.promise === null ? null : promised);
  const served = await world.json(`${path}/proof/${receipt.leaf}`);
  const note = served ? served.checkpoint : await world.text(`${path}/checkpoint`);
  const head = note === null ? null : await checkpoint(note, receipt.box, keys.logKey);
  say('checkpoint', note === null ? null : head !== null, head?.size);
  if (head) say('history', await isContinued(head, keys.logKey, path, world));
  if (head && served) say('included', await isIn(served, leaf, head), served.index + 1);
  else if (head) say('included', keys.closed && promised ? false : null);
  return findings;
}

/** The leaf, if the receipt fits the ballot it holds. */
async function isItself(receipt) {
  try {
    const bytes = fromBase64Url(receipt.ballot);
    const leaf = await leafOf(bytes);
    const { body } = parseEntry(bytes);
    const fits =
      equal(leaf, fromBase64Url(receipt.leaf)) && receipt.code === (await receiptCode(leaf)) && body.log === receipt.box && body.paper === receipt.paper && body.seq === receipt.seq;
    return fits ? leaf : null;
  } catch {
    return null;
  }
}

async function checkpoint(note, origin, key) {
  try {
    return await readCheckpoint(note, origin, fromBase64Url(key));
  } catch {
    return null;
  }
}

/** Whether the log still begins as when this device saw it last, under the key it had then; then this is the last. */
async function isContinued(head, key, path, world) {
  const last = world.kept(head.origin);
  if (!last) {
    world.keep(head.origin, { ...keptCheckpoint(head), key });
    return true;
  }
  const before = { size: last.size, root: rootOf(last) };
  const [from, to] = before.size > head.size ? [head, before] : [before, head];
  const good = last.key === key && (await isBeginning(from, to, (tile) => world.bytes(`${path}/${tile}`)));
  if (good && to === head) world.keep(head.origin, { ...keptCheckpoint(head), key });
  return good;
}

/** A log that does not serve the tiles of what it signed cannot show that it goes on from there. */
async function isBeginning(from, to, read) {
  try {
    const path = await consistencyPath(from.size, to.size, read);
    return await provesConsistency({ from: from.size, to: to.size, path }, from.root, to.root);
  } catch (failure) {
    if (failure instanceof Malformed) return false;
    throw failure;
  }
}

async function isIn(served, leaf, head) {
  const proof = readProof(served);
  return proof.size === head.size && equal(proof.leaf, leaf) && (await provesInclusion(proof, leaf, head.root));
}

/**
 * Whether a right was used, from the entries of its closed box: the leaves and numbers of all its ballots there. Throws
 * unless the entries are exactly those of the signed head, and the head the box's last.
 */
export async function uses(publicKey, origin, logKey, world) {
  const { path } = placeOf(origin);
  const head = await readCheckpoint(await world.text(`${path}/checkpoint`), origin, fromBase64Url(logKey));
  const used = [];
  let last = null;
  await readEntries(head, (tile) => world.bytes(`${path}/${tile}`), async (entry, leaf) => {
    const { body } = parseEntry(entry);
    last = body.t;
    if (body.t === 'ballot' && body.pk === publicKey) used.push({ leaf, seq: body.seq });
  });
  if (last !== 'close') throw new Malformed('the box is not closed');
  return { read: head.size, used: used.sort((a, b) => a.seq - b.seq) };
}
