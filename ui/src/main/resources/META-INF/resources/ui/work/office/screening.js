// Screening: who was put forward, what is decided of them, and the freeze that ends it.

import { change, readAll } from '../api.js';
import { button, country, edition, h, inWords, moment, say, t } from '../page.js';
import { duplicates } from './duplicates.js';
import { INSIDERS, is, NOMINATIONS, section, seen } from './here.js';
import { supports } from './nominee.js';

const DECIDED = ['ELIGIBLE', 'INELIGIBLE', 'DECLINED', 'TIMED_OUT', 'MERGED', 'MOVED', 'WITHDRAWN'];
const RULED = { CONSENTED: 'EXCLUDE', ELIGIBLE: 'EXCLUDE', TIMED_OUT: 'LATE_CONSENT', DECLINED: 'LATE_CONSENT' };

export async function screening(here) {
  const { course } = here;
  if (!here.whole && !['NOMINATING', 'SCREENING'].includes(course.state)) return null;
  if (!is(...INSIDERS)) return null;
  const [nominees, found, organisations] = await Promise.all([
    readAll(`${NOMINATIONS}/nominees`), readAll(`${NOMINATIONS}/duplicates`), seen('/api/nominations/v1/organisations?limit=200')]);
  const known = new Map((organisations?.items ?? []).map((one) => [one.organisation, one.name]));
  const names = new Map(nominees.map((it) => [it.nominee, it.name]));
  nominees.sort((a, b) => (a.name || '\uffff').localeCompare(b.name || '\uffff'));
  return section(here.whole ? 'part.nominees' : 'screening',
    ready(course, nominees, found),
    duplicates(here, found, names),
    nominees.length === 0 ? h('p', {}, t('js.office.no-nominees')) : null,
    h('ul', { class: 'cards wide-cards' }, nominees.map((one) => nominee(here, one, known))),
    course.state === 'SCREENING' && is('RETURNING_OFFICER') ? freeze(here) : null);
}

/** What the freeze waits for, so that nobody has to find out by trying. */
function ready(course, nominees, found) {
  if (course.state !== 'SCREENING') return null;
  const silent = nominees.filter((it) => it.state === 'CONSENT_PENDING').length;
  const undecided = nominees.filter((it) => !DECIDED.includes(it.state)).length - silent;
  const standing = new Set(nominees.filter((it) => it.state === 'ELIGIBLE').map((it) => it.nominee));
  const open = found.filter((it) => !it.distinct && standing.has(it.nominee) && standing.has(it.other)).length;
  const check = (good, text) => h('li', { class: good ? 'good' : null }, text);
  return h('ul', { class: 'checks', 'aria-label': t('js.office.freeze') },
    check(silent === 0, silent === 0 ? t('js.office.check.answered') : t('js.office.check.silent', silent, moment(course.timetable.consentBy))),
    check(undecided === 0, undecided === 0 ? t('js.office.check.decided') : t('js.office.check.undecided', undecided)),
    check(open === 0, open === 0 ? t('js.office.check.distinct') : t('js.office.check.suspects', open)),
    check(standing.size > 0, t('js.office.check.eligible', standing.size)));
}

function nominee(here, one, known) {
  const { course, again } = here;
  const screened = is('ORGANISER') && ['NOMINATING', 'SCREENING'].includes(course.state);
  const place = h('div', {});
  const ruling = (kind) => h('a', { class: 'button plain', href: `#rule/${kind}/${one.nominee}` }, t(`js.ruling.${kind}`));
  return h('li', { class: 'card' },
    h('h3', {}, one.name || h('span', { class: 'quiet' }, t('js.office.nameless'))),
    h('p', {}, h('span', { class: 'state' }, t(`js.nominee.${one.state}`)), ' ',
      one.ruling ? h('a', { href: `/editions/${edition}/rulings#${one.ruling}` }, t('js.office.by-ruling')) : null),
    h('p', { class: 'quiet' }, [known.get(one.organisation) ?? one.organisation, country(one.country), ...one.partners.map((it) => known.get(it) ?? it)].filter(Boolean).join(' · ')),
    h('p', {}, inWords(one.citation)),
    h('p', { class: 'quiet' }, t('js.office.supports', one.supports.length), ' · ', t('js.office.endorsements', one.endorsements), one.completed ? [' · ', t('js.office.completed')] : null),
    place,
    h('p', { class: 'row' },
      screened && course.state === 'SCREENING' && one.state === 'CONSENTED' ? button(t('js.office.eligible'), async () => {
        await change('POST', `${NOMINATIONS}/nominees/${one.nominee}/eligibility`, { eligible: true });
        await again(t('js.office.found-eligible', one.name));
      }) : null,
      button(t('js.office.file'), async () => {
        place.replaceChildren(await supports(one, here.rules.rules.form));
        say(t('js.office.file.shown', one.name));
      }, 'plain'),
      screened && RULED[one.state] ? ruling(RULED[one.state]) : null,
      screened && ['CONSENTED', 'ELIGIBLE', 'CONSENT_PENDING'].includes(one.state) ? [ruling('MERGE'), ruling('MOVE')] : null));
}

function freeze({ again }) {
  const distinct = h('input', { type: 'checkbox' });
  const few = h('input', { type: 'checkbox' });
  return h('div', { class: 'note' },
    h('p', {}, t('js.office.freeze.about')),
    h('label', { class: 'option' }, distinct, h('span', {}, t('js.office.distinct'))),
    h('label', { class: 'option' }, few, h('span', {}, t('js.office.few'))),
    button(t('js.office.freeze'), async () => {
      await change('POST', `${NOMINATIONS}/freeze`, { distinctConfirmed: distinct.checked, fewConfirmed: few.checked });
      await again(t('js.office.frozen'));
    }));
}
