// A public log, read by whoever doubts it: checkpoints (C2SP signed notes), inclusion and consistency (RFC 6962), tiles
// (C2SP tlog-tiles). Twin of what `libs/ledger` does for the same.

import { equal, fromBase64, fromBase64Url, Malformed, sha256, toBase64, utf8 } from './bytes.js';
import { verifies } from './ed25519.js';

const WIDTH = 256;
const HASH = 32;

export const leafHash = (entry) => sha256(Uint8Array.of(0), entry);
export const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);
const emptyRoot = () => sha256();

/** What a signed note says, and its signatures. The text ends with a line end; an empty line follows. */
export function parseNote(note) {
  const end = note.indexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) throw new Malformed('a note is a text, an empty line and signatures');
  const lines = note.slice(end + 2, -1).split('\n');
  return { text: note.slice(0, end + 1), signatures: lines.map(signatureOf) };
}

function signatureOf(line) {
  const [dash, name, value, ...more] = line.split(' ');
  if (dash !== '\u2014' || !name || value === undefined || more.length > 0) throw new Malformed('not a signature of a note');
  const blob = fromBase64(value);
  return { name, id: blob.slice(0, 4), value: blob.slice(4) };
}

/** Whether this Ed25519 key, under this name, signed the note. */
export async function isNoteSignedBy({ text, signatures }, name, key) {
  const id = (await sha256(utf8(`${name}\n`), Uint8Array.of(1), key)).slice(0, 4);
  for (const one of signatures) {
    if (one.name === name && equal(one.id, id) && (await verifies(key, utf8(text), one.value))) return true;
  }
  return false;
}

/** The head of the log of this origin, signed by its key. Refuses every other note. */
export async function readCheckpoint(note, origin, key) {
  const parsed = parseNote(note);
  const [said, size, root, ...rest] = parsed.text.split('\n');
  if (said !== origin) throw new Malformed('the checkpoint is of another log');
  if (rest.length === 0 || !/^(0|[1-9][0-9]{0,14})$/.test(size)) throw new Malformed('a checkpoint has origin, size and root');
  const hash = fromBase64(root);
  if (hash.length !== HASH) throw new Malformed('a root has 32 bytes');
  if (!(await isNoteSignedBy(parsed, origin, key))) throw new Malformed('the checkpoint is not signed by the log');
  return { origin, size: Number(size), root: hash, note };
}

const isOdd = (n) => n % 2 === 1;
const half = (n) => Math.floor(n / 2);

/** RFC 9162, section 2.1.3.2: the leaf at `index` is in the tree of `size` leaves with this root. */
export async function provesInclusion({ index, size, path }, leaf, root) {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = await nodeHash(sibling, hash);
      while (!isOdd(node)) [node, last] = [half(node), half(last)];
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equal(hash, root);
}

/** RFC 9162, section 2.1.4.2: the tree of `from` leaves is a beginning of the tree of `to` leaves. */
export async function provesConsistency({ from, to, path }, fromRoot, toRoot) {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) return false;
  if (from === to) return path.length === 0 && equal(fromRoot, toRoot);
  if (from === 0) return path.length === 0 && equal(fromRoot, await emptyRoot());
  // An old tree that is one complete subtree has a known root, which is left out of the path.
  const [first, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...path] : path;
  if (!first) return false;
  let node = from - 1;
  let last = to - 1;
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  let old = first;
  let current = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      old = await nodeHash(sibling, old);
      current = await nodeHash(sibling, current);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      current = await nodeHash(current, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equal(old, fromRoot) && equal(current, toRoot);
}

const isPowerOfTwo = (n) => Number.isInteger(Math.log2(n));
/** The greatest power of two under `n`. */
const split = (n) => 2 ** Math.ceil(Math.log2(n) - 1);

/** Where a tile of a tree of `size` leaves is served; `level` may be `entries`. */
export function tilePath(level, index, size) {
  const width = Math.min(WIDTH, Math.floor(size / WIDTH ** (level === 'entries' ? 0 : level)) - index * WIDTH);
  if (width < 1) throw new Malformed('there is no such tile in this tree');
  let number = group(index);
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) number = `x${group(rest)}/${number}`;
  return `tile/${level}/${number}${width === WIDTH ? '' : `.p/${width}`}`;
}

const group = (n) => String(n % 1000).padStart(3, '0');

