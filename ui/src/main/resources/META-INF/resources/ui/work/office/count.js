// The count, the auditor's word and the certificate.

import { change, read } from '../api.js';
import { field, text } from '../fields.js';
import { button, h, moment, t, warning } from '../page.js';
import { table } from '../tables.js';
import { twoPeople } from '../twopeople.js';
import { waited } from './boxes.js';
import { candidateNames, classNames, EDITION, is, missing, OFFICERS, RESULTS, section, seen } from './here.js';

export async function counting({ rules, again }) {
  if (!is(...OFFICERS, 'AUDITOR')) return null;
  const [view, called] = await Promise.all([seen(RESULTS), classNames()]);
  if (!view || (view.state === 'WAITING' && !rules.rules.vote && !rules.rules.jury)) return null;
  return section('count',
    h('p', {}, h('span', { class: 'state' }, t(`js.count.${view.state}`))),
    ['WAITING', 'READY_TO_COUNT'].includes(view.state) ? missing([...view.missing.map((code) => waited(code, called)), ...await lots(view)]) : null,
    view.disputes.length > 0 ? warning(h('p', {}, t('js.office.counters.differ')), h('ul', {}, view.disputes.map((one) => h('li', {}, one)))) : null,
    view.result ? await counters(view, called) : null,
    view.auditor ? h('p', {}, t(`js.auditor.${view.auditor.answer}`), view.auditor.text ? h('span', { class: 'quiet block' }, view.auditor.text) : null) : null,
    is('AUDITOR') && view.state === 'COUNTED' && !view.auditor ? auditor(again) : null,
    await acts(view, again));
}

/** Who has to be there before the lot can be drawn: said from the first day on, for it takes two people to mend. */
async function lots(view) {
  if (!view.missing.includes('lot')) return [];
  return ((await seen(`${EDITION}/lots`))?.awaits ?? []).map((role) => t(`js.lot.awaits.${role}`));
}

/** What both counters came to: there is no result on which they differ in a single field. */
async function counters(view, called) {
  const { result } = view;
  const names = await candidateNames();
  const named = (candidate) => names.get(candidate) ?? candidate;
  const title = t(view.state === 'ANNOUNCED' ? 'js.office.result' : 'js.office.result.confidential');
  return h('details', {}, h('summary', {}, title),
    h('p', {}, t('js.office.counters.agree'), view.countedAt ? ` ${moment(view.countedAt)}` : ''),
    h('p', {}, h('strong', {}, t(`js.outcome.${result.outcome}`)), ' ', (result.winners ?? []).map(named).join(', ')),
    result.placings?.length > 0 ? table(title, ['js.office.place', 'count.candidate'], result.placings.map((it) => [it.place, named(it.candidate)])) : null,
    (result.ties ?? []).length > 0 ? [h('h3', {}, t('count.ties')), h('ol', {}, result.ties.map((it) => h('li', {}, t(`tie.${it.step}`), ': ', it.preferred.map(named).join(', '))))] : null,
    (result.vote?.papers ?? []).map((it) => h('p', { class: 'quiet' }, t('js.office.figures', called(it.class), it.electors, it.counted, it.spoiled, it.superseded, it.struck))),
    view.commitment ? h('p', { class: 'quiet' }, t('js.office.commitment'), ' ', h('code', {}, view.commitment)) : null,
    h('details', {}, h('summary', {}, t('js.office.bytes')), h('pre', { tabindex: 0 }, JSON.stringify(result, null, 2))));
}

/** Count, then certificate: whichever is due, and whichever waits for the second officer. */
async function acts(view, again) {
  const paths = (name) => ({ open: `${RESULTS}/proposals`, proposals: `${RESULTS}/${name}/proposals`, approvals: `${RESULTS}/${name}/approvals` });
  const due = { READY_TO_COUNT: ['COUNT', 'count'], COUNTED: ['CERTIFY', 'certificate'] }[view.state];
  if (!due || !is(...OFFICERS)) return null;
  const [act, name] = due;
  const open = (await read(`${RESULTS}/proposals`)).body.items[0];
  if (!open && !is('RETURNING_OFFICER')) return h('p', { class: 'quiet' }, t('js.office.waits-for-returning'));
  return twoPeople(RESULTS, [{ act, label: t(`js.act.${act}`) }], again, paths(name));
}

function auditor(again) {
  const words = field('/text', `${t('js.office.words')} (${t('js.form.optional')})`, text('', { maxlength: 2000 }));
  const answer = (which) => async () => {
    await change('POST', `${RESULTS}/acknowledgements`, { answer: which, text: words.read() || null });
    await again(t(`js.auditor.${which}`));
  };
  return h('div', { class: 'note' }, h('p', {}, t('js.office.auditor')), words.element,
    h('p', { class: 'row' }, button(t('js.office.acknowledge'), answer('ACKNOWLEDGE')), button(t('js.office.dissent'), answer('DISSENT'), 'danger')));
}
