// The rulebook in readable form, for those who approve it.

import { names } from '../names.js';
import { edition, h, inWords, t } from '../page.js';
import { table } from '../tables.js';
import { sentences } from './says.js';

const CRITERIA = ['rulebook.criterion', '#rulebook.share', '#rulebook.most'];

export async function reading(book) {
  return h('div', {}, await deputies(book.deputies ?? []), book.categories.map((one) => category(book, one)));
}

/** Who they are is for those who run the edition: the public reads how many. */
async function deputies(some) {
  if (some.length === 0) return null;
  const known = await names(edition, some);
  return h('article', { class: 'card' }, h('h4', {}, t('js.setup.deputies')), h('ol', {}, some.map((it) => h('li', {}, known.get(it) ?? it))));
}

const category = (book, one) => h('article', { class: 'card' },
  h('h4', {}, inWords(one.title)),
  sentences(book, one),
  one.jury ? table(t('rulebook.jury'), CRITERIA, one.jury.criteria.map((it) => [inWords(it.title), `${it.weight} %`, it.max])) : null,
  one.eligibility.length > 0 ? [
    h('h5', {}, t('rulebook.eligibility')),
    h('dl', { class: 'clauses' }, one.eligibility.map((it) => [h('dt', {}, it.id), h('dd', {}, inWords(it.text))]))] : null);
