// How a jury scores: criteria with weights that make a hundred, and what fails.

import { line } from '../fields.js';
import { h, inWords, t } from '../page.js';
import { fraction, fresh, get, percent } from './book.js';
import { bound, inEach, number, oneOf, several, yes } from './bound.js';

export function jury(draft, category) {
  const at = `${category}/jury`;
  const criteria = get(draft.book, `${at}/criteria`);
  const sum = h('output', { class: 'sum' });
  const add = () => { sum.textContent = t('js.setup.weights', criteria.reduce((all, it) => all + (it.weight || 0), 0)); };
  add();
  return h('section', { input: add },
    h('h3', {}, t('rulebook.jury')),
    h('p', { class: 'quiet' }, t('js.setup.criteria.hint')),
    several(draft, `${at}/criteria`, {
      title: (i) => inWords(criteria[i].title) || t('js.setup.criterion', i + 1),
      one: (here) => [
        inEach(draft, `${here}/title`, t('rulebook.criterion')),
        h('div', { class: 'beside narrow' },
          number(draft, `${here}/weight`, t('rulebook.share'), null, [1, 100]),
          number(draft, `${here}/max`, t('rulebook.most'), null, [1, 1000]),
          number(draft, `${here}/priority`, t('js.setup.priority'), null, [1, 100])),
      ],
      make: (all) => ({ id: fresh('criterion', all.map((it) => it.id)), title: {}, weight: 10, max: 10, priority: Math.max(0, ...all.map((it) => it.priority)) + 1 }),
      add: t('js.setup.criterion.add'),
      least: 1,
    }),
    sum,
    aggregate(draft, at),
    fractional(draft, `${at}/minTotal`, t('js.setup.min-total'), t('js.setup.min-total.hint')),
    shares(draft, `${at}/minCriterion`, t('js.setup.min-criterion'), t('js.setup.min-criterion.hint')),
    number(draft, `${at}/quorum`, t('js.setup.quorum'), t('js.setup.quorum.hint'), [1, 100]),
    fractional(draft, `${at}/discussAbove`, t('js.setup.discuss'), t('js.setup.discuss.hint')),
    yes(draft, `${at}/publishScorecards`, t('js.setup.publish-cards'), t('js.setup.publish-cards.hint')));
}

function aggregate(draft, at) {
  const kinds = ['MEAN', 'MEDIAN', 'TRIMMED_MEAN'];
  const now = get(draft.book, at);
  if (now.aggregate === 'TRIMMED_MEAN') now.trim ??= '1/10';
  else delete now.trim;
  return [
    oneOf(draft, `${at}/aggregate`, t('js.setup.aggregate'), t('js.setup.aggregate.hint'), kinds.map((it) => [it, t(`js.setup.aggregate.${it}`)]), true),
    now.aggregate === 'TRIMMED_MEAN' ? shares(draft, `${at}/trim`, t('js.setup.trim'), t('js.setup.trim.hint')) : null,
  ];
}

const fractional = (draft, pointer, label, hint) => bound(draft, pointer, label, line(get(draft.book, pointer), { inputmode: 'numeric', class: 'brief' }), { hint });

/** Written as a percentage, kept as an exact fraction. */
export function shares(draft, pointer, label, hint) {
  const input = line(percent(get(draft.book, pointer)), { inputmode: 'numeric', class: 'brief' });
  return bound(draft, pointer, label, input, { hint, read: () => (input.value.trim() === '' ? undefined : fraction(input.value.trim())) });
}
