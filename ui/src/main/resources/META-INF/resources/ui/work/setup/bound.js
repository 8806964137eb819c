// Fields that are bound to a place of the rulebook, each with the rule it makes beside it.

import { choice, field, line, text } from '../fields.js';
import { h, language, say, t } from '../page.js';
import { get, put } from './book.js';

/** A field whose value goes into the book as soon as it is written. */
export function bound(draft, pointer, label, input, { hint, read = () => input.value.trim().normalize('NFC'), redraw } = {}) {
  const one = field(pointer, label, input, { hint, read });
  draft.fields.push(one);
  input.addEventListener(redraw ? 'change' : 'input', () => {
    put(draft.book, pointer, read());
    if (redraw) draft.redraw(pointer);
    else draft.changed();
  });
  return one.element;
}

export const words = (draft, pointer, label, hint, attributes) =>
  bound(draft, pointer, label, line(get(draft.book, pointer), attributes), { hint });

/** A whole number; empty is left out. */
export function number(draft, pointer, label, hint, [min, max]) {
  const input = line(get(draft.book, pointer), { type: 'number', min, max, step: 1, inputmode: 'numeric' });
  return bound(draft, pointer, label, input, { hint, read: () => (input.value === '' ? undefined : Math.trunc(Number(input.value))) });
}

/** One of several; what the others look like may hang on it. */
export const oneOf = (draft, pointer, label, hint, options, redraw) =>
  bound(draft, pointer, label, choice(get(draft.book, pointer), options), { hint, redraw });

/** Yes or no; what else is stored for them is given. */
export function yes(draft, pointer, label, hint, [on, off] = [true, false]) {
  const input = h('input', { type: 'checkbox', checked: get(draft.book, pointer) === on, change: () => { put(draft.book, pointer, input.checked ? on : off); draft.changed(); } });
  return h('label', { class: 'option' }, input, h('span', {}, label, hint ? h('span', { class: 'quiet block' }, hint) : null));
}

/** The same text in each language of the edition. */
export function inEach(draft, pointer, label, { hint, long } = {}) {
  return draft.book.languages.map((code) => {
    const value = get(draft.book, `${pointer}/${code}`);
    const input = long ? text(value, { lang: code, rows: 3, class: 'short' }) : line(value, { lang: code });
    return bound(draft, `${pointer}/${code}`, draft.book.languages.length > 1 ? `${label} (${language(code)})` : label, input, { hint });
  });
}

/**
 * Several of a kind, to be added to and taken from.
 *
 * @param one what is shown of the one at a pointer
 * @param make makes another; absent where none is added
 */
export function several(draft, pointer, { title, one, make, add, least = 0 }) {
  const all = get(draft.book, pointer) ?? [];
  const remove = (i) => () => {
    all.splice(i, 1);
    say(t('js.setup.removed', title(i)));
    draft.redraw(pointer);
  };
  return [
    all.map((_, i) => h('fieldset', { class: 'card spaced' }, h('legend', {}, title(i)), one(`${pointer}/${i}`, i),
      all.length > least ? h('button', { type: 'button', class: 'danger small', click: remove(i), 'aria-label': t('js.setup.remove.of', title(i)) }, t('js.setup.remove')) : null)),
    make ? h('p', {}, h('button', { type: 'button', class: 'plain', click: () => {
      put(draft.book, `${pointer}/${all.length}`, make(all));
      draft.redraw(`${pointer}/${get(draft.book, pointer).length - 1}`);
    } }, add)) : null,
  ];
}
