// One's own passkeys: their list, a new one, and away with an old one. And the end of one's data.

import { change, read } from './api.js';
import { field, line } from './fields.js';
import { begin, button, h, moment, person, show, t } from './page.js';
import { areHere, home, inWords, make } from './passkey.js';

const erasing = document.getElementById('erasing');
erasing.append(button(t('js.data.erase'), () => sure(), 'danger'));

begin(() => list());

/** Asked twice: it cannot be taken back. */
function sure() {
  const yes = button(t('js.data.erase'), async () => {
    await change('POST', `/api/nominations/v1/people/${encodeURIComponent(person)}/erasure`);
    await change('DELETE', '/auth/session');
    location.assign('/');
  }, 'danger');
  const dialog = h('dialog', { 'aria-labelledby': 'erase', 'aria-describedby': 'erase-what', close: () => dialog.remove() },
    h('h2', { id: 'erase' }, t('js.data.sure')),
    h('div', { id: 'erase-what' },
      h('ul', {}, ['name', 'nominations', 'vote', 'office'].map((what) => h('li', {}, t(`js.data.${what}`)))),
      h('p', {}, h('strong', {}, t('js.data.final')))),
    h('p', { class: 'row' }, yes, h('button', { type: 'button', class: 'plain', click: () => dialog.close() }, t('js.data.keep'))));
  document.body.append(dialog);
  dialog.showModal();
}

async function list(said) {
  const { items } = (await read('/auth/passkeys')).body;
  show(
    said ? h('p', { class: 'note', 'data-focus': true }, said) : null,
    items.length === 0 ? h('p', {}, t('js.passkey.nothing')) : h('ul', { class: 'cards' }, items.map(card)),
    areHere() ? maker() : elsewhere(),
  );
}

/** Where there are none at all, the page has said so. */
const elsewhere = () =>
  home() && h('p', { class: 'note' }, t('js.passkey.elsewhere'), ' ', h('a', { href: `${home()}/me` }, home()));

function card(one) {
  return h('li', { class: 'card' },
    h('h3', {}, one.name),
    h('p', { class: 'quiet' }, t('js.passkey.made', moment(one.madeAt))),
    h('p', { class: 'quiet' }, one.usedAt === one.madeAt ? t('js.passkey.unused') : t('js.passkey.used', moment(one.usedAt))),
    button(t('js.passkey.remove', one.name), async () => {
      await change('DELETE', `/auth/passkeys/${one.passkey}`);
      await list(t('js.passkey.removed', one.name));
    }, 'danger'));
}

const device = () => navigator.userAgentData?.platform ?? '';

function maker() {
  const name = field('/name', t('js.passkey.name'), line(device(), { maxlength: 60, autocomplete: 'off' }), { hint: t('js.passkey.name.hint') });
  return h('div', { class: 'stacked' }, name.element, button(t('js.passkey.add'), () => add(name), 'plain'));
}

async function add(name) {
  const called = name.read();
  name.wrong(called === '' ? t('js.passkey.name.needed') : null);
  if (called === '') {
    name.input.focus();
    return;
  }
  const { body } = await change('POST', '/auth/passkeys/challenges');
  let credential;
  try {
    credential = await make(body);
  } catch (error) {
    throw inWords(error) ?? error;
  }
  await change('POST', '/auth/passkeys', { name: called, credential });
  await list(t('js.passkey.added', called));
}
