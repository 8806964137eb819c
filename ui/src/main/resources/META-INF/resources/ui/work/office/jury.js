// How far the jury is, and the shortlist that ends its work.

import { h, note, t, wide } from '../page.js';
import { twoPeople } from '../twopeople.js';
import { is, missing, section, seen, VOTING } from './here.js';

export async function shortlist({ course, again }) {
  if (course.state !== 'JURY') return null;
  const standing = await seen(`${VOTING}/standing`);
  if (!standing) return null;
  const discuss = standing.candidates.filter((one) => one.discuss).length;
  return section('jury',
    wide(t('js.office.jury'), h('table', {}, h('thead', {}, h('tr', {}, ['juror', 'conflicts', 'cards', 'abstained'].map((name, i) => h('th', { scope: 'col', class: i > 0 ? 'figure' : null }, t(`js.office.jury.${name}`))))),
      h('tbody', {}, standing.jurors.map(juror)))),
    discuss > 0 ? note(h('p', {}, t('js.office.discuss', discuss))) : null,
    missing(standing.missing.map((one) => one.detail)),
    is('RETURNING_OFFICER') ? await twoPeople(`${VOTING}/shortlist`, [{ act: 'PUBLISH_SHORTLIST', label: t('js.act.PUBLISH_SHORTLIST') }], again) : null);
}

const juror = (one, i) => h('tr', {},
  h('td', {}, t('js.office.juror', i + 1), one.chair ? ` (${t('js.jury.chair')})` : ''),
  h('td', { class: 'figure' }, one.undeclared), h('td', { class: 'figure' }, one.submitted), h('td', { class: 'figure' }, one.abstained));
