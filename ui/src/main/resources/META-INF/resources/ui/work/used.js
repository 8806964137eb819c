// "Has my right been used?", answered on the voter's own device from the entries of the closed box.

import { uses } from '../booth/inspect.js';
import { toBase64Url } from '../booth/booth.js';
import { readOrNull } from './api.js';
import { everything, keptKey } from './kept.js';
import { button, category, edition, h, heading, note, person, say, t, warning } from './page.js';
import { world } from './world.js';

const HERE = `/editions/${edition}/categories/${category}`;

export function wasUsed(electorClass) {
  const answer = h('div', {});
  return [
    heading(t('js.used.title')),
    h('p', {}, t('js.used.lead')),
    button(t('js.used.look'), async () => {
      const said = await look(electorClass);
      say(said.textContent);
      answer.replaceChildren(said);
    }),
    answer,
  ];
}

async function look(electorClass) {
  const key = await publicKey();
  if (key === null) return note(h('p', {}, t('js.used.no-key')));
  const integrity = await readOrNull(`/api/public/v1/editions/${edition}/integrity`);
  const box = integrity?.boxes.find((one) => one.category === category && one.class === electorClass);
  const { logKey, closed } = await world.keys({ edition, category, electorClass });
  if (!box || !closed) return note(h('p', {}, t('js.used.not-closed')));
  const { read, used } = await uses(key, box.origin, logKey, world);
  return used.length === 0 ? note(h('p', {}, h('strong', {}, t('js.used.no', read)))) : found(used, read);
}

/** From this device, else from whoever derives it while the roll key still exists. */
async function publicKey() {
  return keptKey(person + HERE) ?? (await derivedKey());
}

async function derivedKey() {
  try {
    return (await readOrNull(`/api/nominations/v1${HERE}/right/key`))?.publicKey ?? null;
  } catch (error) {
    if (error.problem?.code === 'too-late') return null;
    throw error;
  }
}

function found(used, read) {
  const mine = new Set(everything().flat().map(({ leaf }) => leaf));
  const foreign = used.some(({ leaf }) => !mine.has(toBase64Url(leaf)));
  return (foreign ? warning : note)(
    h('p', {}, h('strong', {}, t('js.used.yes', used.length, read))),
    h('p', {}, t(foreign ? 'js.used.foreign' : 'js.used.mine')),
  );
}
