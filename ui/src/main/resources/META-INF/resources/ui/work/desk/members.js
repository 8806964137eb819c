// The members of an edition: read from a file, line by line, and shown as they are.

import { change, read, readAll, Refused } from '../api.js';
import { field, form } from '../fields.js';
import { button, h, inWords, locale, sure, t, token } from '../page.js';
import { cells, table } from '../tables.js';
import { HERE, is } from './here.js';

const SHOWN = 500;
const COLUMNS = ['js.desk.name', 'js.desk.organisation', 'js.desk.class', 'js.desk.delegate', ...(is('ORGANISER') ? ['js.desk.members.off'] : [])];
let left = [];

export async function members(again) {
  const [{ body }, all] = await Promise.all([read(HERE), readAll(`${HERE}/members`)]);
  return [
    h('h2', {}, t('js.desk.members')),
    h('ul', { class: 'cards' }, body.rulebook.classes.map((one) => h('li', { class: 'card' },
      h('h3', {}, inWords(one.title)), h('p', { class: 'big' }, all.filter((it) => it.electorClass === one.id).length),
      h('p', { class: 'quiet' }, t(`electors.${one.kind}`), ' · ', t('rulebook.weight', one.weight))))),
    is('ORGANISER') ? importing(body.rulebook.classes, again) : null,
    all.length > 0 ? list(all, body.rulebook.classes, again) : h('p', {}, t('js.desk.members.none')),
  ];
}

function importing(classes, again) {
  const file = h('input', { type: 'file', accept: '.csv,text/csv' });
  const one = field('/file', t('js.desk.members.file'), file, { hint: t('js.desk.members.hint') });
  const bad = left;
  left = [];
  return h('section', {}, h('h3', {}, t('js.desk.members.import')),
    h('p', { class: 'quiet' }, t('js.desk.members.classes', classes.map((it) => it.id).join(', '))),
    form([one], t('js.desk.import'), async () => {
      if (!file.files[0]) return one.wrong(t('js.desk.members.choose'));
      one.wrong(null);
      const { accepted, lines } = await send(await file.files[0].text());
      left = lines.filter((it) => it.problem);
      await again(t('js.desk.imported', accepted, left.length));
    }), bad.length > 0 ? wrong(bad) : null);
}

async function send(csv) {
  const response = await fetch(`${HERE}/members/import`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv', 'Accept-Language': locale, 'X-CSRF-Token': token, 'Idempotency-Key': crypto.randomUUID() },
    body: csv,
  });
  const body = await response.json();
  if (!response.ok) throw new Refused(response.status, body);
  return body;
}

/** The lines that were left out, each with its number in the file and what is wrong with it. */
const wrong = (bad) => [h('h4', {}, t('js.desk.members.refused')),
  table(t('js.desk.members.refused'), ['js.desk.line', 'js.desk.problem'], bad.map((it) => [it.line, it.problem]))];

function list(all, classes, again) {
  const titles = new Map(classes.map((it) => [it.id, inWords(it.title)]));
  const find = h('input', { type: 'search', 'aria-label': t('js.desk.members.find'), placeholder: t('js.desk.members.find') });
  const body = h('tbody', {});
  const count = h('p', { class: 'quiet', role: 'status' });
  const draw = () => {
    const wanted = find.value.trim().toLowerCase();
    const found = all.filter((it) => !wanted || `${it.name} ${it.organisation}`.toLowerCase().includes(wanted));
    count.textContent = t('js.desk.members.count', found.length, all.length);
    body.replaceChildren(...cells(COLUMNS, found.slice(0, SHOWN).map((it) =>
      [it.name, it.organisation, titles.get(it.electorClass) ?? it.electorClass, it.delegate ? t('js.desk.delegate') : '', ...(is('ORGANISER') ? [remover(it, again)] : [])])));
  };
  find.addEventListener('input', draw);
  draw();
  return h('section', {}, h('h3', {}, t('js.desk.members.list')), h('div', { class: 'search' }, find), count,
    table(t('js.desk.members.list'), COLUMNS, [], body));
}

const remover = (one, again) =>
  button(t('js.desk.members.remove'), () => remove(one, again), 'danger small', t('js.desk.members.remove.of', one.name || one.person));

/** Asked twice, as their votes and nominations hang on it. */
function remove(one, again) {
  const name = one.name || one.person;
  sure(t('js.desk.members.remove.sure', name), t('js.desk.members.remove.about'), t('js.desk.members.remove'), async () => {
    await change('DELETE', `${HERE}/members/${one.person}`);
    await again(t('js.desk.members.removed', name));
  }, again);
}
