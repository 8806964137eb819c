// The officers' desk of one category: where it stands, what is still missing, and each step with its two people.

import { change, read, readAll, readOrNull } from './api.js';
import { choice, field, line, point, text } from './fields.js';
import { begin, button, category, country, edition, h, heading, inWords, moment, note, root, show, t, trouble, warning, wide } from './page.js';
import { twoPeople } from './twopeople.js';

const HERE = `/editions/${edition}/categories/${category}`;
const NOMINATIONS = `/api/nominations/v1${HERE}`;
const RULINGS = `/api/nominations/v1/editions/${edition}/rulings`;
const VOTING = `/api/voting/v1${HERE}`;
const RESULTS = `/api/results/v1${HERE}`;
const roles = root.dataset.roles.split(' ');
const is = (...wanted) => wanted.some((role) => roles.includes(role));
const OFFICERS = ['RETURNING_OFFICER', 'SECOND_OFFICER'];
let rules;

begin(async () => {
  rules = (await read(`/api/public/v1${HERE}`)).body;
  await desk();
});

async function desk(said) {
  const { body: course } = await read(NOMINATIONS);
  const parts = await Promise.all([
    screening(course), shortlist(course), papers(course), rollKey(course), counting(), announcement(course), rulings(), trail(),
  ]);
  show(
    said ? note(h('p', {}, said)) : null,
    h('p', {}, h('span', { class: 'state' }, t(`state.${course.state}`)), ' ', h('span', { class: 'quiet' }, t('js.office.candidates', course.candidates))),
    parts,
  );
}

const section = (name, ...content) => h('section', {}, h('h2', {}, t(`js.office.${name}`)), content);

/** What one may not see is not there. */
async function seen(path) {
  try {
    return (await read(path)).body;
  } catch (error) {
    if ([403, 404, 409].includes(error.status)) return null;
    throw error;
  }
}

async function screening(course) {
  if (!['NOMINATING', 'SCREENING'].includes(course.state) || !is('ORGANISER', 'RETURNING_OFFICER', 'AUDITOR')) return null;
  const nominees = await readAll(`${NOMINATIONS}/nominees`);
  const organisations = (await seen('/api/nominations/v1/organisations?limit=200'))?.items ?? [];
  const names = new Map(organisations.map((one) => [one.organisation, one.name]));
  return section('screening',
    h('ul', { class: 'cards' }, nominees.map((one) => nominee(one, course, names))),
    nominees.length === 0 ? h('p', {}, t('js.office.no-nominees')) : null,
    course.state === 'SCREENING' && is('RETURNING_OFFICER') ? freeze() : null);
}

function nominee(one, course, names) {
  const decides = is('ORGANISER') && course.state === 'SCREENING' && one.state === 'CONSENTED';
  return h('li', { class: 'card' },
    h('h3', {}, one.name),
    h('p', {}, h('span', { class: 'state' }, t(`js.nominee.${one.state}`))),
    h('p', { class: 'quiet' }, [names.get(one.organisation) ?? one.organisation, country(one.country), ...one.partners.map((it) => names.get(it) ?? it)].filter(Boolean).join(' · ')),
    h('p', {}, inWords(one.citation)),
    decides ? h('p', { class: 'row' },
      button(t('js.office.eligible'), async () => {
        await change('POST', `${NOMINATIONS}/nominees/${one.nominee}/eligibility`, { eligible: true });
        await desk(t('js.office.found-eligible', one.name));
      }),
      button(t('js.office.exclude'), () => exclude(one), 'danger')) : null);
}

/** No exclusion without clause, reason and public text; another person decides. */
function exclude(one) {
  const clause = field('/clause', t('js.office.clause'), choice('', rules.rules.eligibility.map((it) => [it.id, `${it.id} ${inWords(it.text)}`])));
  const code = field('/code', t('js.office.code'), line('NOT_ELIGIBLE', { maxlength: 60 }));
  const words = field('/text', t('js.office.text'), text('', { maxlength: 1000 }), { hint: t('js.office.text.hint') });
  const told = h('div', {});
  const propose = async (event) => {
    event.preventDefault();
    try {
      await change('POST', `${RULINGS}/proposals`, { kind: 'EXCLUDE', category, nominee: one.nominee, clause: clause.read(), code: code.read(), text: words.read() });
      await desk(t('js.two.proposed'));
    } catch (error) {
      const homeless = point([clause, code, words], error.problem?.violations);
      told.replaceChildren(trouble(error.problem ? { problem: { ...error.problem, violations: homeless } } : error));
    }
  };
  show(heading(t('js.office.exclude.of', one.name)), h('form', { novalidate: true, submit: propose }, clause.element, code.element, words.element, told,
    h('p', { class: 'row' }, h('button', { type: 'submit' }, t('js.office.propose')), button(t('js.back'), () => desk(), 'plain'))));
}

