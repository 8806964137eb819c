// Who votes: classes of electors, their weight, and what becomes of those whose own organisation stands.

import { h, inWords, t } from '../page.js';
import { fresh, get } from './book.js';
import { inEach, oneOf, several, words } from './bound.js';

export function electors(draft) {
  return [
    h('h2', {}, t('rulebook.electors')),
    h('p', { class: 'quiet' }, t('js.setup.classes.hint')),
    several(draft, '/classes', {
      title: (i) => inWords(get(draft.book, `/classes/${i}/title`)) || t('js.setup.class', i + 1),
      one: (at) => [
        inEach(draft, `${at}/title`, t('js.setup.class.title')),
        words(draft, `${at}/id`, t('js.setup.class.id'), t('js.setup.class.id.hint'), { class: 'brief' }),
        words(draft, `${at}/weight`, t('js.setup.weight'), t('js.setup.weight.hint'), { class: 'brief' }),
        oneOf(draft, `${at}/kind`, t('js.setup.holds'), null, ['MEMBERS', 'ORGANISATIONS'].map((it) => [it, t(`electors.${it}`)])),
      ],
      make: (all) => ({ id: fresh('class', all.map((it) => it.id)), title: {}, weight: '1', kind: 'MEMBERS' }),
      add: t('js.setup.class.add'),
    }),
    oneOf(draft, '/ownCandidate', t('rulebook.own'), t('js.setup.own.hint'), ['WITHHOLD', 'ALLOW'].map((it) => [it, t(`rulebook.own.${it}`)])),
  ];
}
