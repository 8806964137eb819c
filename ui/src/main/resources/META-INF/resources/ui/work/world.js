// The public logs as `booth/inspect.js` reads them: without a cookie, and with this device's memory.

import { anonymously } from './api.js';
import { keepHead, keptHead } from './kept.js';

const PUBLIC = '/api/public/v1/editions';
const CLOSED = ['SEALED', 'UNDISPUTED'];

async function orNull(asked) {
  try {
    return await asked;
  } catch (error) {
    if (error.status === 404) return null;
    throw error;
  }
}

async function file(path) {
  const response = await fetch(path, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (response.status === 404) return null;
  if (!response.ok) throw new TypeError(`HTTP ${response.status}`);
  return response;
}

export const world = {
  async keys({ edition, category, electorClass }) {
    const { body: keys } = await anonymously(`${PUBLIC}/${edition}/integrity`);
    const { body: boxes } = await anonymously(`${PUBLIC}/${edition}/papers/${category}`);
    const box = boxes.papers.find((one) => one.electorClass === electorClass);
    return { promiseKey: keys.promiseKey, logKey: keys.log.key, closed: CLOSED.includes(box?.state) };
  },
  json: async (path) => (await orNull(anonymously(path)))?.body ?? null,
  text: async (path) => (await file(path))?.text() ?? null,
  bytes: async (path) => {
    const found = await file(path);
    return found && new Uint8Array(await found.arrayBuffer());
  },
  kept: keptHead,
  keep: keepHead,
};