function freeze() {
  const distinct = h('input', { type: 'checkbox' });
  return h('div', { class: 'note' },
    h('p', {}, t('js.office.freeze.about')),
    h('label', { class: 'option' }, distinct, h('span', {}, t('js.office.distinct'))),
    button(t('js.office.freeze'), async () => {
      await change('POST', `${NOMINATIONS}/freeze`, { distinctConfirmed: distinct.checked });
      await desk(t('js.office.frozen'));
    }));
}

async function shortlist(course) {
  if (course.state !== 'JURY') return null;
  const standing = await seen(`${VOTING}/standing`);
  if (!standing) return null;
  return section('jury',
    wide(t('js.office.jury'), h('table', {}, h('thead', {}, h('tr', {}, ['juror', 'conflicts', 'cards', 'abstained'].map((name, i) => h('th', { scope: 'col', class: i > 0 ? 'figure' : null }, t(`js.office.jury.${name}`))))),
      h('tbody', {}, standing.jurors.map((one, i) => h('tr', {},
        h('td', {}, t('js.office.juror', i + 1), one.chair ? ` (${t('js.jury.chair')})` : ''),
        h('td', { class: 'figure' }, one.undeclared), h('td', { class: 'figure' }, one.submitted), h('td', { class: 'figure' }, one.abstained)))))),
    standing.candidates.some((one) => one.discuss) ? note(h('p', {}, t('js.office.discuss', standing.candidates.filter((one) => one.discuss).length))) : null,
    missing(standing.missing.map((one) => one.detail)),
    is('RETURNING_OFFICER') ? await twoPeople(`${VOTING}/shortlist`, [{ act: 'PUBLISH_SHORTLIST', label: t('js.act.PUBLISH_SHORTLIST') }], desk) : null);
}

const missing = (lines) => (lines?.length > 0
  ? h('ul', { class: 'checks' }, lines.map((one) => h('li', {}, one)))
  : h('ul', { class: 'checks' }, h('li', { class: 'good' }, t('js.office.nothing-missing'))));

async function papers(course) {
  if (!rules.rules.vote || !['SHORTLISTED', 'VOTING', 'COUNTING'].includes(course.state)) return null;
  const boxes = await seen(`${VOTING}/boxes`);
  if (!boxes) return null;
  return section('boxes',
    boxes.missing.length > 0 ? missing(boxes.missing.map(waited)) : null,
    h('ul', { class: 'cards' }, boxes.items.map((box) => h('li', { class: 'card' },
      h('h3', {}, box.electorClass),
      h('p', {}, h('span', { class: 'state' }, t(`js.box.${box.state}`))),
      h('p', {}, t('js.office.open', moment(box.opens), moment(box.closes))),
      h('p', {}, t('js.office.turnout', box.turnout)),
      box.reasons.length > 0 ? warning(h('ul', {}, box.reasons.map((one) => h('li', {}, one)))) : null,
      box.state === 'SIGNED' && is('RETURNING_OFFICER') ? [
        h('details', {}, h('summary', {}, t('js.office.paper')), h('pre', { tabindex: 0 }, pretty(box.body))),
        button(t('js.office.sign'), async () => {
          await change('POST', `${VOTING}/boxes/${box.electorClass}/paper/signature`, { bodyHash: box.bodyHash });
          await desk(t('js.office.signed'));
        })] : null))));
}

/** What a paper waits for comes as `word` or `word:class`. */
function waited(code) {
  const [word, ...rest] = code.split(':');
  return t(`js.waits.${word}`, rest.join(':'));
}

const pretty = (json) => (json ? JSON.stringify(JSON.parse(json), null, 2) : '');

