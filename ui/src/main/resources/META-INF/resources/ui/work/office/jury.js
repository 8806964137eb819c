// How far the jury is, and the shortlist that ends its work.

import { h, note, t } from '../page.js';
import { table } from '../tables.js';
import { reopening } from '../reopening.js';
import { twoPeople } from '../twopeople.js';
import { candidateNames, is, missing, section, seen, VOTING } from './here.js';

const COLUMNS = ['js.office.jury.juror', '#js.office.jury.conflicts', '#js.office.jury.cards', '#js.office.jury.abstained'];

export async function shortlist({ course, again }) {
  if (course.state !== 'JURY') return null;
  const standing = await seen(`${VOTING}/standing`);
  if (!standing) return null;
  const discuss = standing.candidates.filter((one) => one.discuss).length;
  return section('jury',
    table(t('js.office.jury'), COLUMNS, standing.jurors.map((one, i) =>
      [[t('js.office.juror', i + 1), one.chair ? ` (${t('js.jury.chair')})` : ''], one.undeclared, one.submitted, one.abstained])),
    discuss > 0 ? note(h('p', {}, t('js.office.discuss', discuss))) : null,
    missing(owed(standing)),
    is('RETURNING_OFFICER') ? await twoPeople(`${VOTING}/shortlist`, [{ act: 'PUBLISH_SHORTLIST', label: standing.missing.length === 0 ? t('js.act.PUBLISH_SHORTLIST') : null }, reopening(VOTING, await candidateNames())], again) : null);
}

/** What the shortlist still needs: one line for each rule, and how often. */
function owed(standing) {
  const times = new Map();
  standing.missing.forEach(({ rule }) => times.set(rule, (times.get(rule) ?? 0) + 1));
  return [...times].map(([rule, n]) => t(`js.missing.${rule}`, n));
}
