// A ruling is written: which kind, about whom, by which clause, why, and what everyone reads of it.

import { change, read, readOrNull } from '../api.js';
import { choice, field, form, line, text } from '../fields.js';
import { category, edition, h, inWords, locale, t, zone } from '../page.js';
import { NOMINATIONS, RULINGS, is } from './here.js';
import { instantIn } from './zoned.js';

// Who proposes which kind; the service decides who approves.
const OF = {
  ORGANISER: ['EXCLUDE', 'MERGE', 'MOVE', 'LATE_CONSENT', 'WITHDRAW', 'NO_AWARD', 'EXTEND'],
  RETURNING_OFFICER: ['SUSPEND', 'RESUME', 'CANCEL', 'STRIKE', 'ADMIT', 'REOPEN'],
  CHAIR: ['VOID_CARD', 'REOPEN'],
};
const BEFORE_FREEZE = ['EXCLUDE', 'MERGE', 'MOVE', 'LATE_CONSENT'];
const NOMINEES = [...BEFORE_FREEZE, 'WITHDRAW'];
const STRIKES = ['NOT_ON_ROLL', 'DUPLICATE_PERSON', 'NOT_NATURAL_PERSON', 'COERCED_OR_BOUGHT', 'TECHNICAL'];
const CODES = { EXCLUDE: 'NOT_ELIGIBLE', MERGE: 'SAME_NOMINEE', MOVE: 'OTHER_CATEGORY', LATE_CONSENT: 'CONSENT_CAME_LATE', WITHDRAW: 'OWN_WISH', NO_AWARD: 'NO_ELIGIBLE_NOMINEE', EXTEND: 'MORE_TIME', SUSPEND: 'INCIDENT', RESUME: 'SETTLED', CANCEL: 'CANNOT_BE_HELD', ADMIT: 'WRONGLY_REFUSED', VOID_CARD: 'CONFLICT_FOUND', REOPEN: 'WRONGLY_CLOSED', REVERSE: 'DECIDED_WRONGLY' };

/** The kinds that make sense in a state, for those who are looking. */
export function kindsNow({ state, preset }) {
  if (['ANNOUNCED', 'FINAL', 'CANCELLED'].includes(state)) return [];
  const closed = ['COUNTING', 'CERTIFIED'].includes(state);
  const now = { REOPEN: is(closed ? 'RETURNING_OFFICER' : 'CHAIR'), RESUME: state === 'SUSPENDED', SUSPEND: state !== 'SUSPENDED', EXTEND: !['COUNTING', 'CERTIFIED', 'SUSPENDED'].includes(state), CANCEL: state !== 'CERTIFIED', VOID_CARD: state === 'JURY', STRIKE: state === 'COUNTING', ADMIT: ['VOTING', 'COUNTING'].includes(state) };
  return [...new Set(Object.entries(OF).filter(([role]) => is(role)).flatMap(([, kinds]) => kinds))]
    .filter((kind) => preset !== 'DIRECT' || ['SUSPEND', 'RESUME', 'CANCEL'].includes(kind))
    .filter((kind) => now[kind] ?? (!BEFORE_FREEZE.includes(kind) || ['PUBLISHED', 'NOMINATING', 'SCREENING'].includes(state)));
}

/** The form; another kind is another form, at the same place. */
export async function compose(office, begun) {
  const offered = begun.kind === 'REVERSE' ? ['REVERSE', ...begun.kinds] : begun.kinds;
  const place = h('section', { class: 'card' });
  const draw = async (chosen, focus) => {
    const which = field('/kind', t('js.ruling.kind'), choice(chosen, offered.map((it) => [it, t(`js.ruling.${it}`)]), { change: (event) => draw(event.target.value, true) }), { hint: t(`js.ruling.${chosen}.about`) });
    place.replaceChildren(h('h3', {}, t('js.ruling.new')), await written(office, begun, chosen, which));
    if (focus) which.input.focus();
  };
  await draw(offered.includes(begun.kind) ? begun.kind : offered[0], false);
  return place;
}

