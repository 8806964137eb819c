// Keeps a draft: on this device at once, on the server soon after, and again when the connection is back.

import { change, read } from '../api.js';
import { sized } from './presets.js';

const AFTER = 1200;
const key = (edition) => `palmares/draft/${edition}`;

/** What this device kept and the server has not. */
export function kept(edition) {
  try {
    return JSON.parse(localStorage.getItem(key(edition)) ?? 'null');
  } catch {
    return null;
  }
}

export function keep(edition, draft) {
  try {
    localStorage.setItem(key(edition), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const forget = (edition) => localStorage.removeItem(key(edition));

/**
 * Keeps the book of an edition.
 *
 * @param tell hears `saving`, `saved`, `offline`, or an error that the server answered
 */
export function keeping(edition, path, book, version, tell) {
  let saved = version;
  let waiting = null;
  let turn = Promise.resolve();
  let dirty = false;

  // One save at a time, each on the version the one before made. What is as it was is not saved: that would take back a
  // proposal to publish it.
  const save = () => {
    clearTimeout(waiting);
    if (!dirty) return turn;
    turn = turn.catch(() => {}).then(async () => {
      const sent = JSON.stringify(book);
      const answer = await change('PUT', path, book, saved);
      saved = answer.version ?? answer.body.version;
      dirty = JSON.stringify(book) !== sent;
      if (!dirty) forget(edition);
      tell('saved');
    });
    return turn;
  };
  const quietly = () => save().catch((error) => tell(error.problem ? error : 'offline'));
  addEventListener('online', () => kept(edition) && quietly());

  return {
    save,
    later() {
      dirty = true;
      book.categories.forEach((one) => sized(one, book.minNominees));
      keep(edition, { base: saved, book });
      tell('saving');
      clearTimeout(waiting);
      waiting = setTimeout(quietly, AFTER);
    },
    /** Takes what the server has for what this is based on: the next save replaces it. */
    async overwrite() {
      saved = (await read(path.replace(/\/rulebook$/, ''))).version;
      dirty = true;
      await save();
    },
  };
}
