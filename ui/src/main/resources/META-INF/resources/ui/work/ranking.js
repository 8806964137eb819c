// Ranking: by buttons, which the keyboard reaches, or by dragging. Both do the same.

import { h, say, t } from './page.js';

export const about = (entry) => (entry.about ? h('span', { class: 'quiet' }, entry.about) : null);

const named = (entry) => h('span', { class: 'grow' }, h('strong', {}, entry.name), ' ', about(entry));
const takesDrops = (event) => event.preventDefault();

export function ranking(most, entries, changed, earlier = []) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const nameOf = (id) => byId.get(id).name;
  let ranked = earlier.filter((id) => byId.has(id));
  let dragged = null;

  const without = (id) => ranked.filter((other) => other !== id);
  const place = (id, at) => without(id).toSpliced(at, 0, id);

  /** The new order: drawn, said, and the focus on what one would press next. */
  function set(next, id, focus) {
    if (next.length > most) return;
    ranked = next;
    draw();
    changed();
    const at = ranked.indexOf(id);
    say(at < 0 ? t('js.vote.removed', nameOf(id)) : t('js.vote.placed', nameOf(id), at + 1));
    focus?.();
  }

  const inRow = (id, ...acts) => acts
    .map((act) => list.querySelector(`[data-id="${CSS.escape(id)}"] [data-act="${act}"]:enabled`))
    .find(Boolean)?.focus();
  const inRest = (at) => {
    const buttons = [...rest.querySelectorAll('button:enabled')];
    return buttons[Math.min(at, buttons.length - 1)];
  };
  const add = (id) => {
    const at = entries.filter((entry) => !ranked.includes(entry.id)).findIndex((entry) => entry.id === id);
    set([...ranked, id], id, () => (inRest(at) ? inRest(at).focus() : inRow(id, 'up', 'remove')));
  };
  const remove = (id) => set(without(id), id, () => rest.querySelector(`[data-id="${CSS.escape(id)}"] button`)?.focus());

  const act = (id, name, symbol, disabled, click) =>
    h('button', { type: 'button', class: 'plain small', 'data-act': name, disabled, 'aria-label': t(`js.vote.${name}`, nameOf(id)), click }, symbol);

  const drags = (id) => ({
    'data-id': id,
    draggable: 'true',
    dragstart: (event) => {
      dragged = id;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', nameOf(id));
    },
    dragend: () => { dragged = null; },
  });
  const drops = (take) => (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (dragged !== null) take(dragged);
  };

  const row = (id, at) => h('li', { ...drags(id), dragover: takesDrops, drop: drops((it) => set(place(it, at), it)) },
    named(byId.get(id)),
    h('span', { class: 'moves' },
      act(id, 'up', '\u2191', at === 0, () => set(place(id, at - 1), id, () => inRow(id, 'up', 'down'))),
      act(id, 'down', '\u2193', at === ranked.length - 1, () => set(place(id, at + 1), id, () => inRow(id, 'down', 'up'))),
      act(id, 'remove', '\u00d7', false, () => remove(id))));

  const free = (entry) => h('li', drags(entry.id),
    named(entry),
    h('button', { type: 'button', class: 'plain small', disabled: ranked.length >= most, 'aria-label': t('js.vote.add.to', entry.name, ranked.length + 1), click: () => add(entry.id) },
      t('js.vote.add', ranked.length + 1)));

  function draw() {
    list.replaceChildren(...ranked.map(row));
    rest.replaceChildren(...entries.filter((entry) => !ranked.includes(entry.id)).map(free));
    empty.hidden = ranked.length > 0;
    all.hidden = ranked.length < entries.length;
  }

  const list = h('ol', { class: 'ranked', 'aria-label': t('js.vote.ranked') });
  const rest = h('ul', { class: 'unranked', 'aria-label': t('js.vote.unranked') });
  const empty = h('p', { class: 'quiet' }, t('js.vote.rank.empty'));
  const all = h('p', { class: 'quiet' }, t('js.vote.rank.all'));
  draw();
  const marks = () => (ranked.length > 0 ? { rank: ranked } : null);
  return {
    element: h('div', { role: 'group', 'aria-label': t('js.vote.rank') },
      h('p', {}, t('js.vote.rank')),
      h('div', { dragover: takesDrops, drop: drops((it) => set(ranked.includes(it) ? place(it, ranked.length - 1) : [...ranked, it], it)) }, h('h3', {}, t('js.vote.ranked')), empty, list),
      h('div', { dragover: takesDrops, drop: drops((it) => set(without(it), it)) }, h('h3', {}, t('js.vote.unranked')), all, rest)),
    marks,
    written: () => ({ rank: ranked }),
  };
}
