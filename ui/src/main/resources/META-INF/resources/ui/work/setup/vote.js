// How members vote, and how their vote is joined with the jury's scores.

import { line } from '../fields.js';
import { h, t } from '../page.js';
import { fraction, get, percent, put } from './book.js';
import { bound, number, oneOf, yes } from './bound.js';
import { METHODS } from './presets.js';

export function vote(draft, category, one) {
  const at = `${category}/vote`;
  const methods = one.preset === 'BLEND' ? METHODS.filter((it) => !it.startsWith('INSTANT')) : METHODS;
  fit(one.vote);
  return [
    h('h3', {}, t('js.setup.vote')),
    oneOf(draft, `${at}/method`, t('rulebook.method'), t('js.setup.method.hint'), methods.map((it) => [it, t(`method.${it}`)]), true),
    one.vote.method === 'APPROVAL' ? number(draft, `${at}/most`, t('js.setup.most'), t('js.setup.most.hint'), [1, 100]) : null,
    one.vote.method === 'SCORE' ? number(draft, `${at}/most`, t('js.setup.highest'), t('js.setup.highest.hint'), [1, 1000]) : null,
    one.vote.method === 'POINTS' ? number(draft, `${at}/points`, t('js.setup.points'), t('js.setup.points.hint'), [1, 1000000]) : null,
    yes(draft, `${at}/noAward`, t('js.setup.no-award'), t('js.setup.no-award.hint')),
    one.blend ? blend(draft, `${category}/blend`) : null,
  ];
}

/** A method has its own figures, and no other's. */
function fit(it) {
  if (it.method === 'SCORE') it.most ??= 5;
  if (it.method === 'POINTS') it.points ??= 10;
  else delete it.points;
  if (!['APPROVAL', 'SCORE'].includes(it.method)) delete it.most;
}

function blend(draft, at) {
  const input = line(percent(get(draft.book, `${at}/jury`)), { inputmode: 'numeric', class: 'brief' });
  return [
    h('h3', {}, t('rulebook.blend')),
    bound(draft, `${at}/jury`, t('js.setup.blend.jury'), input, {
      hint: t('js.setup.blend.hint'),
      read: () => {
        const share = fraction(input.value.trim());
        put(draft.book, `${at}/electorate`, rest(share));
        return share;
      },
    }),
    oneOf(draft, `${at}/transform`, t('js.setup.transform'), t('js.setup.transform.hint'), ['SHARE', 'RANK', 'EURO'].map((it) => [it, t(`js.setup.transform.${it}`)])),
    number(draft, `${at}/minBallots`, t('js.setup.min-ballots'), t('js.setup.min-ballots.hint'), [1, 1000000]),
  ];
}

/** What makes one with a fraction. */
function rest(share) {
  const [n, d = 1] = share.split('/').map(Number);
  return Number.isFinite(n) && d > 0 && n <= d ? `${d - n}/${d}` : '0';
}
