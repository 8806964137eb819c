// The timetable of each category, what has passed of it, and how an instant is put later.

import { change, read } from '../api.js';
import { choice, field, form, line, text } from '../fields.js';
import { badge, edition, h, inWords, moment, t } from '../page.js';
import { instantName } from '../setup/timetable.js';
import { INSTANTS, used } from '../setup/times.js';
import { table } from '../tables.js';
import { HERE, is } from './here.js';

export async function timeline(again) {
  const [{ body: whole }, { body }] = await Promise.all([read(HERE), read(`${HERE}/categories`)]);
  if (whole.state === 'DRAFT') {
    const there = h('a', { href: `/editions/${edition}/setup#timetable` }, t('js.setup.part.timetable'));
    return [h('h2', {}, t('edition.timeline')), h('p', {}, t('js.desk.timeline.draft'), ' ', there)];
  }
  const titles = new Map(whole.rulebook.categories.map((it) => [it.id, it]));
  return [
    h('h2', {}, t('edition.timeline')),
    h('p', { class: 'quiet' }, t('edition.zone', whole.rulebook.zone)),
    h('p', {}, t('js.desk.timeline.about')),
    body.items.map((course) => one(course, titles.get(course.category))),
    is('ORGANISER') ? later(whole, again) : null,
  ];
}

function one(course, category) {
  const instants = INSTANTS.filter((name) => course.timetable[name]);
  return h('section', {}, h('h3', {}, inWords(category?.title) || course.category, ' ', badge(course.state)),
    table(inWords(category?.title), ['edition.what', 'edition.when'], instants.map((name) => [instantName(name), moment(course.timetable[name])])),
    h('p', { class: 'row' }, ['EXTEND', 'SUSPEND', 'RESUME', 'CANCEL'].filter((kind) => may(kind, course)).map((kind) =>
      h('a', { class: 'button plain', href: `/editions/${edition}/categories/${course.category}/office#rule/${kind}` }, t(`js.ruling.${kind}`)))));
}

/** Whether it makes sense to begin a ruling of the kind now; the service decides. */
function may(kind, { state, preset }) {
  if (['ANNOUNCED', 'FINAL', 'CANCELLED'].includes(state)) return false;
  if (kind === 'EXTEND') return is('ORGANISER') && preset !== 'DIRECT' && !['COUNTING', 'CERTIFIED', 'SUSPENDED'].includes(state);
  if (!is('RETURNING_OFFICER')) return false;
  return kind === 'RESUME' ? state === 'SUSPENDED' : kind !== 'SUSPEND' || state !== 'SUSPENDED';
}

/** A later instant of the rulebook: a new version with a public reason, which the returning officer approves. */
function later(whole, again) {
  const { rulebook } = whole;
  const category = field('/category', t('edition.category'), choice('', [['', t('js.desk.later.all')], ...rulebook.categories.map((it) => [it.id, inWords(it.title)])]));
  const name = field('/instant', t('edition.what'), choice('embargoUntil', INSTANTS.map((it) => [it, instantName(it)])));
  const at = field('/at', t('js.desk.later.at'), line(rulebook.timetable.embargoUntil, { type: 'datetime-local', class: 'brief' }), { hint: t('edition.zone', rulebook.zone) });
  const reason = field('/reason', t('js.desk.later.reason'), text('', { maxlength: 500, class: 'short' }), { hint: t('js.office.text.hint') });
  const fill = () => {
    const one = rulebook.categories.find((it) => it.id === category.read());
    at.input.value = (one?.timetable?.[name.read()] ?? rulebook.timetable[name.read()] ?? '').slice(0, 16);
  };
  category.input.addEventListener('change', fill);
  name.input.addEventListener('change', fill);
  return h('section', {}, h('h3', {}, t('js.desk.later')), h('p', { class: 'quiet' }, t('js.desk.later.about')),
    form([category, name, at, reason], t('js.desk.later.propose'), async () => {
      await change('POST', `${HERE}/proposals`, { act: 'AMEND_RULEBOOK', reason: reason.read(), rulebook: moved(rulebook, category.read(), name.read(), at.read()) });
      await again(t('js.two.proposed'));
    }));
}

function moved(rulebook, category, name, at) {
  if (!category) return { ...rulebook, timetable: { ...rulebook.timetable, [name]: at } };
  return { ...rulebook, categories: rulebook.categories.map((it) => (it.id === category && used(it.preset).includes(name) ? { ...it, timetable: { ...it.timetable, [name]: at } } : it)) };
}
