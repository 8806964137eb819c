// The edition itself: what it is called, in which languages and which zone, and the limits that hold for all.

import { choice } from '../fields.js';
import { h, language, locale, t } from '../page.js';
import { bound, inEach, number, yes } from './bound.js';

export const UNION = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');

export function edition(draft) {
  return [
    h('h2', {}, t('js.setup.edition')),
    h('p', { class: 'quiet' }, t('js.setup.ids', draft.book.programme, draft.book.edition)),
    inEach(draft, '/title', t('js.setup.title'), { hint: t('js.setup.title.hint') }),
    languages(draft),
    zone(draft),
    yes(draft, '/demo', t('js.setup.demo'), t('js.setup.demo.hint')),
    h('h3', {}, t('js.setup.limits')),
    yes(draft, '/selfNominations', t('js.setup.self'), t('js.setup.self.hint'), [1, 0]),
    number(draft, '/otherNominations', t('js.setup.others'), t('js.setup.others.hint'), [0, 20]),
    number(draft, '/minNominees', t('js.setup.min-nominees'), t('js.setup.min-nominees.hint'), [1, 1000]),
    number(draft, '/disputeHours', t('js.setup.dispute'), t('js.setup.dispute.hint'), [1, 720]),
    number(draft, '/objectionDays', t('js.setup.objections'), t('js.setup.objections.hint'), [1, 365]),
  ];
}

/** Each language of the union can be one of the edition's; one stays. */
function languages(draft) {
  const { book } = draft;
  const others = UNION.filter((it) => !book.languages.includes(it)).map((it) => [it, language(it)]).sort((a, b) => a[1].localeCompare(b[1], locale));
  const more = choice('', [['', t('js.setup.language.add')], ...others], { 'aria-label': t('js.setup.language.add'), change: () => {
    book.languages.push(more.value);
    draft.redraw('/title');
  } });
  return h('fieldset', {}, h('legend', {}, t('js.setup.languages')), h('p', { class: 'quiet' }, t('js.setup.languages.hint')),
    h('p', { class: 'row' }, book.languages.map((it) => h('span', { class: 'tag' }, language(it),
      book.languages.length > 1 ? h('button', { type: 'button', class: 'bare', 'aria-label': t('js.setup.remove.of', language(it)), click: () => {
        book.languages = book.languages.filter((other) => other !== it);
        draft.redraw('/title');
      } }, '\u00d7') : null))),
    h('p', {}, more));
}

export const zones = (value) => choice(value, [...new Set([value, ...Intl.supportedValuesOf('timeZone')])].filter(Boolean).map((it) => [it, it]));

const zone = (draft) => bound(draft, '/zone', t('js.setup.zone'), zones(draft.book.zone), { hint: t('js.setup.zone.hint') });
