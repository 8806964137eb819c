// What a ruling is about: the fields that its kind has beside clause, code and text.

import { readOrNull } from '../api.js';
import { choice, field, line, text } from '../fields.js';
import { category, edition, inWords, t, zone } from '../page.js';
import { candidateNames, classNames, NOMINATIONS, seen } from './here.js';
import { OF_NOMINEES } from './kinds.js';
import { instantIn } from './zoned.js';

/**
 * The fields.
 *
 * @param begun `{nominees, rulings, subject, other}`: whom it can be about, and whom the address names
 */
export async function subjects(kind, course, begun) {
  const { subject, other } = begun;
  const standing = begun.nominees.filter((it) => !['MERGED', 'MOVED'].includes(it.state));
  const who = (pointer, label, value) =>
    field(pointer, t(label), choice(value, standing.map((it) => [it.nominee, `${it.name} (${t(`js.nominee.${it.state}`)})`])));
  if (kind === 'MERGE') {
    const into = other ?? standing.find((it) => it.nominee !== subject)?.nominee;
    return [who('/nominee', 'js.ruling.merged', subject), who('/into', 'js.ruling.into', into)];
  }
  if (kind === 'MOVE') return [who('/nominee', 'js.ruling.nominee', subject), await elsewhere()];
  if (OF_NOMINEES.includes(kind)) return [who('/nominee', 'js.ruling.nominee', subject)];
  if (kind === 'REVERSE') return [reversed(begun.rulings, subject)];
  if (kind === 'EXTEND' || kind === 'REOPEN') return [until()];
  if (kind === 'VOID_CARD') return jurors();
  if (kind === 'STRIKE') {
    return [await classes(course), field('/leaf', t('js.ruling.leaf'), line(''), { hint: t('js.ruling.leaf.hint') }), field('/key', t('js.ruling.key'), line(''))];
  }
  if (kind === 'ADMIT') {
    return [await classes(course), field('/ballot', t('js.ruling.ballot'), text('', { class: 'short' }), { hint: t('js.ruling.ballot.hint') })];
  }
  return [];
}

async function elsewhere() {
  const whole = await readOrNull(`/api/public/v1/editions/${edition}`);
  const others = (whole?.categories ?? []).filter((it) => it.category !== category && it.preset !== 'DIRECT');
  return field('/toCategory', t('js.ruling.to'), choice('', others.map((it) => [it.category, inWords(it.title)])));
}

function reversed(rulings, subject) {
  const inForce = rulings.filter((it) => it.state === 'IN_FORCE');
  const options = inForce.map((it) => [it.ruling, `${t(`ruling.${it.content.kind}`)}: ${it.content.text.slice(0, 60)}`]);
  return field('/reverses', t('js.ruling.reverses'), choice(subject, options));
}

function until() {
  const input = line('', { type: 'datetime-local', class: 'brief' });
  return field('/until', t('js.ruling.until.new'), input, {
    hint: t('edition.zone', zone),
    read: () => (input.value ? instantIn(zone, input.value) : null),
  });
}

async function classes(course) {
  const called = await classNames();
  return field('/electorClass', t('js.desk.class'), choice('', course.boxes.map((it) => [it.electorClass, called(it.electorClass)])));
}

/** Who sits on the jury, and whom it judges: pairs of an id and a name. */
export async function jury() {
  const [panel, candidates] = await Promise.all([seen(`${NOMINATIONS}/panel`), candidateNames()]);
  return { jurors: (panel?.members ?? []).map((it) => [it.person, it.name || it.person]), candidates: [...candidates] };
}

async function jurors() {
  const all = await jury();
  return [
    field('/juror', t('js.role.JUROR'), choice('', all.jurors)),
    field('/candidate', t('js.ruling.candidate'), choice('', [['', t('js.ruling.candidate.all')], ...all.candidates])),
  ];
}
