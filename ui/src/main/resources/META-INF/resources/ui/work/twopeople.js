// Acts that take two people: one proposes, another approves quoting what was proposed.

import { change, readOrNull } from './api.js';
import { button, h, moment, person, t } from './page.js';

/**
 * What is open at `base`, with the second person's button; where nothing is, the buttons of those who may propose.
 *
 * @param acts `{act, label, body}`: what can be proposed here; `body` is what goes with it, and whoever may not propose
 *   has no label
 * @param paths where proposals are read and made, and approvals given, if not below `base`
 */
export async function twoPeople(base, acts, again, paths = {}) {
  const proposals = paths.proposals ?? `${base}/proposals`;
  const open = (await readOrNull(paths.open ?? proposals))?.items?.[0];
  const mine = acts.filter((one) => (open ? one.act === open.act : one.label));
  if (mine.length === 0) return null;
  if (open) return waiting(base, open, again, paths);
  return h('p', { class: 'row' }, mine.map((one) =>
    button(one.label, async () => {
      await change('POST', proposals, { act: one.act, ...one.body });
      await again(t('js.two.proposed'));
    })));
}

function waiting(base, open, again, paths) {
  const own = open.by === person;
  return h('div', { class: 'note' },
    h('p', {}, h('strong', {}, t(`js.act.${open.act}`)), ' ', t('js.two.until', moment(open.expires))),
    h('p', { class: 'quiet' }, t('js.two.hash'), ' ', h('code', {}, open.payloadHash)),
    own
      ? h('p', {}, t('js.two.second'), ' ', button(t('js.two.withdraw'), async () => {
          await change('DELETE', paths.open ?? paths.proposals ?? `${base}/proposals`);
          await again(t('js.two.withdrawn'));
        }, 'plain'))
      : button(t('js.two.approve'), async () => {
          await change('POST', paths.approvals ?? `${base}/approvals`, { payloadHash: open.payloadHash });
          await again(t('js.two.done'));
        }));
}
