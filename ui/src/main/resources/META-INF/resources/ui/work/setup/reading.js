// The rulebook in readable form, for those who approve it.

import { h, inWords, t } from '../page.js';
import { sentences } from './says.js';

export function reading(book) {
  return h('div', {}, book.categories.map((one) => h('article', { class: 'card' },
      h('h4', {}, inWords(one.title)), sentences(book, one),
      one.jury ? h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('rulebook.criterion')), h('th', { scope: 'col', class: 'figure' }, t('rulebook.share')), h('th', { scope: 'col', class: 'figure' }, t('rulebook.most')))),
        h('tbody', {}, one.jury.criteria.map((it) => h('tr', {}, h('td', {}, inWords(it.title)), h('td', { class: 'figure' }, `${it.weight} %`), h('td', { class: 'figure' }, it.max))))) : null,
      one.eligibility.length > 0 ? [h('h5', {}, t('rulebook.eligibility')), h('dl', { class: 'clauses' }, one.eligibility.map((it) => [h('dt', {}, it.id), h('dd', {}, inWords(it.text))]))] : null)));
}

