// Setting an edition up: the rulebook in parts, saved as it is written, with what it means beside it.

import { read, readOrNull } from './api.js';
import { mark } from './fields.js';
import { begin, button, edition, h, inWords, note, say, show, t, trouble, warning } from './page.js';
import { category } from './setup/category.js';
import { check, partOf } from './setup/check.js';
import { deputies } from './setup/deputies.js';
import { edition as first } from './setup/edition.js';
import { electors } from './setup/electors.js';
import { forget, keeping, kept } from './setup/keeping.js';
import { category as another, hasVote } from './setup/presets.js';
import { aside } from './setup/says.js';
import { start } from './setup/start.js';
import { timetable } from './setup/timetable.js';
import { tabs } from './tabs.js';

const HERE = `/api/nominations/v1/editions/${edition}`;
begin(() => (edition ? open() : start()));

async function open() {
  const { body, version } = await read(HERE);
  const proposed = (await readOrNull(`${HERE}/proposals`))?.items?.length > 0;
  if (body.state !== 'DRAFT') return show(note(h('p', {}, t('js.setup.published'), ' ', h('a', { href: `/editions/${edition}/desk` }, t('js.setup.to-desk')))));
  const mine = kept(edition);
  if (mine && JSON.stringify(mine.book) !== JSON.stringify(body.rulebook) && mine.base !== version) return ask(mine, body, version);
  const restored = mine && mine.base === version;
  await write(restored ? mine.book : body.rulebook, version, restored, proposed);
}

/** Somebody else saved while this device had a draft of its own. */
function ask(mine, body, version) {
  show(warning(h('p', {}, t('js.setup.two-drafts'))), h('p', { class: 'row' },
    button(t('js.setup.take-theirs'), async () => { forget(edition); await write(body.rulebook, version, false); }),
    button(t('js.setup.take-mine'), () => write(mine.book, version, true), 'plain')));
}

async function write(book, version, restored, proposed = false) {
  const state = h('p', { class: 'quiet', role: 'status' });
  const beside = h('aside', { class: 'meaning', tabindex: 0, 'aria-label': t('js.says.title') });
  const draft = { book, fields: [], violations: [], proposed };
  const keeper = keeping(edition, `${HERE}/rulebook`, book, version, (what) => heard(what, draft, keeper, state));
  draft.save = async () => { await keeper.save(); await look(draft); };
  draft.changed = () => { keeper.later(); beside.replaceChildren(...besideOf(draft)); };
  const part = (id, label, content) => ({ id, label, mark: wrongs(draft, id), content: async (again) => {
    draft.fields = [];
    const shown = await content(again);
    beside.replaceChildren(...besideOf(draft));
    queueMicrotask(() => mark(draft.fields, draft.violations));
    if (id === 'check') return [state, shown];
    return [state, draft.proposed ? warning(h('p', {}, t('js.setup.proposed'))) : null,
      h('div', { class: 'desk' }, h('form', { novalidate: true, submit: (event) => event.preventDefault() }, shown), beside)];
  } });
  const parts = () => [
    part('edition', t('js.setup.part.edition'), async () => [first(draft), await deputies(draft), more(draft)]),
    ...book.categories.map((one, i) => part(`category-${i}`, inWords(one.title) || t('js.setup.category.unnamed'), () => category(draft, i))),
    ...(book.categories.some((it) => hasVote(it.preset)) ? [part('electors', t('js.setup.part.electors'), () => electors(draft))] : []),
    part('timetable', t('js.setup.part.timetable'), () => timetable(draft)),
    part('check', t('js.setup.part.check'), (again) => check(draft, again)),
  ];
  const shown = tabs(parts);
  // The focus stays where the hand is: at one of these, else at the field.
  draft.redraw = async (pointer, ...ids) => {
    draft.changed();
    await shown();
    const there = ids.map((id) => document.getElementById(id)).find(Boolean);
    (there ?? draft.fields.find((it) => it.pointer.startsWith(pointer))?.input)?.focus();
  };
  await look(draft);
  await shown(restored ? t('js.setup.restored') : undefined);
  if (restored) keeper.later();
}

/** A sum that is wrong shows at the first of its parts. */
const atWeight = (it) => (it.rule === 'sum' && it.pointer.endsWith('/criteria') ? { ...it, pointer: `${it.pointer}/0/weight` } : it);

/** What stands against publication, at its fields and in the list of parts. */
async function look(draft) {
  draft.violations = (await read(`${HERE}/rulebook/violations`)).body.items.map(atWeight);
  mark(draft.fields, draft.violations);
}

const wrongs = (draft, id) => draft.violations.filter((it) => partOf(it.pointer) === id).length || null;

function besideOf(draft) {
  const only = location.hash.match(/^#category-(\d+)$/)?.[1];
  return aside(draft.book, only === undefined ? undefined : Number(only)).flat(3).filter(Boolean);
}

const more = ({ book, changed }) => h('p', {}, h('button', { type: 'button', class: 'plain', click: () => {
  book.categories.push(another('JURY_SHORTLIST_THEN_VOTE', {}, book.languages, book.categories.map((it) => it.id)));
  changed();
  say(t('js.setup.category.added'));
  location.hash = `#category-${book.categories.length - 1}`;
} }, t('js.setup.category.add')));

async function heard(what, draft, keeper, state) {
  if (typeof what === 'string') {
    state.textContent = t(`js.setup.${what}`, new Date().toLocaleTimeString());
    if (what === 'saved') draft.proposed = false;
    if (what === 'saved') await look(draft).catch(() => {});
  } else if (what.status === 412) {
    state.replaceChildren(warning(h('p', {}, t('js.setup.elsewhere')), h('p', { class: 'row' },
      button(t('js.setup.take-theirs'), async () => { forget(edition); location.reload(); }), button(t('js.setup.take-mine'), () => keeper.overwrite(), 'plain'))));
  } else {
    const { homeless } = mark(draft.fields, what.problem.violations?.map((it) => ({ ...it, pointer: it.pointer.replace(/^\/rulebook/, '') })));
    state.replaceChildren(trouble({ problem: { ...what.problem, violations: homeless } }));
  }
}
