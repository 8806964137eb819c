// Nominees who may be one: a person says that they are two, or a ruling joins them.

import { change } from '../api.js';
import { button, h, t } from '../page.js';
import { is, NOMINATIONS } from './here.js';

export function duplicates({ course, again }, found, names) {
  if (found.length === 0 || !['NOMINATING', 'SCREENING'].includes(course.state)) return null;
  return h('section', {}, h('h3', {}, t('js.office.duplicates')), h('p', { class: 'quiet' }, t('js.office.duplicates.about')),
    h('ul', { class: 'cards wide-cards' }, found.map((it) => pair(it, names, again))));
}

function pair(it, names, again) {
  const [one, other] = [it.nominee, it.other].map((id) => names.get(id) ?? id);
  const path = `${NOMINATIONS}/duplicates/${it.nominee}/${it.other}/distinction`;
  return h('li', { class: 'card' },
    h('h4', {}, t('js.office.pair', one, other)),
    h('p', { class: 'quiet' }, it.reasons.map((why) => t(`js.office.reason.${why}`)).join(' · ')),
    it.distinct ? h('p', {}, h('span', { class: 'state' }, t('js.office.two')), ' ', it.distinct.why) : null,
    is('ORGANISER') ? h('p', { class: 'row' }, it.distinct
      ? button(t('js.office.two.undo'), async () => { await change('DELETE', path); await again(t('js.office.two.undone')); }, 'plain')
      : [
          h('a', { class: 'button', href: `#rule/MERGE/${it.other}/${it.nominee}` }, t('js.office.merge')),
          button(t('js.office.distinguish'), async () => {
            await change('POST', path, { why: t('js.office.two.why') });
            await again(t('js.office.two.done', one, other));
          }, 'plain'),
        ]) : null);
}
