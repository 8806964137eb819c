// What happened to a category so far.

import { h, moment, t } from '../page.js';
import { NOMINATIONS, section, seen } from './here.js';

export async function trail() {
  const steps = await seen(`${NOMINATIONS}/transitions`);
  if (!steps) return null;
  return section('trail', h('ol', {}, steps.items.map((one) => h('li', {},
    one.from ? `${t(`state.${one.from}`)} \u2192 ` : '', t(`state.${one.to}`), ' ', h('span', { class: 'quiet' }, [one.at ? moment(one.at) : null, one.why].filter(Boolean).join(' · '))))));
}