async function rollKey(course) {
  const acts = [];
  if (course.state === 'COUNTING' && is('RETURNING_OFFICER')) acts.push({ act: 'DESTROY_ROLL_KEY', label: t('js.act.DESTROY_ROLL_KEY') });
  if (is('SECOND_OFFICER')) acts.push({ act: 'DESTROY_ROLL_KEY', label: null });
  if (is(...OFFICERS)) acts.push({ act: 'DIRECT_AWARD', label: null });
  const open = (await seen(`${NOMINATIONS}/proposals`))?.items?.[0];
  const ready = course.boxes.length > 0 && course.boxes.every((box) => box.stage === 'UNDISPUTED');
  if (!open && !(ready && acts.some((one) => one.label))) return null;
  return section('acts', await twoPeople(NOMINATIONS, open ? acts : acts.filter((one) => one.label), desk));
}

async function counting() {
  if (!is(...OFFICERS, 'AUDITOR')) return null;
  const view = await seen(RESULTS);
  if (!view || (view.state === 'WAITING' && !rules.rules.vote && !rules.rules.jury)) return null;
  return section('count',
    h('p', {}, h('span', { class: 'state' }, t(`js.count.${view.state}`))),
    missing(view.missing),
    view.disputes.length > 0 ? warning(h('ul', {}, view.disputes.map((one) => h('li', {}, one)))) : null,
    view.result ? h('details', {}, h('summary', {}, t('js.office.result')), h('pre', { tabindex: 0 }, JSON.stringify(view.result, null, 2))) : null,
    view.commitment ? h('p', { class: 'quiet' }, t('js.office.commitment'), ' ', h('code', {}, view.commitment)) : null,
    view.auditor ? h('p', {}, t(`js.auditor.${view.auditor.answer}`)) : null,
    is('AUDITOR') && view.state === 'COUNTED' && !view.auditor ? auditor() : null,
    await acts(view));
}

/** Count, then certificate: whichever is due, and whichever waits for the second officer. */
async function acts(view) {
  const paths = (name) => ({ open: `${RESULTS}/proposals`, proposals: `${RESULTS}/${name}/proposals`, approvals: `${RESULTS}/${name}/approvals` });
  const due = { READY_TO_COUNT: ['COUNT', 'count'], COUNTED: ['CERTIFY', 'certificate'] }[view.state];
  if (!due || !is(...OFFICERS)) return null;
  const [act, name] = due;
  const proposes = is('RETURNING_OFFICER');
  const open = (await readOrNull(`${RESULTS}/proposals`))?.items?.[0];
  if (!open && !proposes) return h('p', { class: 'quiet' }, t('js.office.waits-for-returning'));
  return twoPeople(RESULTS, [{ act, label: t(`js.act.${act}`) }], desk, paths(name));
}

function auditor() {
  const words = field('/text', `${t('js.office.words')} (${t('js.form.optional')})`, text('', { maxlength: 2000 }));
  const say = (answer) => async () => {
    await change('POST', `${RESULTS}/acknowledgements`, { answer, text: words.read() || null });
    await desk(t(`js.auditor.${answer}`));
  };
  return h('div', { class: 'note' }, h('p', {}, t('js.office.auditor')), words.element,
    h('p', { class: 'row' }, button(t('js.office.acknowledge'), say('ACKNOWLEDGE')), button(t('js.office.dissent'), say('DISSENT'), 'danger')));
}

function announcement(course) {
  if (!is('ANNOUNCER') || !['COUNTING', 'CERTIFIED'].includes(course.state)) return null;
  return section('announcement', h('p', {}, h('a', { class: 'button', href: `/editions/${edition}/ceremony` }, t('js.office.ceremony'))));
}

async function rulings() {
  const all = await seen(`${RULINGS}?limit=200`);
  const waiting = (all?.items ?? []).filter((one) => one.category === category && one.state === 'PROPOSED');
  if (waiting.length === 0) return null;
  return section('rulings', waiting.map((one) => h('div', { class: 'card spaced' },
    h('h3', {}, t(`ruling.${one.content.kind}`)),
    h('p', {}, one.content.text), h('p', { class: 'quiet' }, `${one.content.clause} · ${one.content.code}`),
    button(t('js.two.approve'), async () => {
      await change('POST', `${RULINGS}/${one.ruling}/approvals`, { payloadHash: one.payloadHash });
      await desk(t('js.two.done'));
    }))));
}

async function trail() {
  const steps = await seen(`${NOMINATIONS}/transitions`);
  if (!steps) return null;
  return section('trail', h('ol', {}, steps.items.map((one) => h('li', {},
    one.from ? `${t(`state.${one.from}`)} \u2192 ` : '', t(`state.${one.to}`), ' ', h('span', { class: 'quiet' }, [one.at ? moment(one.at) : null, one.why].filter(Boolean).join(' · '))))));
}
