// Which mail was sent, to whom and when; its text nobody keeps.

import { readAll, readOrNull } from '../api.js';
import { choice } from '../fields.js';
import { names } from '../names.js';
import { edition, h, moment, t } from '../page.js';
import { cells, table } from '../tables.js';
import { HERE } from './here.js';

const SHOWN = 300;
const COLUMNS = ['edition.when', 'edition.what', 'js.desk.mails.to', 'js.desk.mails.state'];

export async function mails() {
  const all = (await readAll(`${HERE}/mails`)).sort((a, b) => b.queued.localeCompare(a.queued));
  const people = new Map([...await nominees(), ...await names(edition, all.slice(0, SHOWN).map((it) => it.to))]);
  const kinds = [...new Set(all.map((it) => it.kind))].sort();
  const kind = choice('', [['', t('js.desk.mails.all')], ...kinds.map((it) => [it, word(it)])], { 'aria-label': t('js.desk.mails.kind') });
  const body = h('tbody', {});
  const count = h('p', { class: 'quiet', role: 'status' });
  const draw = () => {
    const found = all.filter((it) => !kind.value || it.kind === kind.value);
    count.textContent = t('js.desk.mails.count', found.length, found.filter((it) => it.state === 'DUE').length);
    body.replaceChildren(...cells(COLUMNS, found.slice(0, SHOWN).map((it) => [moment(it.queued), word(it.kind), people.get(it.to) ?? it.to, state(it)])));
  };
  kind.addEventListener('change', draw);
  draw();
  return [
    h('h2', {}, t('js.desk.mails')),
    h('p', { class: 'quiet' }, t('js.desk.mails.about')),
    h('div', { class: 'search' }, kind), count,
    table(t('js.desk.mails'), COLUMNS, [], body),
  ];
}

/** Consent is asked of nominees, who are nobody's members. */
async function nominees() {
  const courses = (await readOrNull(`${HERE}/categories`))?.items ?? [];
  const all = await Promise.all(courses.map((it) => readAll(`${HERE}/categories/${it.category}/nominees`)));
  return all.flat().map((it) => [it.nominee, it.name || t('js.office.nameless')]);
}

function state(mail) {
  if (mail.state === 'DUE') return t('js.desk.mails.waiting', mail.attempts);
  return t(mail.state === 'SENT' ? 'js.desk.mails.sent' : 'js.desk.mails.given-up');
}

/** A kind in words, or as it is called where there are none. */
function word(kind) {
  const words = t(`js.mail.${kind}`);
  return words.startsWith('js.') ? kind : words;
}
