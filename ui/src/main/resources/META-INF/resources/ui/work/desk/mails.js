// Which mail was sent, to whom and when; its text nobody keeps.

import { readAll } from '../api.js';
import { choice } from '../fields.js';
import { edition, h, moment, t, wide } from '../page.js';
import { names } from '../names.js';
import { HERE } from './here.js';

const SHOWN = 300;

export async function mails() {
  const all = (await readAll(`${HERE}/mails`)).sort((a, b) => b.queued.localeCompare(a.queued));
  const people = await names(edition, all.slice(0, SHOWN).map((it) => it.to));
  const kinds = [...new Set(all.map((it) => it.kind))].sort();
  const kind = choice('', [['', t('js.desk.mails.all')], ...kinds.map((it) => [it, word(it)])], { 'aria-label': t('js.desk.mails.kind') });
  const body = h('tbody', {});
  const count = h('p', { class: 'quiet', role: 'status' });
  const draw = () => {
    const found = all.filter((it) => !kind.value || it.kind === kind.value);
    count.textContent = t('js.desk.mails.count', found.length, found.filter((it) => !it.sent).length);
    body.replaceChildren(...found.slice(0, SHOWN).map((it) => h('tr', {}, h('td', {}, moment(it.queued)), h('td', {}, word(it.kind)), h('td', {}, people.get(it.to) ?? it.to), h('td', {}, it.sent ? t('js.desk.mails.sent') : t('js.desk.mails.waiting', it.attempts)))));
  };
  kind.addEventListener('change', draw);
  draw();
  return [
    h('h2', {}, t('js.desk.mails')),
    h('p', { class: 'quiet' }, t('js.desk.mails.about')),
    h('div', { class: 'search' }, kind), count,
    wide(t('js.desk.mails'), h('table', {}, h('thead', {}, h('tr', {}, ['edition.when', 'edition.what', 'js.desk.mails.to', 'js.desk.mails.state'].map((it) => h('th', { scope: 'col' }, t(it))))), body)),
  ];
}

/** A kind in words, or as it is called where there are none. */
function word(kind) {
  const words = t(`js.mail.${kind}`);
  return words.startsWith('js.') ? kind : words;
}
