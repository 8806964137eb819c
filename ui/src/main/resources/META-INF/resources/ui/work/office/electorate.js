// Who may vote in a category, in numbers; and a correction of the roll before the vote.

import { read } from '../api.js';
import { h, moment, t } from '../page.js';
import { table } from '../tables.js';
import { twoPeople } from '../twopeople.js';
import { classNames, is, NOMINATIONS, seen } from './here.js';

export async function electorate({ course, again }) {
  const [{ body }, called] = await Promise.all([read(`${NOMINATIONS}/electorate`), classNames()]);
  const frozen = body.rollVersion > 0;
  const differs = frozen && JSON.stringify(body.classes) !== JSON.stringify(body.today);
  const open = (await seen(`${NOMINATIONS}/proposals`))?.items?.find((it) => it.act === 'CORRECT_ROLL');
  const may = frozen && course.state === 'SHORTLISTED' && is('ORGANISER');
  return [
    h('h2', {}, t('js.office.part.electorate')),
    h('p', {}, frozen ? t('js.roll.frozen', body.rollVersion) : t('js.roll.preview')),
    counted(body.classes, called),
    frozen && !body.hasKey ? h('p', { class: 'quiet' }, t('js.roll.no-key')) : null,
    differs && course.state === 'SHORTLISTED' ? [h('h3', {}, t('js.roll.today')), counted(body.today, called)] : null,
    open || may ? [h('h3', {}, t('js.act.CORRECT_ROLL')), h('p', { class: 'quiet' }, t('js.roll.correct', moment(course.timetable.votingOpens))),
      await twoPeople(NOMINATIONS, [{ act: 'CORRECT_ROLL', label: t('js.act.CORRECT_ROLL') }], again)] : null,
  ];
}

const counted = (classes, called) => table(t('js.office.part.electorate'), ['js.desk.class', '#js.roll.electors', '#js.roll.withheld', 'js.roll.merged'],
  classes.map((it) => [called(it.electorClass), it.electors, it.withheld, it.mergedInto ? called(it.mergedInto) : '']));
