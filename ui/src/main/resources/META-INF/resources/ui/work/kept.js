// What this device keeps of a ballot: the ballot itself, what proves its marks, and the box's promise; the public half of a
// right, and the last head of a log that it saw. Never the right. Several people may vote on one device: each finds their own.

import { person } from './page.js';

const PREFIX = 'palmares/receipt/';
const KEYS = 'palmares/public-key/';
const HEADS = 'palmares/checkpoint/';

const key = (paper) => `${PREFIX}${paper}/${person}`;

/** The receipts of one paper, the newest last. */
export function receipts(paper) {
  try {
    return JSON.parse(localStorage.getItem(key(paper)) ?? '[]');
  } catch {
    return [];
  }
}

/** Keeps a receipt, or replaces the one of the same ballot. False where the browser keeps nothing. */
export function keep(receipt) {
  const others = receipts(receipt.paper).filter((kept) => kept.leaf !== receipt.leaf);
  try {
    localStorage.setItem(key(receipt.paper), JSON.stringify([...others, receipt]));
    return true;
  } catch {
    return false;
  }
}

export const forget = (paper) => localStorage.removeItem(key(paper));

/** Every receipt of this device, whoever's, by paper. */
export function everything() {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => JSON.parse(localStorage.getItem(name)))
      .filter((kept) => kept.length > 0);
  } catch {
    return [];
  }
}

const put = (key, value) => {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing compares with nothing.
  }
};

const get = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

/** The public key of the right that somebody fetched for a category: it tells later whether the right was used. */
export const keepKey = (whose, key) => put(KEYS + whose, key);
export const keptKey = (whose) => get(KEYS + whose);

/** The last head of a log that this device saw. */
export const keepHead = (origin, head) => put(HEADS + origin, head);
export const keptHead = (origin) => get(HEADS + origin);
