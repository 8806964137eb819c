// The ladder that breaks ties: in an order, and with a last rule that always ends them.

import { choice } from '../fields.js';
import { h, say, t } from '../page.js';
import { oneOf } from './bound.js';
import { hasJury, LAST_RULES } from './presets.js';

const STEPS = ['JURY_SCORE', 'PRIORITY_CRITERION', 'FIRST_PREFERENCES', 'HEAD_TO_HEAD', 'CASTING_VOTE'];
const JURYS = ['JURY_SCORE', 'PRIORITY_CRITERION'];

export function ties(draft, category, one) {
  const at = `${category}/tieLadder`;
  const steps = one.tieLadder.slice(0, -1);
  const others = STEPS.filter((it) => !steps.includes(it) && (hasJury(one.preset) || !JURYS.includes(it)));
  const changed = (next, said, focus) => {
    one.tieLadder = [...next, one.tieLadder.at(-1)];
    say(said);
    draft.redraw(focus ?? at);
  };
  const move = (i, by) => {
    const next = [...steps];
    next.splice(i + by, 0, ...next.splice(i, 1));
    changed(next, t('js.setup.ties.moved', t(`tie.${steps[i]}`), i + by + 1));
  };
  const key = (label, i, act) => h('button', { type: 'button', class: 'plain small', 'aria-label': t(`js.setup.ties.${act}`, t(`tie.${steps[i]}`)), click: () => (act === 'remove' ? changed(steps.filter((_, n) => n !== i), t('js.setup.removed', t(`tie.${steps[i]}`))) : move(i, act === 'up' ? -1 : 1)) }, label);
  const more = choice('', [['', t('js.setup.ties.add')], ...others.map((it) => [it, t(`tie.${it}`)])], { 'aria-label': t('js.setup.ties.add'), change: () => changed([...steps, more.value], t('js.setup.ties.added', t(`tie.${more.value}`))) });
  return h('fieldset', {}, h('legend', { class: 'title' }, t('rulebook.ties')), h('p', { class: 'quiet' }, t('js.setup.ties.hint')),
    h('ol', { class: 'ranked still' }, steps.map((step, i) => h('li', {}, h('span', { class: 'grow' }, t(`tie.${step}`)),
      i > 0 ? key('\u2191', i, 'up') : null, i < steps.length - 1 ? key('\u2193', i, 'down') : null, key('\u00d7', i, 'remove')))),
    others.length > 0 ? h('p', {}, more) : null,
    oneOf(draft, `${at}/${steps.length}`, t('js.setup.ties.last'), null, LAST_RULES.map((it) => [it, t(`tie.${it}`)])));
}
