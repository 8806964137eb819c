// One category: its course, who is nominated, how it is decided.

import { h, inWords, t } from '../page.js';
import { put } from './book.js';
import { bound, inEach, number, oneOf, several, yes } from './bound.js';
import { choice } from '../fields.js';
import { jury } from './jury.js';
import { changed, hasJury, hasVote, KINDS, PRESETS } from './presets.js';
import { questions } from './questions.js';
import { ties } from './ties.js';
import { own } from './timetable.js';
import { vote } from './vote.js';

export function category(draft, i) {
  const one = draft.book.categories[i];
  const at = `/categories/${i}`;
  const direct = one.preset === 'DIRECT';
  return [
    h('h2', {}, inWords(one.title) || t('js.setup.category.unnamed')),
    inEach(draft, `${at}/title`, t('js.setup.category.title')),
    h('p', { class: 'quiet' }, t('js.setup.category.id', one.id)),
    course(draft, i),
    oneOf(draft, `${at}/nomineeKind`, t('js.setup.kind'), t('js.setup.kind.hint'), KINDS.map((it) => [it, t(`kind.${it}`)])),
    direct ? null : nominees(draft, at),
    hasJury(one.preset) ? jury(draft, at) : null,
    direct ? null : number(draft, `${at}/finalists`, t('js.setup.finalists'), t(hasJury(one.preset) ? 'js.setup.finalists.hint' : 'js.setup.finalists.vote'), [0, 100]),
    hasVote(one.preset) ? vote(draft, at, one) : null,
    direct ? null : ties(draft, at, one),
    oneOf(draft, `${at}/vacant`, t('js.setup.vacant'), t('js.setup.vacant.hint'), ['NEXT_IN_RANK', 'VACANT'].map((it) => [it, t(`vacant.${it}`)])),
    own(draft, at, one),
    draft.book.categories.length > 1 ? h('p', {}, h('button', { type: 'button', class: 'danger', click: () => {
      draft.book.categories.splice(i, 1);
      draft.changed();
      location.hash = '#edition';
    } }, t('js.setup.category.remove'))) : null,
  ];
}

/** Another preset is another set of parts. */
function course(draft, i) {
  const at = `/categories/${i}/preset`;
  const input = choice(draft.book.categories[i].preset, PRESETS.map((it) => [it, t(`preset.${it}`)]));
  return bound(draft, at, t('js.setup.preset'), input, {
    hint: t('js.setup.preset.hint'),
    redraw: true,
    read: () => {
      put(draft.book, `/categories/${i}`, changed(draft.book.categories[i], input.value, draft.book.languages));
      return input.value;
    },
  });
}

function nominees(draft, at) {
  return [
    h('h3', {}, t('js.setup.eligibility')),
    h('p', { class: 'quiet' }, t('js.setup.eligibility.hint')),
    several(draft, `${at}/eligibility`, {
      title: (n) => t('js.setup.clause', n + 1),
      one: (here) => [
        bound(draft, `${here}/id`, t('js.setup.clause.id'), textOf(draft, here), { hint: t('js.setup.clause.id.hint') }),
        inEach(draft, `${here}/text`, t('js.setup.clause.text'), { long: true }),
      ],
      make: (all) => ({ id: String(all.length + 1), text: {} }),
      add: t('js.setup.clause.add'),
    }),
    yes(draft, `${at}/excludePreviousWinners`, t('js.setup.previous'), t('js.setup.previous.hint')),
    questions(draft, at),
  ];
}

const textOf = (draft, here) => h('input', { type: 'text', maxlength: 32, value: here.split('/').slice(1).reduce((it, step) => it?.[step], draft.book)?.id ?? '' });
