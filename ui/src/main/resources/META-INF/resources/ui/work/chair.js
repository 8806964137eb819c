// What only the chair has: casting votes, scorecards to hand back, and the shortlist.

import { change, read, readAll } from './api.js';
import { choice, field, sheet, text } from './fields.js';
import { button, h, heading, note, person, show, t } from './page.js';
import { reopening } from './reopening.js';
import { twoPeople } from './twopeople.js';

/** The chair's part of the jury's page; nothing for others. */
export async function chairs(jury, files, again) {
  let votes;
  try {
    votes = (await read(`${jury}/casting-votes`)).body.items;
  } catch (error) {
    if (error.status === 403) return null;
    throw error;
  }
  const awaited = votes.filter((one) => one.status === 'AWAITED');
  const names = new Map(files.map((file) => [file.candidate, file.name]));
  // Once cards are locked, only a tie at the count can still ask for the chair.
  const over = files.some((file) => file.scorecard === 'LOCKED');
  if (over && awaited.length === 0) return null;
  return h('section', {}, h('h2', {}, t('js.jury.chair')),
    awaited.map((one) => castingVote(jury, one, names, again)),
    over ? null : await twoPeople(`${jury}/shortlist`, [
      { act: 'PUBLISH_SHORTLIST', label: awaited.length > 0 ? null : t('js.act.PUBLISH_SHORTLIST') },
      reopening(jury, names),
    ], again),
    over ? null : button(t('js.chair.reopen'), () => handBack(jury, names, again), 'plain'));
}

const castingVote = (jury, vote, names, again) => h('div', { class: 'note' },
  h('p', {}, t('js.jury.tie')),
  h('p', { class: 'row' }, vote.tied.map((id) => button(names.get(id) ?? id, async () => {
    await change('POST', `${jury}/casting-votes`, { tied: vote.tied, preferred: id });
    await again(t('js.jury.cast'));
  }, 'plain'))));

/** Whose card, and why. The returning officer agrees, or not. */
async function handBack(jury, names, again) {
  const jurors = (await read(`${jury}/standing`)).body.jurors.map((one) => one.juror);
  const cards = (await readAll(`${jury}/scorecards`)).filter((one) => one.state === 'SUBMITTED');
  const label = (card) => [card.juror === person ? t('js.chair.own') : t('js.office.juror', jurors.indexOf(card.juror) + 1), names.get(card.candidate)].join(': ');
  const back = button(t('js.back'), () => again(), 'plain');
  if (cards.length === 0) return show(heading(t('js.chair.reopen')), note(h('p', {}, t('js.chair.no-cards'))), back);
  const options = cards.map((card) => [`${card.juror}/${card.candidate}`, label(card)]).sort((a, b) => a[1].localeCompare(b[1]));
  const which = field('/card', t('js.chair.card'), choice('', options));
  const reason = field('/reason', t('js.chair.reason'), text('', { maxlength: 1000, required: true }), { hint: t('js.chair.reason.hint') });
  const propose = async () => {
    await change('POST', `${jury}/scorecards/${which.read()}/reopening/proposals`, { reason: reason.read() });
    await again(t('js.two.proposed'));
  };
  show(heading(t('js.chair.reopen')),
    sheet([which, reason], propose, [which.element, reason.element], [h('button', { type: 'submit' }, t('js.office.propose.act')), back]));
}
