// Who may vote in a category, in numbers; and a correction of the roll before the vote.

import { read } from '../api.js';
import { h, moment, t, wide } from '../page.js';
import { twoPeople } from '../twopeople.js';
import { is, NOMINATIONS, seen } from './here.js';

export async function electorate({ course, again }) {
  const { body } = await read(`${NOMINATIONS}/electorate`);
  const frozen = body.rollVersion > 0;
  const differs = frozen && JSON.stringify(body.classes) !== JSON.stringify(body.today);
  const open = (await seen(`${NOMINATIONS}/proposals`))?.items?.find((it) => it.act === 'CORRECT_ROLL');
  const may = frozen && course.state === 'SHORTLISTED' && is('ORGANISER');
  return [
    h('h2', {}, t('js.office.part.electorate')),
    h('p', {}, frozen ? t('js.roll.frozen', body.rollVersion) : t('js.roll.preview')),
    table(body.classes),
    frozen && !body.hasKey ? h('p', { class: 'quiet' }, t('js.roll.no-key')) : null,
    differs && course.state === 'SHORTLISTED' ? [h('h3', {}, t('js.roll.today')), table(body.today)] : null,
    open || may ? [h('h3', {}, t('js.act.CORRECT_ROLL')), h('p', { class: 'quiet' }, t('js.roll.correct', moment(course.timetable.votingOpens))),
      await twoPeople(NOMINATIONS, [{ act: 'CORRECT_ROLL', label: t('js.act.CORRECT_ROLL') }], again)] : null,
  ];
}

const table = (classes) => wide(t('js.office.part.electorate'), h('table', {},
  h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('js.desk.class')), h('th', { scope: 'col', class: 'figure' }, t('js.roll.electors')), h('th', { scope: 'col', class: 'figure' }, t('js.roll.withheld')), h('th', { scope: 'col' }, t('js.roll.merged')))),
  h('tbody', {}, classes.map((it) => h('tr', {}, h('td', {}, it.electorClass), h('td', { class: 'figure' }, it.electors), h('td', { class: 'figure' }, it.withheld), h('td', {}, it.mergedInto ?? ''))))));
