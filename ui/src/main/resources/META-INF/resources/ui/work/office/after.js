// Between count and public, and after it: who is told before, a certificate taken back, a result corrected.

import { change, read } from '../api.js';
import { choice, field, form, line, text } from '../fields.js';
import { button, edition, h, moment, t } from '../page.js';
import { names } from '../names.js';
import { somebody } from '../somebody.js';
import { twoPeople } from '../twopeople.js';
import { candidateNames, EDITION, is, RESULTS } from './here.js';

const paths = (name) => ({ open: `${RESULTS}/proposals`, proposals: `${RESULTS}/${name}/proposals`, approvals: `${RESULTS}/${name}/approvals` });

export async function after({ again }) {
  const { body: view, version } = await read(RESULTS);
  return [
    h('h2', {}, t('js.office.part.after')),
    h('p', {}, h('span', { class: 'state' }, t(`js.count.${view.state}`)),
      view.state === 'CERTIFIED' ? h('span', { class: 'quiet' }, ' ', t('js.office.embargo.until', moment(view.certificate.embargoUntil))) : null),
    await embargo(view, version, again),
    view.state === 'CERTIFIED' ? await certificate(again) : null,
    view.state === 'ANNOUNCED' ? await correction(view, again) : null,
  ];
}

/** Who knows before the public, and why: by name, on record. */
async function embargo(view, version, again) {
  const appointed = (await read(`${EDITION}/appointments`)).body.items;
  const known = await names(edition, [...view.embargoed.map((it) => it.person), ...appointed.map((it) => it.person)]);
  const name = (it) => known.get(it.person) ?? it.person;
  const may = is('RETURNING_OFFICER') && view.state !== 'ANNOUNCED';
  const put = async (recipients, said) => {
    await change('PUT', `${RESULTS}/embargo-list`, { recipients }, version);
    await again(said);
  };
  return h('section', {}, h('h3', {}, t('js.office.embargo')), h('p', { class: 'quiet' }, t('js.office.embargo.about')),
    view.embargoed.length > 0 ? h('ul', { class: 'lines' }, view.embargoed.map((it, i) => h('li', {}, h('strong', {}, name(it)), h('span', { class: 'quiet' }, it.purpose),
      may ? button(t('js.setup.remove'), () => put(view.embargoed.filter((_, n) => n !== i), t('js.setup.removed', name(it))), 'danger small', t('js.setup.remove.of', name(it))) : null))) : null,
    view.embargoed.length === 0 ? h('p', {}, t('js.office.embargo.none')) : null,
    may ? telling(view, appointed, known, put) : null);
}

/** Those in office by choice; anybody else by mail address and name. */
function telling(view, appointed, known, put) {
  const people = [...new Set(appointed.map((it) => it.person))].filter((id) => !view.embargoed.some((it) => it.person === id));
  const other = somebody();
  const who = field('/person', t('js.office.embargo.who'), choice(people[0] ?? '',
    [...people.map((id) => [id, known.get(id) ?? id]), ['', t('js.office.embargo.other')]], { change: () => shown() }));
  const shown = () => other.fields.forEach((it) => { it.element.hidden = who.read() !== ''; });
  const why = field(`/recipients/${view.embargoed.length}/purpose`, t('js.office.embargo.why'), line('', { maxlength: 200 }), { hint: t('js.office.embargo.why.hint') });
  shown();
  return h('details', {}, h('summary', {}, t('js.office.embargo.add')), form([who, ...other.fields, why], t('js.office.embargo.enter'), async () => {
    const person = who.read() || await other.id();
    await put([...view.embargoed, { person, purpose: why.read() }], t('js.office.embargo.added', known.get(person) ?? other.name()));
  }));
}

/** What an officer is about to approve, in words. */
const reasoned = ({ reason }) => h('blockquote', {}, reason);

async function certificate(again) {
  const open = (await read(`${RESULTS}/proposals`)).body.items[0];
  const reason = field('/reason', t('js.office.reason'), text('', { maxlength: 2000, class: 'short' }), { hint: t('js.office.withdraw.hint') });
  return h('section', {}, h('h3', {}, t('js.act.WITHDRAW_CERTIFICATE')), h('p', { class: 'quiet' }, t('js.office.withdraw.about')),
    open ? await twoPeople(RESULTS, [{ act: 'WITHDRAW_CERTIFICATE', about: reasoned, may: () => is('SECOND_OFFICER') }], again, paths('withdrawal')) : null,
    !open && is('RETURNING_OFFICER') ? form([reason], t('js.office.withdraw.propose'), async () => {
      await change('POST', `${RESULTS}/withdrawal/proposals`, { act: 'WITHDRAW_CERTIFICATE', reason: reason.read() });
      await again(t('js.two.proposed'));
    }) : null);
}

async function correction(view, again) {
  const open = (await read(`${RESULTS}/proposals`)).body.items[0];
  const known = await candidateNames();
  const corrected = ({ candidate, status, reason }) => [
    h('p', {}, h('strong', {}, known.get(candidate) ?? candidate), ': ', t(`award.${status}`)), reasoned({ reason })];
  const winner = field('/candidate', t('js.office.correct.who'), choice('', (view.result?.winners ?? []).map((it) => [it, known.get(it) ?? it])));
  const status = field('/status', t('js.office.correct.status'), choice('declined', ['declined', 'revoked', 'accepted'].map((it) => [it, t(`award.${it}`)])));
  const reason = field('/reason', t('js.office.reason'), text('', { maxlength: 2000, class: 'short' }), { hint: t('js.office.correct.hint') });
  return h('section', {}, h('h3', {}, t('js.act.CORRECT')), h('p', { class: 'quiet' }, t('js.office.correct.about')),
    open ? await twoPeople(RESULTS, [{ act: 'CORRECT', about: corrected, may: () => is('SECOND_OFFICER') }], again, paths('corrections')) : null,
    !open && is('RETURNING_OFFICER') ? form([winner, status, reason], t('js.office.correct.propose'), async () => {
      await change('POST', `${RESULTS}/corrections/proposals`, { act: 'CORRECT', candidate: winner.read(), status: status.read(), reason: reason.read() });
      await again(t('js.two.proposed'));
    }) : null);
}