async function written({ course, rules, languages, again }, { subject, other, nominees, rulings }, chosen, which) {
  const about = await subjects(chosen, { course, nominees, subject, other, rulings });
  const clauses = rules.rules.eligibility;
  const old = rulings.find((it) => it.ruling === subject)?.content;
  const clause = field('/clause', t('js.office.clause'), NOMINEES.includes(chosen) && clauses.length > 0
    ? choice('', clauses.map((it) => [it.id, `${it.id} ${inWords(it.text)}`]))
    : line(old?.clause ?? '', { maxlength: 32, class: 'brief' }), { hint: t('js.ruling.clause.hint') });
  const code = field('/code', t('js.office.code'), chosen === 'STRIKE' ? choice('', STRIKES.map((it) => [it, t(`js.strike.${it}`)])) : line(CODES[chosen], { maxlength: 60, class: 'brief' }), { hint: t('js.ruling.code.hint') });
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const texts = languages.map((it) => field('/text', languages.length > 1 ? `${t('js.office.text')} (${names.of(it)})` : t('js.office.text'), text('', { lang: it, maxlength: 900, class: 'short' }), { hint: t('js.office.text.hint') }));
  const send = async () => {
    const empty = texts.find((it) => !it.read());
    if (empty) { empty.wrong(t('js.ruling.each-language')); empty.input.focus(); return; }
    const said = Object.fromEntries(about.map((it) => [it.pointer.slice(1), it.read() || null]));
    await change('POST', `${RULINGS}/proposals`, { kind: chosen, category, clause: clause.read(), code: code.read().toUpperCase(), text: texts.map((it) => it.read().normalize('NFC')).join('\n\n'), ...said });
    await again(t('js.two.proposed'), 'now');
  };
  return form([which, ...about, clause, code, ...texts], t('js.office.propose'), send);
}

/** What a ruling of the kind is about. */
async function subjects(kind, { course, nominees, subject, other, rulings }) {
  const open = nominees.filter((it) => !['MERGED', 'MOVED'].includes(it.state));
  const who = (pointer, label, value, among = open) => field(pointer, label, choice(value, among.map((it) => [it.nominee, `${it.name} (${t(`js.nominee.${it.state}`)})`])));
  if (kind === 'REVERSE') return [field('/reverses', t('js.ruling.reverses'), choice(subject, rulings.filter((it) => it.state === 'IN_FORCE').map((it) => [it.ruling, `${t(`ruling.${it.content.kind}`)}: ${it.content.text.slice(0, 60)}`])))];
  if (kind === 'MERGE') return [who('/nominee', t('js.ruling.merged'), subject), who('/into', t('js.ruling.into'), other ?? open.find((it) => it.nominee !== subject)?.nominee)];
  if (kind === 'MOVE') {
    const whole = await readOrNull(`/api/public/v1/editions/${edition}`);
    const others = (whole?.categories ?? []).filter((it) => it.category !== category && it.preset !== 'DIRECT');
    return [who('/nominee', t('js.ruling.nominee'), subject), field('/toCategory', t('js.ruling.to'), choice('', others.map((it) => [it.category, inWords(it.title)])))];
  }
  if (NOMINEES.includes(kind)) return [who('/nominee', t('js.ruling.nominee'), subject)];
  if (kind === 'EXTEND') {
    const until = line('', { type: 'datetime-local', class: 'brief' });
    return [field('/until', t('js.ruling.until.new'), until, { hint: t('edition.zone', zone), read: () => (until.value ? instantIn(zone, until.value) : null) })];
  }
  if (kind === 'STRIKE') return [classes(course), field('/leaf', t('js.ruling.leaf'), line(''), { hint: t('js.ruling.leaf.hint') }), field('/key', t('js.ruling.key'), line(''))];
  if (kind === 'ADMIT') return [classes(course), field('/ballot', t('js.ruling.ballot'), text('', { class: 'short' }), { hint: t('js.ruling.ballot.hint') })];
  if (kind === 'VOID_CARD') return jurors();
  return [];
}

const classes = (course) => field('/electorClass', t('js.desk.class'), choice('', course.boxes.map((it) => [it.electorClass, it.electorClass])));

async function jurors() {
  const [panel, candidates] = await Promise.all([read(`${NOMINATIONS}/panel`), readOrNull(`/api/public/v1/editions/${edition}/categories/${category}/nominees`)]);
  return [
    field('/juror', t('js.role.JUROR'), choice('', panel.body.members.map((it) => [it.person, it.name || it.person]))),
    field('/candidate', t('js.ruling.candidate'), choice('', [['', t('js.ruling.candidate.all')], ...(candidates?.items ?? []).map((it) => [it.candidate, it.name])])),
  ];
}
