// The timetable: suggested from one day, and every instant free to be another.

import { line } from '../fields.js';
import { button, h, say, t } from '../page.js';
import { get, put } from './book.js';
import { bound } from './bound.js';
import { INSTANTS, suggest, used } from './times.js';

const KEYS = {
  nominationsOpen: 'NOMINATIONS_OPEN', nominationsClose: 'NOMINATIONS_CLOSE', consentBy: 'CONSENT_BY', juryDeadline: 'JURY_DEADLINE',
  votingOpens: 'VOTING_OPENS', votingCloses: 'VOTING_CLOSES', embargoUntil: 'EMBARGO_ENDS',
};
export const instantName = (name) => t(`planned.${KEYS[name]}`);

export function timetable(draft) {
  const start = line((draft.book.timetable?.nominationsOpen ?? '').slice(0, 10), { type: 'date', id: 'start', class: 'brief' });
  const needed = new Set(draft.book.categories.flatMap((it) => used(it.preset)));
  return [
    h('h2', {}, t('edition.timeline')),
    h('p', {}, t('js.setup.times.zone', draft.book.zone)),
    h('div', { class: 'note' }, h('label', { for: 'start' }, t('js.setup.times.start')), start,
      h('p', { class: 'row spaced-top' }, button(t('js.setup.times.suggest'), () => {
        if (!start.value) return;
        draft.book.timetable = suggest(start.value);
        say(t('js.setup.times.suggested'));
        draft.redraw('/timetable/nominationsOpen');
      }, 'plain'))),
    INSTANTS.filter((name) => needed.has(name)).map((name) => instant(draft, `/timetable/${name}`, name)),
  ];
}

function instant(draft, pointer, name, hint = t(`js.setup.times.${name}`)) {
  const value = get(draft.book, pointer) ?? '';
  // One that names its offset, as a clock change may need, is written out.
  const input = value.length > 16 ? line(value) : line(value, { type: 'datetime-local', class: 'brief' });
  return bound(draft, pointer, instantName(name), input, { hint });
}

/** A category's own instants; what it leaves empty is the edition's. */
export function own(draft, category, one) {
  return h('details', { open: Boolean(one.timetable) }, h('summary', {}, t('js.setup.times.own')), h('p', { class: 'quiet' }, t('js.setup.times.own.hint')),
    used(one.preset).map((name) => instant(draft, `${category}/timetable/${name}`, name, null)),
    one.timetable ? button(t('js.setup.times.none'), () => {
      put(draft.book, `${category}/timetable`, undefined);
      draft.redraw(category);
    }, 'plain') : null);
}
