// The audit trail: who did what, when and why. In parts, newest first is a matter of sorting, not of the record.

import { read } from '../api.js';
import { choice } from '../fields.js';
import { button, edition, h, inWords, moment, say, t, wide } from '../page.js';
import { names } from '../names.js';
import { HERE } from './here.js';

const PART = 50;

export async function audit() {
  const { body } = await read(HERE);
  const titles = new Map(body.rulebook.categories.map((it) => [it.id, inWords(it.title)]));
  const category = choice('', [['', t('js.desk.audit.all')], ...titles], { 'aria-label': t('edition.category') });
  const find = h('input', { type: 'search', 'aria-label': t('js.desk.audit.find'), placeholder: t('js.desk.audit.find') });
  const rows = h('tbody', {});
  const more = h('p', {});
  const known = new Map();
  let acts = [];
  let next = null;

  const draw = () => {
    const wanted = find.value.trim().toLowerCase();
    const found = acts.filter((it) => !wanted || `${it.what} ${word(it.what)} ${it.why} ${it.who.map((one) => by(one, known)).join(' ')}`.toLowerCase().includes(wanted));
    rows.replaceChildren(...found.map((it) => h('tr', {}, h('td', {}, moment(it.at)), h('td', {}, titles.get(it.category) ?? ''), h('td', {}, word(it.what), it.why ? h('span', { class: 'quiet block' }, it.why) : null), h('td', {}, it.who.map((one) => h('span', { class: 'block' }, by(one, known)))))));
    more.replaceChildren(...(next ? [button(t('js.desk.audit.more'), part, 'plain')] : []));
    say(t('js.desk.audit.count', found.length));
  };
  const part = async () => {
    const asked = new URLSearchParams({ limit: PART, ...(category.value ? { category: category.value } : {}), ...(next ? { cursor: next } : {}) });
    const { body: page } = await read(`${HERE}/audit?${asked}`);
    acts = [...acts, ...page.items];
    next = page.next;
    (await names(edition, page.items.flatMap((it) => it.who.map(person)))).forEach((name, id) => known.set(id, name));
    draw();
  };
  category.addEventListener('change', () => { acts = []; next = null; part(); });
  find.addEventListener('input', draw);
  await part();
  return [
    h('h2', {}, t('js.desk.audit')),
    h('p', { class: 'quiet' }, t('js.desk.audit.about')),
    h('div', { class: 'row search' }, category, find),
    wide(t('js.desk.audit'), h('table', {}, h('thead', {}, h('tr', {}, ['edition.when', 'edition.category', 'edition.what', 'js.desk.audit.who'].map((it) => h('th', { scope: 'col' }, t(it))))), rows)),
    more,
  ];
}

const person = (who) => who.split(' ').at(-1);

/** `ROLE id` as an office and a name; the clock's and the services' acts as they call themselves. */
function by(who, known) {
  const [role, id] = who.split(' ');
  const office = t(`js.role.${role}`);
  return [office.startsWith('js.') ? role : office, known.get(id) ?? ''].filter(Boolean).join(' ');
}

function word(what) {
  const [first, second, third] = what.split(' ');
  if (second === 'to') return `${t(`state.${first}`)} \u2192 ${t(`state.${third}`)}`;
  if (first === 'RULING') return `${t(`ruling.${second}`)} (${t(`js.ruling.result.${third}`)})`;
  const words = t(`js.audit.${first}`, second ?? '');
  return words.startsWith('js.') ? what : words;
}
