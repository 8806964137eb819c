// Acts that take two people: one proposes, another approves quoting what was proposed.

import { change, readOrNull } from './api.js';
import { button, h, moment, note, person, t } from './page.js';

const LOOK_AFTER = 4000;

/**
 * What is open at `base`, with the second person's button; where nothing is, the buttons of those who may propose.
 *
 * @param acts `{act, label, body, about, may, approvals}`: what can be decided here; without `label` it cannot be
 *     proposed here; `body` is what goes with it, `about` what is proposed in words, `may` whether the reader could
 *     approve it, `approvals` where it is approved
 * @param paths where proposals are read and made, and approvals given, if not below `base`
 */
export async function twoPeople(base, acts, again, paths = {}) {
  const where = { proposals: `${base}/proposals`, approvals: `${base}/approvals`, ...paths };
  where.open ??= where.proposals;
  const open = await proposal(where);
  const mine = acts.filter((one) => (open ? one.act === open.act : one.label));
  if (mine.length === 0) return null;
  if (open) return waiting(where, open, mine[0], again);
  return h('p', { class: 'row' }, mine.map((one) =>
    button(one.label, async () => {
      await change('POST', where.proposals, { act: one.act, ...one.body });
      await again(t('js.two.proposed'));
    })));
}

const proposal = async (where) => (await readOrNull(where.open))?.items?.[0];

function waiting(where, open, act, again) {
  const own = open.by === person;
  const payload = open.payload ? JSON.parse(open.payload) : {};
  const element = note(
    h('p', {}, h('strong', {}, t(`js.act.${open.act}`)), ' ', t('js.two.until', moment(open.expires))),
    act.about?.(payload),
    h('details', {}, h('summary', {}, t('js.two.hash')), h('p', { class: 'quiet' }, h('code', {}, open.payloadHash))),
    own
      ? h('p', { class: 'row' }, h('span', {}, t('js.two.second')), button(t('js.two.withdraw'), async () => {
          await change('DELETE', where.open);
          await again(t('js.two.withdrawn'));
        }, 'plain'))
      : (act.may?.(payload) ?? true) && button(t('js.two.approve'), async () => {
          await change('POST', act.approvals?.(payload) ?? where.approvals, { payloadHash: open.payloadHash });
          await again(t('js.two.done'));
        }));
  if (own) watch(element, where, open, again);
  return element;
}

/** Nobody's page changes under their hands. */
const writes = () => document.activeElement?.matches('input, textarea, select');

/** Whoever proposed sees by themselves that the other has decided. */
function watch(element, where, open, again) {
  setTimeout(async () => {
    if (!element.isConnected) return;
    const still = await proposal(where).catch(() => open);
    if (!element.isConnected) return;
    if (still?.payloadHash === open.payloadHash || writes()) watch(element, where, open, again);
    else await again(t('js.two.decided')).catch(() => {});
  }, LOOK_AFTER);
}
