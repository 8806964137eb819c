// Ballot papers and boxes, and the end of the roll key.

import { change } from '../api.js';
import { button, h, moment, t, warning } from '../page.js';
import { twoPeople } from '../twopeople.js';
import { classNames, is, missing, NOMINATIONS, section, seen, VOTING } from './here.js';

const HAS_TURNOUT = ['OPEN', 'CLOSING', 'SEALED', 'UNDISPUTED'];

export async function papers({ course, rules, again }) {
  if (!rules.rules.vote || !['SHORTLISTED', 'VOTING', 'COUNTING'].includes(course.state)) return null;
  const [boxes, called] = await Promise.all([seen(`${VOTING}/boxes`), classNames()]);
  if (!boxes) return null;
  return section('boxes',
    boxes.missing.length > 0 ? missing(boxes.missing.map((code) => waited(code, called))) : null,
    h('ul', { class: 'cards' }, boxes.items.map((box) => card(box, called, again))));
}

function card(box, called, again) {
  return h('li', { class: 'card' },
    h('h3', {}, called(box.electorClass)),
    h('p', {}, h('span', { class: 'state' }, t(`js.box.${box.state}`))),
    h('p', {}, t('js.office.open', moment(box.opens), moment(box.closes))),
    HAS_TURNOUT.includes(box.state) ? h('p', {}, t('js.office.turnout', box.turnout)) : null,
    box.reasons.length > 0 ? warning(h('ul', {}, box.reasons.map((one) => h('li', {}, one)))) : null,
    box.state === 'SIGNED' && is('RETURNING_OFFICER') ? [
      h('details', {}, h('summary', {}, t('js.office.paper')), h('pre', { tabindex: 0 }, pretty(box.body))),
      button(t('js.office.sign'), async () => {
        await change('POST', `${VOTING}/boxes/${box.electorClass}/paper/signature`, { bodyHash: box.bodyHash });
        await again(t('js.office.signed'));
      })] : null);
}

/** What a paper or a count waits for comes as `word` or `word:class`. */
export function waited(code, called) {
  const [word, ...rest] = code.split(':');
  return t(`js.waits.${word}`, called(rest.join(':')));
}

const pretty = (json) => (json ? JSON.stringify(JSON.parse(json), null, 2) : '');

export async function rollKey({ course, again }) {
  const open = (await seen(`${NOMINATIONS}/proposals`))?.items?.[0];
  if (open?.act === 'DIRECT_AWARD' || open?.act === 'CORRECT_ROLL') return null;
  const ready = course.boxes.length > 0 && course.boxes.every((box) => box.stage === 'UNDISPUTED');
  const label = course.state === 'COUNTING' && ready && is('RETURNING_OFFICER') ? t('js.act.DESTROY_ROLL_KEY') : null;
  if (!(open && is('RETURNING_OFFICER', 'SECOND_OFFICER')) && !label) return null;
  return section('acts', await twoPeople(NOMINATIONS, [{ act: 'DESTROY_ROLL_KEY', label }], again));
}
