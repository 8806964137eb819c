// Every ruling of the edition: what was proposed, made and undone.

import { read, readAll } from '../api.js';
import { edition, h, inWords, t } from '../page.js';
import { one } from '../office/ruling.js';
import { HERE } from './here.js';

export async function register(again) {
  const [{ body }, all] = await Promise.all([read(HERE), readAll(`${HERE}/rulings`)]);
  const titles = new Map(body.rulebook.categories.map((it) => [it.id, inWords(it.title)]));
  const waiting = all.filter((it) => it.state === 'PROPOSED');
  const made = all.filter((it) => it.state !== 'PROPOSED').sort((a, b) => String(b.made).localeCompare(String(a.made)));
  return [
    h('h2', {}, t('js.desk.rulings')),
    h('p', { class: 'quiet' }, t('rulings.lead')),
    waiting.length > 0 ? [h('h3', {}, t('js.office.rulings')), waiting.map((it) => one(it, again, { where: titles.get(it.category) }))] : null,
    made.length > 0 ? [h('h3', {}, t('js.desk.rulings.made')), made.map((it) => one(it, again, { where: titles.get(it.category) }))] : null,
    all.length === 0 ? h('p', {}, t('rulings.none')) : null,
    body.state === 'DRAFT' ? null : [h('p', {}, t('js.desk.rulings.new')), h('ul', {}, body.rulebook.categories.map(place))],
  ];
}

const place = (it) => h('li', {}, h('a', { href: `/editions/${edition}/categories/${it.id}/office#rule` }, inWords(it.title)));
