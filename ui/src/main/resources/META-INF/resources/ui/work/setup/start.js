// A new edition: a few answers, and a whole rulebook to go on from.

import { change, read, readAll } from '../api.js';
import { choice, field, form, line } from '../fields.js';
import { h, inWords, locale, say, show, t } from '../page.js';
import { fresh, slug } from './book.js';
import { zones } from './edition.js';
import { keep, kept, forget } from './keeping.js';
import { category, edition as preset, PRESETS } from './presets.js';
import { later, moved } from './times.js';

const EDITIONS = '/api/nominations/v1/editions';
const NEW = 'new';
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pl'];
const soon = () => later(new Date().toISOString().slice(0, 10), 14);

export async function start() {
  const editions = (await readAll(EDITIONS)).sort((a, b) => b.edition.localeCompare(a.edition));
  const begun = kept(NEW) ?? { copy: '', programme: editions[0]?.programme ?? '', languages: [locale], zone: Intl.DateTimeFormat().resolvedOptions().timeZone, start: soon(), title: {}, categories: [{ title: '', preset: PRESETS[0] }] };
  draw(begun, editions);
}

function draw(begun, editions, focus) {
  const keeping = () => keep(NEW, begun);
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const said = (name, input) => { input.addEventListener('input', () => { begun[name] = input.value.trim().normalize('NFC'); keeping(); }); return input; };
  const again = (where) => { keeping(); draw(begun, editions, where); };
  const titles = begun.languages.map((it) => {
    const input = line(begun.title[it], { lang: it, maxlength: 200, input: () => { begun.title[it] = input.value.trim().normalize('NFC'); if (!begun.touched) id.input.value = slug(begun.title[begun.languages[0]] ?? ''); keeping(); } });
    return field(`/rulebook/title/${it}`, begun.languages.length > 1 ? `${t('js.setup.title')} (${names.of(it)})` : t('js.setup.title'), input, { hint: t('js.setup.title.hint') });
  });
  const id = field('/edition', t('js.setup.id'), line(begun.id ?? slug(begun.title[begun.languages[0]] ?? ''), { maxlength: 64, input: () => { begun.touched = true; begun.id = id.read(); keeping(); } }), { hint: t('js.setup.id.hint') });
  const programme = field('/programme', t('js.setup.programme'), said('programme', line(begun.programme, { maxlength: 64, list: 'programmes' })), { hint: t('js.setup.programme.hint') });
  const zone = field('/rulebook/zone', t('js.setup.zone'), said('zone', zones(begun.zone)), { hint: t('js.setup.zone.hint') });
  const day = field('/rulebook/timetable', t('js.setup.start'), said('start', line(begun.start, { type: 'date', class: 'brief' })), { hint: t('js.setup.start.hint') });
  const copy = field('/copy', t('js.setup.copy'), choice(begun.copy, [['', t('js.setup.copy.none')], ...editions.map((it) => [it.edition, inWords(it.rulebook.title) || it.edition])], { change: (event) => { begun.copy = event.target.value; again('copy'); } }), { hint: t('js.setup.copy.hint') });
  const languages = h('fieldset', {}, h('legend', {}, t('js.setup.languages')), h('p', { class: 'quiet' }, t('js.setup.languages.hint')),
    h('div', { class: 'row' }, LANGUAGES.map((it) => h('label', { class: 'row' }, h('input', { type: 'checkbox', id: `l-${it}`, checked: begun.languages.includes(it), change: (event) => {
      const next = LANGUAGES.filter((other) => (other === it ? event.target.checked : begun.languages.includes(other)));
      if (next.length > 0) begun.languages = next;
      again(`l-${it}`);
    } }), names.of(it)))));

  const send = async () => {
    const book = await made(begun, id.read(), programme.read());
    await change('POST', EDITIONS, { edition: book.edition, programme: book.programme, rulebook: book });
    forget(NEW);
    location.assign(`/editions/${book.edition}/setup`);
  };
  show(
    h('p', { class: 'lead' }, t('js.setup.start.lead')),
    h('datalist', { id: 'programmes' }, [...new Set(editions.map((it) => it.programme))].map((it) => h('option', { value: it }))),
    form([copy, ...titles, id, programme, day, zone], t('js.setup.make'), send, h('span', { class: 'quiet' }, t('js.setup.make.about'))));
  const place = document.querySelector('#work form');
  titles[0].element.before(languages);
  if (!begun.copy) place.querySelector('button[type=submit]').closest('p').before(categories(begun, again, keeping));
  if (focus) document.getElementById(focus === 'copy' ? copy.input.id : focus)?.focus();
}

/** Each prize with the course it takes; the rest of its rules follow from that, and can be changed. */
function categories(begun, again, keeping) {
  return h('fieldset', {}, h('legend', { class: 'title' }, t('edition.categories')), h('p', { class: 'quiet' }, t('js.setup.categories.hint')),
    begun.categories.map((one, i) => {
      const name = line(one.title, { 'aria-label': t('js.setup.category.n', i + 1), placeholder: t('js.setup.category.n', i + 1), id: `c-${i}`, maxlength: 200, input: () => { one.title = name.value.trim().normalize('NFC'); keeping(); } });
      const kind = choice(one.preset, PRESETS.map((it) => [it, t(`preset.${it}`)]), { 'aria-label': t('js.setup.preset.n', i + 1), change: () => { one.preset = kind.value; keeping(); } });
      return h('div', { class: 'beside question' }, name, kind, begun.categories.length > 1 ? h('button', { type: 'button', class: 'danger small', 'aria-label': t('js.setup.remove.of', one.title || t('js.setup.category.n', i + 1)), click: () => { begun.categories.splice(i, 1); again('c-0'); } }, t('js.setup.remove')) : h('span', {}));
    }),
    h('p', {}, h('button', { type: 'button', class: 'plain', click: () => { begun.categories.push({ title: '', preset: PRESETS[0] }); say(t('js.setup.category.added')); again(`c-${begun.categories.length - 1}`); } }, t('js.setup.category.add'))));
}

async function made(begun, id, programme) {
  const { languages, title, zone, start: first } = begun;
  const titles = Object.fromEntries(languages.map((it) => [it, title[it]]).filter(([, text]) => text));
  if (begun.copy) {
    const { rulebook } = (await read(`${EDITIONS}/${begun.copy}`)).body;
    return { ...rulebook, edition: id, programme, title: titles, languages, zone, demo: false, deputies: [], timetable: moved(rulebook.timetable, first), categories: rulebook.categories.map((it) => ({ ...it, timetable: undefined })) };
  }
  const categories = begun.categories.reduce((all, one) => [...all, category(one.preset, one.title ? Object.fromEntries(languages.map((it) => [it, one.title])) : {}, languages, all.map((it) => it.id))], []);
  return preset({ programme, id: id || fresh(titles[languages[0]] ?? '', []), title: titles, languages, zone, start: first, categories });
}
