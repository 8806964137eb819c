// The whole once more: what still stands against publication, what the rules say, and the step itself.

import { readAll, readOrNull } from '../api.js';
import { edition, h, inWords, t } from '../page.js';
import { twoPeople } from '../twopeople.js';
import { DEPUTIES } from './presets.js';
import { reading } from './reading.js';

const HERE = `/api/nominations/v1/editions/${edition}`;
const OFFICES = ['RETURNING_OFFICER', 'SECOND_OFFICER', 'AUDITOR', 'ANNOUNCER'];

/** The part of this page where a violation can be mended. */
export function partOf(pointer) {
  const category = pointer.match(/^\/categories\/(\d+)/);
  if (category) return `category-${category[1]}`;
  if (pointer.startsWith('/timetable')) return 'timetable';
  return /^\/(classes|ownCandidate)/.test(pointer) ? 'electors' : 'edition';
}

export async function check(draft, again) {
  await draft.save();
  const [people, members] = await Promise.all([readOrNull(`${HERE}/appointments`), readAll(`${HERE}/members`)]);
  const missing = OFFICES.filter((role) => !people?.items.some((it) => it.role === role));
  const deputies = (draft.book.deputies ?? []).length;
  const ready = draft.violations.length === 0 && missing.length === 0;
  return [
    h('h2', {}, t('js.setup.check')),
    h('h3', {}, t('js.setup.checklist')),
    h('ul', { class: 'checks' },
      draft.violations.length === 0
        ? h('li', { class: 'good' }, t('js.setup.check.rules'))
        : draft.violations.map((it) => h('li', {}, h('a', { href: `#${partOf(it.pointer)}` }, place(draft.book, it.pointer)), ': ', it.text)),
      missing.map((role) => h('li', {}, h('a', { href: `/editions/${edition}/desk#people` }, t('js.setup.check.office', t(`js.role.${role}`))))),
      missing.length === 0 ? h('li', { class: 'good' }, t('js.setup.check.offices')) : null,
      deputies < DEPUTIES
        ? h('li', { class: 'open' }, h('a', { href: '#edition' }, t('js.setup.check.few-deputies', deputies, DEPUTIES)))
        : h('li', { class: 'good' }, t('js.setup.check.deputies', deputies)),
      members.length === 0
        ? h('li', {}, h('a', { href: `/editions/${edition}/desk#members` }, t('js.setup.check.no-members')))
        : h('li', { class: 'good' }, t('js.setup.check.members', members.length))),
    h('p', { class: 'quiet' }, t('js.setup.check.about')),
    ready ? await twoPeople(HERE, [{ act: 'PUBLISH', label: t('js.setup.propose') }], again) : null,
    h('section', {}, h('h3', {}, t('edition.rulebook')), await reading(draft.book)),
  ];
}

function place(book, pointer) {
  const category = pointer.match(/^\/categories\/(\d+)/);
  return category ? inWords(book.categories[Number(category[1])]?.title) || t('js.setup.category.unnamed') : t(`js.setup.part.${partOf(pointer)}`);
}
