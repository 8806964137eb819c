// The names behind ids, as far as those who run an edition may know them.

import { read } from './api.js';

const AT_ONCE = 100;

/** A map from id to name; who is not known is not in it. */
export async function names(edition, ids) {
  const wanted = [...new Set(ids)].filter(Boolean);
  const known = new Map();
  for (let i = 0; i < wanted.length; i += AT_ONCE) {
    const asked = new URLSearchParams(wanted.slice(i, i + AT_ONCE).map((id) => ['person', id]));
    try {
      const { body } = await read(`/api/nominations/v1/editions/${edition}/names?${asked}`);
      body.items.forEach((it) => known.set(it.person, it.name));
    } catch (error) {
      if (error.status !== 403) throw error;
    }
  }
  return known;
}
