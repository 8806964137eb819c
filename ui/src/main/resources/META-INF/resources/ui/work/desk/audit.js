// The audit trail: who did what, when and why, part by part.

import { read } from '../api.js';
import { choice } from '../fields.js';
import { names } from '../names.js';
import { button, edition, h, inWords, moment, say, t } from '../page.js';
import { cells, table } from '../tables.js';
import { HERE } from './here.js';

const PART = 50;
const COLUMNS = ['edition.when', 'edition.category', 'edition.what', 'js.desk.audit.who'];

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
    const told = (it) => [it.what, word(it.what), it.why, ...it.who.map((one) => by(one, known))].join(' ').toLowerCase();
    const found = acts.filter((it) => !wanted || told(it).includes(wanted));
    rows.replaceChildren(...cells(COLUMNS, found.map((it) => [
      moment(it.at), titles.get(it.category) ?? '',
      [word(it.what), it.why ? h('span', { class: 'quiet block' }, it.why) : null],
      it.who.map((one) => h('span', { class: 'block' }, by(one, known)))])));
    more.replaceChildren(...(next ? [button(t('js.desk.audit.more'), part, 'plain')] : []));
    say(t('js.desk.audit.count', found.length));
  };
  const part = async () => {
    const asked = new URLSearchParams({ limit: PART, ...(category.value && { category: category.value }), ...(next && { cursor: next }) });
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
    table(t('js.desk.audit'), COLUMNS, [], rows),
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
