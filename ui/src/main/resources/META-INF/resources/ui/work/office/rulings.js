// The rulings of a category, and a new one: with clause, reason code, public text, and a second person.

import { readAll } from '../api.js';
import { category, h, t } from '../page.js';
import { INSIDERS, is, NOMINATIONS, RULINGS, section } from './here.js';
import { compose } from './compose.js';
import { kindsNow } from './kinds.js';
import { one } from './ruling.js';
import { jury } from './subjects.js';

async function here() {
  const [every, nominees] = await Promise.all([readAll(RULINGS), is(...INSIDERS) ? readAll(`${NOMINATIONS}/nominees`) : []]);
  const all = every.filter((it) => it.category === category && it.state !== 'WITHDRAWN');
  const { jurors, candidates } = all.some((it) => it.content.juror) ? await jury() : { jurors: [], candidates: [] };
  return { all, nominees, about: new Map([...nominees.map((it) => [it.nominee, it.name]), ...jurors, ...candidates]) };
}

/** Those that wait for a second person. */
export async function proposed({ again }) {
  const { all, about } = await here();
  const waiting = all.filter((it) => it.state === 'PROPOSED');
  return waiting.length > 0 ? section('rulings', waiting.map((it) => one(it, again, { about }))) : null;
}

/** The address may say which ruling is begun, and about whom: `#rule/MERGE/a/b`. */
export async function rulings(office) {
  const { all, nominees, about } = await here();
  const kinds = kindsNow(office.course);
  const [, kind, subject, other] = location.hash.match(/^#rule\/([A-Z_]+)(?:\/([^/]+))?(?:\/([^/]+))?$/) ?? [];
  return [
    h('h2', {}, t('js.office.part.rule')),
    h('p', { class: 'quiet' }, t('rulings.lead')),
    kinds.length > 0 || kind === 'REVERSE' ? await compose(office, { kinds, kind, subject, other, nominees, rulings: all }) : null,
    all.length > 0 ? h('h3', {}, t('js.desk.rulings.made')) : h('p', {}, t('rulings.none')),
    all.sort((a, b) => String(b.made ?? '9').localeCompare(String(a.made ?? '9'))).map((it) => one(it, office.again, { about, undo: is('ORGANISER') })),
  ];
}