/**
 * The path by which the tree of `from` leaves is shown to begin that of `to`, from the tiles of the latter.
 *
 * @param {(path: string) => Promise<Uint8Array>} read gives the bytes of a tile
 */
export async function consistencyPath(from, to, read) {
  if (from === 0 || from === to) return [];
  const tiles = new Map();
  const tile = (level, index) => {
    const path = tilePath(level, index, to);
    if (!tiles.has(path)) tiles.set(path, read(path).then(hashes));
    return tiles.get(path);
  };
  const subtree = async (start, leaves) => {
    const height = Math.log2(leaves);
    const level = Math.floor(height / 8);
    const first = start / WIDTH ** level;
    const content = await tile(level, Math.floor(first / WIDTH));
    return root(content.slice(first % WIDTH, (first % WIDTH) + 2 ** (height % 8)), 2 ** (height % 8));
  };
  const whole = async (start, leaves) =>
    isPowerOfTwo(leaves)
      ? subtree(start, leaves)
      : nodeHash(await whole(start, split(leaves)), await whole(start + split(leaves), leaves - split(leaves)));
  const proof = async (wanted, start, leaves, known) => {
    if (wanted === leaves) return known ? [] : [await whole(start, leaves)];
    const left = split(leaves);
    return wanted <= left
      ? [...(await proof(wanted, start, left, known)), await whole(start + left, leaves - left)]
      : [...(await proof(wanted - left, start + left, leaves - left, false)), await whole(start, left)];
  };
  return proof(from, 0, to, true);
}

function hashes(bytes) {
  if (bytes === null || bytes.length % HASH !== 0) throw new Malformed('a tile holds whole hashes');
  return Array.from({ length: bytes.length / HASH }, (_, i) => bytes.slice(i * HASH, (i + 1) * HASH));
}

/** The root over these hashes, of which there must be as many as expected. */
async function root(leaves, expected) {
  if (leaves.length !== expected) throw new Malformed('a tile is too narrow');
  let level = leaves;
  while (level.length > 1) {
    level = await Promise.all(Array.from({ length: level.length / 2 }, (_, i) => nodeHash(level[2 * i], level[2 * i + 1])));
  }
  return level[0];
}

/** The entries of a bundle: each a length of two bytes and the bytes. */
export function entriesOf(bundle) {
  if (bundle === null) throw new Malformed('a bundle is missing');
  const entries = [];
  for (let at = 0; at < bundle.length; ) {
    const length = at + 2 > bundle.length ? Infinity : (bundle[at] << 8) | bundle[at + 1];
    if (at + 2 + length > bundle.length) throw new Malformed('a bundle ends within an entry');
    entries.push(bundle.slice(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
}

/** The root of a tree that grows leaf by leaf, in memory of its height. */
export function growingTree() {
  const complete = [];
  let size = 0;
  return {
    async append(leaf) {
      let hash = leaf;
      for (let rest = size; isOdd(rest); rest = half(rest)) hash = await nodeHash(complete.pop(), hash);
      complete.push(hash);
      size++;
    },
    size: () => size,
    async root() {
      if (complete.length === 0) return emptyRoot();
      let hash = complete.at(-1);
      for (const left of complete.slice(0, -1).reverse()) hash = await nodeHash(left, hash);
      return hash;
    },
  };
}

/**
 * Every entry of a log of which the checkpoint speaks, in order; refused in the end unless they are exactly those.
 *
 * @param each is given an entry and its leaf
 */
export async function readEntries({ size, root: wanted }, read, each) {
  const tree = growingTree();
  for (let index = 0; index * WIDTH < size; index++) {
    for (const entry of entriesOf(await read(tilePath('entries', index, size)))) {
      const leaf = await leafHash(entry);
      await tree.append(leaf);
      await each(entry, leaf);
    }
  }
  if (tree.size() !== size || !equal(await tree.root(), wanted)) throw new Malformed('the entries are not those of the checkpoint');
}

/** What a device keeps of a checkpoint, as text, and back. */
export const keptCheckpoint = ({ size, root: hash, note }) => ({ size, root: toBase64(hash), note });
export const rootOf = (kept) => fromBase64(kept.root);

/** The proof as it is served. */
export const readProof = ({ leaf, index, size, hashes: path }) => ({ leaf: fromBase64Url(leaf), index, size, path: path.map(fromBase64Url) });
