// The jury of a category: who sits on it, who chairs. A new panel replaces the one before.

import { change, read } from '../api.js';
import { form } from '../fields.js';
import { button, edition, h, t } from '../page.js';
import { somebody } from '../somebody.js';
import { is, NOMINATIONS } from './here.js';

const LEAST = 3;

export async function panel({ course, again }) {
  const { body, version } = await read(`${NOMINATIONS}/panel`);
  const { members } = body;
  const may = is('ORGANISER') && !['COUNTING', 'CERTIFIED', 'ANNOUNCED', 'FINAL', 'CANCELLED'].includes(course.state);
  const put = async (next, said) => {
    await change('PUT', `${NOMINATIONS}/panel`, { members: next.map(({ person, chair }) => ({ person, chair })) }, version);
    await again(said);
  };
  return [
    h('h2', {}, t('js.office.part.panel')),
    h('p', { class: 'quiet' }, t(course.state === 'JURY' ? 'js.panel.about.sitting' : 'js.panel.about')),
    h('ul', { class: 'checks' },
      h('li', { class: members.length >= LEAST ? 'good' : null }, t('js.panel.size', members.length, LEAST)),
      h('li', { class: members.some((it) => it.chair) ? 'good' : null }, t(members.some((it) => it.chair) ? 'js.panel.chaired' : 'js.panel.no-chair'))),
    h('ul', { class: 'cards' }, members.map((it) => seat(it, members, may ? put : null))),
    may ? seating(members, put) : null,
    h('p', {}, h('a', { href: `/editions/${edition}/desk#keys` }, t('js.panel.keys'))),
  ];
}

function seat(it, members, put) {
  return h('li', { class: 'card' }, h('h3', {}, it.name || it.person),
    h('p', { class: 'quiet' }, [it.organisation, it.chair ? t('js.role.CHAIR') : t('js.role.JUROR')].filter(Boolean).join(' · ')),
    put ? h('p', { class: 'row' },
      it.chair ? null : button(t('js.panel.make-chair'), () => put(members.map((one) => ({ ...one, chair: one === it })), t('js.panel.chairs', it.name)), 'plain small', `${t('js.panel.make-chair')}: ${it.name}`),
      members.length > 1 ? button(t('js.setup.remove'), () => put(members.filter((one) => one !== it), t('js.setup.removed', it.name)), 'danger small', t('js.setup.remove.of', it.name)) : null) : null);
}

function seating(members, put) {
  const who = somebody();
  return h('section', {}, h('h3', {}, t('js.panel.add')), form(who.fields, t('js.panel.add'), async () => {
    const id = await who.id();
    await put([...members.filter((it) => it.person !== id), { person: id, chair: members.length === 0 }], t('js.panel.added', who.name()));
  }));
}
