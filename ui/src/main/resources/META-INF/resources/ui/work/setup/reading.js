// The rulebook in readable form, for those who approve it.

import { h, inWords, t } from '../page.js';
import { table } from '../tables.js';
import { sentences } from './says.js';

const CRITERIA = ['rulebook.criterion', '#rulebook.share', '#rulebook.most'];

export const reading = (book) => h('div', {}, book.categories.map((one) => h('article', { class: 'card' },
  h('h4', {}, inWords(one.title)),
  sentences(book, one),
  one.jury ? table(t('rulebook.jury'), CRITERIA, one.jury.criteria.map((it) => [inWords(it.title), `${it.weight} %`, it.max])) : null,
  one.eligibility.length > 0 ? [
    h('h5', {}, t('rulebook.eligibility')),
    h('dl', { class: 'clauses' }, one.eligibility.map((it) => [h('dt', {}, it.id), h('dd', {}, inWords(it.text))]))] : null)));
