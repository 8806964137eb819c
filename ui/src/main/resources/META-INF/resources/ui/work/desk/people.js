// Who holds which office.

import { change, read } from '../api.js';
import { choice, field, form } from '../fields.js';
import { button, h, t } from '../page.js';
import { somebody } from '../somebody.js';
import { HERE, is } from './here.js';

const ROLES = ['RETURNING_OFFICER', 'SECOND_OFFICER', 'AUDITOR', 'ANNOUNCER', 'ORGANISER'];

export async function people(again) {
  const { body } = await read(`${HERE}/appointments`);
  return [
    h('h2', {}, t('js.desk.offices')),
    h('p', { class: 'quiet' }, t('js.desk.offices.about')),
    h('ul', { class: 'cards' }, ROLES.map((role) => office(role, body.items.filter((it) => it.role === role), again))),
    is('ORGANISER') ? appointing(again) : null,
  ];
}

function office(role, holders, again) {
  return h('li', { class: 'card' },
    h('h3', {}, t(`js.role.${role}`)),
    h('p', { class: 'quiet' }, t(`js.role.${role}.about`)),
    holders.length === 0 && role !== 'ORGANISER' ? h('p', {}, h('span', { class: 'tag' }, t('js.desk.vacant'))) : null,
    holders.length === 0 && role === 'ORGANISER' ? h('p', {}, t('js.desk.every-edition')) : null,
    holders.map((it) => holder(role, it.person, it.name || it.person, again)));
}

const holder = (role, person, name, again) => h('p', { class: 'row' }, h('strong', { class: 'grow' }, name),
  is('ORGANISER') ? button(t('js.desk.dismiss'), async () => {
    await change('DELETE', `${HERE}/appointments/${role}/${person}`);
    await again(t('js.desk.dismissed', name));
  }, 'danger small', `${t('js.desk.dismiss')}: ${name}`) : null);

function appointing(again) {
  const who = somebody();
  const role = field('/role', t('js.desk.role'), choice('', ROLES.map((one) => [one, t(`js.role.${one}`)])));
  return h('section', {}, h('h3', {}, t('js.desk.appoint.title')), form([...who.fields, role], t('js.desk.appoint'), async () => {
    await change('PUT', `${HERE}/appointments/${role.read()}/${await who.id()}`, {});
    await again(t('js.desk.appointed', who.name()));
  }));
}
