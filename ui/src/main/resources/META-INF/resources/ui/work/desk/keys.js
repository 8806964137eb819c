// The keys that sign for offices: those in force, those the log does not list yet, and another in place of one.

import { change, read } from '../api.js';
import { names } from '../names.js';
import { button, edition, h, inWords, person, t } from '../page.js';
import { twoPeople } from '../twopeople.js';
import { HERE, is } from './here.js';

const KEYS = `${HERE}/keys`;
const OFFICES = ['ORGANISER', 'RETURNING_OFFICER', 'SECOND_OFFICER', 'AUDITOR', 'ANNOUNCER', 'CHAIR', 'DEPUTY'];

export async function keys(again) {
  const [{ body: book }, { body: all }, open] = await Promise.all([read(HERE), read(KEYS), read(`${KEYS}/proposals`)]);
  if (book.state === 'DRAFT') return [h('h2', {}, t('js.desk.keys')), h('p', {}, t('js.keys.draft'))];
  const known = {
    names: await names(edition, [...all.inForce, ...all.waiting].map((it) => it.person)),
    titles: new Map(book.rulebook.categories.map((it) => [it.id, inWords(it.title)])),
  };
  const proposed = open.body.items[0];
  return [
    h('h2', {}, t('js.desk.keys')),
    h('p', { class: 'quiet' }, t('js.keys.about')),
    proposed ? await decision(all, known, again) : null,
    all.waiting.length > 0 && proposed?.act !== 'LIST_KEYS' ? await listing(all, known, proposed, again) : null,
    meaning(proposed),
    h('h3', {}, t('js.keys.in-force')),
    h('ul', { class: 'cards' }, inOrder(all.inForce).map((it) => card(it, known, proposed, again))),
  ];
}

const inOrder = (some) => [...some].sort((a, b) => OFFICES.indexOf(a.role) - OFFICES.indexOf(b.role));
const office = (it, { titles }) => [t(`js.role.${it.role}`), titles.get(it.category)].filter(Boolean).join(', ');
const holder = (it, { names: by }) => (it.person ? by.get(it.person) ?? it.person : t('js.keys.nobody'));

/** What is proposed, office by office, for whoever is to approve it. */
async function decision(all, known, again) {
  const approver = ({ keys: some }) => [...all.waiting, ...all.inForce].find((it) => it.role === some[0].role)?.approves;
  const act = {
    may: (payload) => is(approver(payload)) && !payload.keys.some((it) => it.replaces && it.person === person),
    about: (payload) => [
      payload.keys.map((it) => [
        h('p', { class: 'who' }, h('strong', {}, holder(it, known)), h('span', { class: 'quiet' }, ' ', office(it, known))),
        h('dl', { class: 'clauses' },
          it.replaces ? [h('dt', {}, t('js.keys.old')), h('dd', {}, code(it.replaces))] : null,
          it.key ? [h('dt', {}, t('js.keys.new')), h('dd', {}, code(it.key))] : null)]),
      h('p', {}, t('js.keys.approves', t(`js.role.${approver(payload)}`))),
    ],
  };
  return h('section', {}, await twoPeople(KEYS, ['LIST_KEYS', 'REPLACE_KEY'].map((name) => ({ act: name, ...act })), again));
}

/** Whoever took an office after publication: without a listed key they cannot sign in it. */
async function listing(all, known, proposed, again) {
  const may = !proposed && all.waiting.some((it) => is(it.proposes));
  return h('section', {}, h('h3', {}, t('js.keys.waiting')), h('p', {}, t('js.desk.keys.waiting', all.waiting.length)),
    h('ul', {}, all.waiting.map((it) => h('li', {}, h('strong', {}, holder(it, known)), ' ', h('span', { class: 'quiet' }, office(it, known))))),
    may ? await twoPeople(KEYS, [{ act: 'LIST_KEYS', label: t('js.act.LIST_KEYS') }], again) : null);
}

function card(it, known, proposed, again) {
  const may = !proposed && is(it.proposes) && it.person !== person;
  return h('li', { class: 'card' }, h('h4', {}, office(it, known)), h('p', {}, h('strong', {}, holder(it, known))),
    h('p', {}, code(it.key)),
    it.person === person ? h('p', { class: 'quiet' }, t('js.keys.own')) : null,
    may ? h('p', {}, replacing(it, known, again)) : null);
}

const replacing = (it, known, again) => button(t('js.keys.replace'), async () => {
  await change('POST', `${KEYS}/proposals`, { act: 'REPLACE_KEY', person: it.person });
  await again(t('js.two.proposed'));
}, 'plain small', t('js.keys.replace.of', `${office(it, known)}, ${holder(it, known)}`));

const code = (key) => h('code', { class: 'hash key' }, key);

/** What replacing a key does, and what it does not: in full before whoever decides. */
const meaning = (proposed) => h('details', { class: 'note', open: proposed?.act === 'REPLACE_KEY' }, h('summary', {}, t('js.keys.meaning')),
  h('ul', {}, ['when', 'who', 'then', 'every', 'certified'].map((it) => h('li', {}, t(`js.keys.meaning.${it}`)))));
