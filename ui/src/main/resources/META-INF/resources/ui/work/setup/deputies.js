// Who steps in where every holder of an office has a conflict: people, in the order in which they are asked.

import { point } from '../fields.js';
import { names } from '../names.js';
import { button, edition, h, say, t } from '../page.js';
import { somebody } from '../somebody.js';
import { ordered } from './ordered.js';
import { DEPUTIES } from './presets.js';

const AT = '/deputies';

export async function deputies(draft) {
  draft.book.deputies ??= [];
  const all = draft.book.deputies;
  const known = await names(edition, all);
  const changed = (next, said, ...focus) => {
    draft.book.deputies = next;
    say(said);
    return draft.redraw(AT, ...focus, 'deputy');
  };
  return h('fieldset', {}, h('legend', { class: 'title' }, t('js.setup.deputies')), h('p', { class: 'quiet' }, t('js.setup.deputies.hint')),
    all.length > 0 ? ordered(all, (id) => known.get(id) ?? id, changed) : null,
    all.length < DEPUTIES ? h('p', {}, t('js.setup.deputies.few', all.length, DEPUTIES)) : null,
    another(all, changed));
}

function another(all, changed) {
  const who = somebody();
  const [mail] = who.fields;
  const add = async () => {
    point(who.fields, []);
    try {
      const id = await who.id();
      if (all.includes(id)) {
        mail.wrong(t('js.setup.deputies.twice'));
        return mail.input.focus();
      }
      await changed([...all, id], t('js.setup.deputies.added', who.name()));
    } catch (error) {
      if (!error.problem?.violations || point(who.fields, error.problem.violations).length > 0) throw error;
    }
  };
  return h('details', { open: all.length === 0 }, h('summary', { id: 'deputy' }, t('js.setup.deputies.another')),
    who.fields.map((it) => it.element), h('p', {}, button(t('js.setup.deputies.add'), add, 'plain')));
}
