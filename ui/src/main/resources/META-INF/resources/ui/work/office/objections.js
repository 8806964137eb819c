// Objections to the announced result: both officers give one answer.

import { change } from '../api.js';
import { field, form, text } from '../fields.js';
import { edition, h, moment, person, t } from '../page.js';
import { names } from '../names.js';
import { NOMINATIONS, is, OFFICERS, seen } from './here.js';

export async function objections({ course, again }) {
  const items = (await seen(`${NOMINATIONS}/objections`))?.items ?? [];
  const known = await names(edition, items.map((it) => it.person));
  return [
    h('h2', {}, t('js.office.part.objections')),
    h('p', { class: 'quiet' }, t('js.objection.about')),
    items.length === 0 ? h('p', {}, t(['ANNOUNCED', 'FINAL'].includes(course.state) ? 'js.objection.none' : 'js.objection.early')) : null,
    items.map((it) => objection(it, known, again)),
  ];
}

function objection(it, known, again) {
  const open = it.answeredBy.length < 2;
  const mine = it.answeredBy.some((who) => who.endsWith(` ${person}`));
  const words = field('/answer', t('js.objection.answer'), text(it.answer ?? '', { maxlength: 5000 }), { hint: t(it.answer ? 'js.objection.second' : 'js.objection.first') });
  return h('article', { class: 'card spaced' },
    h('h3', {}, known.get(it.person) ?? t('js.objection.someone')),
    h('p', { class: 'quiet' }, moment(it.raised)),
    h('blockquote', {}, it.text),
    h('p', {}, h('span', { class: 'state' }, open ? t('js.objection.open', it.answeredBy.length) : t('js.objection.answered'))),
    it.answer && (!open || mine) ? h('blockquote', {}, it.answer) : null,
    open && !mine && is(...OFFICERS) ? form([words], t(it.answer ? 'js.objection.agree' : 'js.objection.send'), async () => {
      await change('POST', `${NOMINATIONS}/objections/${it.objection}/answers`, { answer: words.read() });
      await again(t('js.objection.sent'));
    }) : null);
}
