// What was written of a nominee: by those who nominated, and by the nominee.

import { read, readAll } from '../api.js';
import { address, answers } from '../file.js';
import { edition, h, inWords, moment, t } from '../page.js';
import { names } from '../names.js';
import { NOMINATIONS } from './here.js';

/** @param form of the category */
export async function supports(one, form) {
  const [{ body }, endorsed] = await Promise.all([
    read(`${NOMINATIONS}/nominees/${one.nominee}/nominations`), readAll(`${NOMINATIONS}/nominees/${one.nominee}/endorsements`)]);
  const people = await names(edition, [...body.items, ...endorsed].map((it) => it.member));
  return h('div', { class: 'file' },
    body.items.map((it) => h('section', {},
      h('h4', {}, it.self ? t('js.office.self') : t('js.office.nominated-by', people.get(it.member) ?? it.member)),
      h('p', { class: 'quiet' }, t('js.office.submitted', moment(it.submitted), it.versions), it.state === 'WITHDRAWN' ? [' · ', t('js.nominate.state.WITHDRAWN')] : null),
      h('blockquote', {}, inWords(it.citation)),
      answers(it.file, form), link(it.link))),
    body.items.length === 0 ? h('p', {}, t('js.office.no-file')) : null,
    one.completed ? h('section', {}, h('h4', {}, t('js.office.completed.by')), answers(one.completed, form), link(one.link)) : null,
    endorsed.length > 0 ? h('section', {}, h('h4', {}, t('js.office.endorsed')), h('ul', {}, endorsed.map((it) =>
      h('li', {}, people.get(it.member) ?? it.member, it.statement ? h('blockquote', {}, it.statement) : null)))) : null);
}

const link = (text) => (text ? h('p', {}, address(text)) : null);
