// Where the edition stands, and what is next.

import { read, readAll, readOrNull } from '../api.js';
import { badge, edition, h, inWords, moment, note, t } from '../page.js';
import { reading } from '../setup/reading.js';
import { twoPeople } from '../twopeople.js';
import { HERE, is } from './here.js';

const OFFICES = ['RETURNING_OFFICER', 'SECOND_OFFICER', 'AUDITOR', 'ANNOUNCER'];

export async function overview(again) {
  const [{ body }, people, courses] = await Promise.all([read(HERE), readOrNull(`${HERE}/appointments`), readOrNull(`${HERE}/categories`)]);
  const draft = body.state === 'DRAFT';
  return [
    h('h2', {}, inWords(body.rulebook.title) || edition),
    h('p', {}, draft ? badge(body.state) : null, body.rulebookVersion > 0 ? h('span', { class: 'quiet' }, ' ', t('js.desk.version', body.rulebookVersion)) : null),
    draft ? await drafting(body.rulebook, people?.items ?? [], again) : null,
    h('h3', {}, t('edition.categories')),
    h('ul', { class: 'cards' }, body.rulebook.categories.map((one) => card(one, courses?.items.find((it) => it.category === one.id)))),
    draft ? null : await changes(again),
  ];
}

function card(one, course) {
  return h('li', { class: 'card' },
    h('h4', {}, course ? h('a', { href: `/editions/${edition}/categories/${one.id}/office` }, inWords(one.title)) : inWords(one.title)),
    h('p', { class: 'quiet' }, t(`preset.${one.preset}`)),
    course ? h('p', {}, badge(course.state), ' ', course.candidates > 0 ? h('span', { class: 'quiet' }, t('js.office.candidates', course.candidates)) : null) : null);
}

/** What a draft still needs, and the step of two people that publishes it. */
async function drafting(rulebook, people, again) {
  const [violations, members] = await Promise.all([read(`${HERE}/rulebook/violations`), readAll(`${HERE}/members`)]);
  const wrong = violations.body.items.length;
  const missing = OFFICES.filter((role) => !people.some((it) => it.role === role));
  const acts = wrong === 0 ? [{ act: 'PUBLISH', label: is('ORGANISER') ? t('js.act.PUBLISH') : null }] : [];
  const check = (good, yes, no) => h('li', { class: good ? 'good' : null }, good ? yes : no);
  return h('section', { class: 'card spaced' },
    h('ul', { class: 'checks' },
      check(wrong === 0, t('js.setup.check.rules'), t('js.desk.wrong', wrong)),
      check(missing.length === 0, t('js.setup.check.offices'), [t('js.desk.missing'), ' ', missing.map((it) => t(`js.role.${it}`)).join(', ')]),
      check(members.length > 0, t('js.setup.check.members', members.length), t('js.setup.check.no-members'))),
    is('ORGANISER') ? h('p', {}, h('a', { class: 'button plain', href: `/editions/${edition}/setup` }, t('js.desk.to-setup'))) : null,
    h('details', {}, h('summary', {}, t('edition.rulebook')), await reading(rulebook)),
    await twoPeople(HERE, acts, again));
}

/** A change of the rulebook, and what is to be decided about keys. */
async function changes(again) {
  const [keys, open] = await Promise.all([readOrNull(`${HERE}/keys`), readOrNull(`${HERE}/keys/proposals`)]);
  const waiting = keys?.waiting.length ?? 0;
  const amendment = await twoPeople(HERE, [{ act: 'AMEND_RULEBOOK', label: null }], again);
  const proposed = open?.items[0];
  return [
    amendment ? [h('h3', {}, t('js.desk.amendment')), amendment] : null,
    waiting > 0 || proposed ? note(
      h('p', {}, proposed ? [h('strong', {}, t(`js.act.${proposed.act}`)), ' ', t('js.two.until', moment(proposed.expires))] : t('js.desk.keys.waiting', waiting)),
      h('p', {}, h('a', { href: '#keys' }, t('js.desk.to-keys')))) : null,
  ];
}
