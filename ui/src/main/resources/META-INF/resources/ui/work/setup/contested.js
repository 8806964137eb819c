// Each prize with the course it takes; the rest of its rules follow from that, and can be changed.

import { choice, line } from '../fields.js';
import { h, say, t } from '../page.js';
import { PRESETS } from './presets.js';

/** A part of a form, beside its fields. */
export function contested(begun, again, keep) {
  const add = () => {
    begun.categories.push({ title: '', preset: PRESETS[0] });
    say(t('js.setup.category.added'));
    again(`category-${begun.categories.length - 1}`);
  };
  const element = h('fieldset', {}, h('legend', { class: 'title' }, t('edition.categories')), h('p', { class: 'quiet' }, t('js.setup.categories.hint')),
    begun.categories.map((_, i) => row(begun, i, again, keep)),
    h('p', {}, h('button', { type: 'button', class: 'plain', click: add }, t('js.setup.category.add'))));
  return { pointer: '/categories', element, wrong() {} };
}

function row(begun, i, again, keep) {
  const one = begun.categories[i];
  const label = t('js.setup.category.n', i + 1);
  const name = line(one.title, { 'aria-label': label, placeholder: label, id: `category-${i}`, maxlength: 200, input: () => {
    one.title = name.value.trim().normalize('NFC');
    keep();
  } });
  const course = choice(one.preset, PRESETS.map((it) => [it, t(`preset.${it}`)]), { 'aria-label': t('js.setup.preset.n', i + 1), change: () => {
    one.preset = course.value;
    keep();
  } });
  const remove = () => {
    begun.categories.splice(i, 1);
    say(t('js.setup.removed', one.title || label));
    again('category-0');
  };
  return h('div', { class: 'beside question' }, name, course, begun.categories.length > 1
    ? h('button', { type: 'button', class: 'danger small', 'aria-label': t('js.setup.remove.of', one.title || label), click: remove }, t('js.setup.remove'))
    : h('span', {}));
}
