// One ruling as it stands in the register, with what may be done about it.

import { change } from '../api.js';
import { button, edition, h, is, moment, person, t } from '../page.js';

const RULINGS = `/api/nominations/v1/editions/${edition}/rulings`;
// Who of them it takes hangs on the kind and the state: the service knows.
const APPROVE = ['RETURNING_OFFICER', 'SECOND_OFFICER', 'CHAIR'];
const REVERSIBLE = ['EXCLUDE', 'MERGE', 'LATE_CONSENT', 'WITHDRAW'];

/**
 * A ruling.
 *
 * @param where the category's name, where that is not plain
 * @param about names of nominees, jurors and candidates by id
 * @param undo whether one may propose to reverse it here
 */
export function one(it, again, { where, about = new Map(), undo = false } = {}) {
  const { content } = it;
  const path = `${RULINGS}/${it.ruling}`;
  const subject = [content.nominee, content.into, content.juror, content.candidate].filter(Boolean).map((id) => about.get(id)).filter(Boolean).join(' \u2192 ');
  return h('article', { class: 'card spaced' },
    h('h3', {}, [t(`ruling.${content.kind}`), subject || where].filter(Boolean).join(': ')),
    h('p', {}, h('span', { class: `state ${it.state === 'REVERSED' ? 'suspended' : ''}` }, t(`js.ruling.state.${it.state}`)),
      it.state === 'IN_FORCE' ? h('span', { class: 'quiet' }, ' ', t(`js.ruling.result.${it.result}`), it.tooLate ? ` (${it.tooLate})` : '') : null),
    content.text.split('\n\n').map((part) => h('p', {}, part)),
    h('p', { class: 'quiet' }, [t('rulings.clause', content.clause), content.code, content.until && moment(content.until), it.made && moment(it.made)].filter(Boolean).join(' · ')),
    it.state === 'PROPOSED' && it.proposal ? waiting(it, path, again) : null,
    undo && it.state === 'IN_FORCE' && REVERSIBLE.includes(content.kind) ? h('p', {}, h('a', { class: 'button plain', href: `#rule/REVERSE/${it.ruling}` }, t('js.ruling.REVERSE'))) : null);
}

function waiting(it, path, again) {
  const own = it.proposal.by === person;
  return h('div', {}, h('p', { class: 'quiet' }, t('js.ruling.until', moment(it.proposal.expires))),
    own
      ? h('p', {}, t('js.two.second'), ' ', button(t('js.two.withdraw'), async () => {
          await change('DELETE', `${path}/proposals`);
          await again(t('js.two.withdrawn'));
        }, 'plain'))
      : is(...APPROVE) && button(t('js.two.approve'), async () => {
          await change('POST', `${path}/approvals`, { payloadHash: it.payloadHash });
          await again(t('js.two.done'));
        }));
}
