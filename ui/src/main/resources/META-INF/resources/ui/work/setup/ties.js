// The ladder that breaks ties: in an order, and with a last rule that always ends them.

import { choice } from '../fields.js';
import { h, say, t } from '../page.js';
import { oneOf } from './bound.js';
import { ordered } from './ordered.js';
import { hasJury, LAST_RULES } from './presets.js';

const STEPS = ['JURY_SCORE', 'PRIORITY_CRITERION', 'FIRST_PREFERENCES', 'HEAD_TO_HEAD', 'CASTING_VOTE'];
const JURYS = ['JURY_SCORE', 'PRIORITY_CRITERION'];
const named = (step) => t(`tie.${step}`);

export function ties(draft, category, one) {
  const at = `${category}/tieLadder`;
  const steps = one.tieLadder.slice(0, -1);
  const changed = (next, said, ...focus) => {
    one.tieLadder = [...next, one.tieLadder.at(-1)];
    say(said);
    draft.redraw(at, ...focus);
  };
  return h('fieldset', {}, h('legend', { class: 'title' }, t('rulebook.ties')), h('p', { class: 'quiet' }, t('js.setup.ties.hint')),
    ordered(steps, named, changed),
    another(steps, one, changed),
    oneOf(draft, `${at}/${steps.length}`, t('js.setup.ties.last'), null, LAST_RULES.map((it) => [it, named(it)])));
}

function another(steps, one, changed) {
  const others = STEPS.filter((it) => !steps.includes(it) && (hasJury(one.preset) || !JURYS.includes(it)));
  if (others.length === 0) return null;
  const more = choice('', [['', t('js.setup.ties.add')], ...others.map((it) => [it, named(it)])], {
    'aria-label': t('js.setup.ties.add'),
    change: () => changed([...steps, more.value], t('js.setup.ties.added', named(more.value))),
  });
  return h('p', {}, more);
}
