// A list in an order, one move at a time, by pointer and keyboard alike.

import { h, t } from '../page.js';

/**
 * The list.
 *
 * @param all ids, in their order
 * @param named says what an id is called
 * @param changed takes the list as it is then, what to say of it, and where the focus goes
 */
export const ordered = (all, named, changed) => h('ol', { class: 'ranked still' }, all.map((_, i) => rung(all, i, named, changed)));

function rung(all, i, named, changed) {
  const one = all[i];
  const name = named(one);
  const moved = (by) => () => {
    const next = all.filter((_, n) => n !== i);
    next.splice(i + by, 0, one);
    const [here, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    changed(next, t('js.setup.order.moved', name, i + by + 1), `${one}-${here}`, `${one}-${other}`);
  };
  const key = (sign, act, click) =>
    h('button', { type: 'button', id: `${one}-${act}`, class: 'plain small', 'aria-label': t(`js.setup.order.${act}`, name), click }, sign);
  return h('li', {}, h('span', { class: 'grow' }, name), h('span', { class: 'moves' },
    i > 0 ? key('\u2191', 'up', moved(-1)) : null,
    i < all.length - 1 ? key('\u2193', 'down', moved(1)) : null,
    key('\u00d7', 'remove', () => changed(all.filter((it) => it !== one), t('js.setup.removed', name)))));
}
