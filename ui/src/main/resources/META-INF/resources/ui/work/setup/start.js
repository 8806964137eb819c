// A new edition: a few answers, and a whole rulebook to go on from.

import { change, readAll, Refused } from '../api.js';
import { choice, field, form, line } from '../fields.js';
import { h, inWords, language, locale, show, t } from '../page.js';
import { isSlug, slug } from './book.js';
import { contested } from './contested.js';
import { zones } from './edition.js';
import { forget, keep, kept } from './keeping.js';
import { made } from './made.js';
import { PRESETS } from './presets.js';
import { later } from './times.js';

const EDITIONS = '/api/nominations/v1/editions';
const NEW = 'new';
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pl'];

/** What is asked; it is kept on this device until the draft is made. */
const asked = (editions) => ({
  copy: '',
  programme: editions[0]?.programme ?? '',
  languages: [locale],
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  start: later(new Date().toISOString().slice(0, 10), 14),
  title: {},
  categories: [{ title: '', preset: PRESETS[0] }],
});

export async function start() {
  const editions = (await readAll(EDITIONS)).sort((a, b) => b.edition.localeCompare(a.edition));
  draw(kept(NEW) ?? asked(editions), editions);
}

function draw(begun, editions, focus) {
  const again = (where) => { keep(NEW, begun); draw(begun, editions, where); };
  const said = (name, input) => {
    input.addEventListener('input', () => { begun[name] = input.value.trim().normalize('NFC'); keep(NEW, begun); });
    return input;
  };
  const first = begun.languages[0];
  const id = field('/edition', t('js.setup.id'), said('id', line(begun.id ?? slug(begun.title[first] ?? ''), { maxlength: 64 })), { hint: t('js.setup.id.hint') });
  const fields = [
    copying(begun, editions, again),
    languages(begun, again),
    ...begun.languages.map((it) => title(begun, it, id.input)),
    id,
    field('/programme', t('js.setup.programme'), said('programme', line(begun.programme, { maxlength: 64, list: 'programmes' })), { hint: t('js.setup.programme.hint') }),
    field('/rulebook/timetable', t('js.setup.start'), said('start', line(begun.start, { type: 'date', class: 'brief' })), { hint: t('js.setup.start.hint') }),
    field('/rulebook/zone', t('js.setup.zone'), said('zone', zones(begun.zone)), { hint: t('js.setup.zone.hint') }),
    begun.copy ? null : contested(begun, again, () => keep(NEW, begun)),
  ].filter(Boolean);
  show(
    h('p', { class: 'lead' }, t('js.setup.start.lead')),
    h('datalist', { id: 'programmes' }, [...new Set(editions.map((it) => it.programme))].map((it) => h('option', { value: it }))),
    form(fields, t('js.setup.make'), async () => {
      named({ '/edition': id.read(), '/programme': begun.programme });
      const before = editions.find((it) => it.programme === begun.programme);
      const book = await made(begun, id.read(), before?.rulebook.deputies ?? []);
      await change('POST', EDITIONS, { edition: book.edition, programme: book.programme, rulebook: book });
      forget(NEW);
      location.assign(`/editions/${book.edition}/setup`);
    }, h('span', { class: 'quiet' }, t('js.setup.make.about'))));
  if (focus) document.getElementById(focus)?.focus();
}

/** Both stay for ever in addresses: they are looked at before anything is made. */
function named(ids) {
  const wrong = Object.entries(ids).filter(([, id]) => !isSlug(id)).map(([pointer]) => ({ pointer, text: t('js.rule.slug') }));
  if (wrong.length > 0) throw new Refused(422, { title: t('js.setup.not-yet'), violations: wrong });
}

/** The address follows the title until somebody writes one. */
function title(begun, code, id) {
  const input = line(begun.title[code], { lang: code, maxlength: 200, input: () => {
    begun.title[code] = input.value.trim().normalize('NFC');
    if (!begun.id) id.value = slug(begun.title[begun.languages[0]] ?? '');
    keep(NEW, begun);
  } });
  const label = begun.languages.length > 1 ? `${t('js.setup.title')} (${language(code)})` : t('js.setup.title');
  return field(`/rulebook/title/${code}`, label, input, { hint: t('js.setup.title.hint') });
}

function copying(begun, editions, again) {
  const all = editions.map((it) => [it.edition, inWords(it.rulebook.title) || it.edition]);
  const input = choice(begun.copy, [['', t('js.setup.copy.none')], ...all], { id: 'copy', change: () => {
    begun.copy = input.value;
    again(input.id);
  } });
  return field('/copy', t('js.setup.copy'), input, { hint: t('js.setup.copy.hint') });
}

/** At least one. No problem points here: it is a field without one. */
function languages(begun, again) {
  const box = (it) => h('input', { type: 'checkbox', id: `language-${it}`, checked: begun.languages.includes(it), change: (event) => {
    const next = LANGUAGES.filter((other) => (other === it ? event.target.checked : begun.languages.includes(other)));
    if (next.length > 0) begun.languages = next;
    again(`language-${it}`);
  } });
  const element = h('fieldset', {}, h('legend', {}, t('js.setup.languages')), h('p', { class: 'quiet' }, t('js.setup.languages.hint')),
    h('div', { class: 'row' }, LANGUAGES.map((it) => h('label', { class: 'row' }, box(it), language(it)))));
  return { pointer: '/languages', element, wrong() {} };
}
