// Whom I endorse: those who were nominated by others and have consented.

import { change, readWhole } from './api.js';
import * as drafts from './drafts.js';
import { field, sheet, text } from './fields.js';
import { begin, button, category, country, edition, h, heading, inWords, is, locale, moment, note, say, show, t } from './page.js';

const HERE = `/api/nominations/v1/editions/${edition}/categories/${category}`;
const LONGEST = 500;
const JUDGES = ['JUROR', 'CHAIR', 'RETURNING_OFFICER', 'SECOND_OFFICER', 'ORGANISER'];

begin(() => list());

/** @param undo takes back what has just been done */
async function list(said, undo) {
  const { open, closes, items } = await readWhole(`${HERE}/endorsements`);
  items.sort((a, b) => a.name.localeCompare(b.name, locale));
  const mine = items.filter((it) => it.endorsed);
  const others = items.filter((it) => !it.endorsed);
  if (said) say(said);
  show(
    said ? note(h('p', {}, said), undo ? h('p', {}, button(t('js.endorse.undo'), undo, 'plain')) : null) : null,
    open ? h('p', { class: 'lead' }, t('js.endorse.until', moment(closes))) : note(h('p', {}, t('js.endorse.closed'))),
    open && is(...JUDGES) ? note(h('p', {}, t('js.endorse.judges'))) : null,
    heading(t('js.endorse.mine')),
    mine.length === 0 ? h('p', { class: 'quiet' }, t('js.endorse.none')) : h('ul', { class: 'cards wide-cards' }, mine.map((it) => given(it, open))),
    open ? [
      h('h2', {}, t('js.endorse.others')),
      h('p', { class: 'quiet' }, t(others.length === 0 ? 'js.endorse.nobody' : 'js.endorse.about')),
      h('ul', { class: 'cards wide-cards' }, others.map(choice)),
    ] : null);
}

const about = (one) => [
  h('h3', {}, one.name),
  h('p', { class: 'quiet' }, [one.organisation, country(one.country), ...one.partners].filter(Boolean).join(' · ')),
  h('p', {}, inWords(one.citation)),
  one.link ? h('p', {}, h('a', { href: one.link, rel: 'noopener noreferrer nofollow' }, one.link)) : null,
];

function choice(one) {
  return h('li', { class: 'card' }, about(one),
    one.bar
      ? h('p', { class: 'quiet' }, t(`js.endorse.bar.${one.bar}`))
      : h('p', {}, button(t('js.endorse.do', one.name), () => endorse(one, null, t('js.endorse.done', one.name)))));
}

function given(one, open) {
  return h('li', { class: 'card' }, about(one),
    h('p', {}, h('span', { class: 'state' }, t(one.standing ? 'js.endorse.counts' : 'js.endorse.gone'))),
    open && one.standing ? words(one) : one.endorsed.statement ? h('blockquote', {}, one.endorsed.statement) : null,
    open ? h('p', {}, button(t('js.endorse.withdraw', one.name), () => withdraw(one), 'danger')) : null);
}

const draft = (one) => `words/${one.nominee}`;

function words(one) {
  const kept = drafts.kept(draft(one));
  const said = field('/statement', `${t('js.endorse.words')} (${t('js.form.optional')})`,
    text(kept ?? one.endorsed.statement, { maxlength: LONGEST, class: 'short' }), { hint: t('js.endorse.words.hint') });
  const save = () => endorse(one, said.read() || null, t('js.endorse.saved'));
  return [kept === null ? null : note(h('p', {}, t('js.nominate.restored'))),
    sheet([said], save, said.element, h('button', { type: 'submit', class: 'plain' }, t('js.endorse.save', one.name)),
      { input: () => drafts.keep(draft(one), said.input.value) })];
}

async function endorse(one, statement, done) {
  await change('POST', `${HERE}/nominees/${one.nominee}/endorsement`, { statement });
  drafts.drop(draft(one));
  await list(done);
}

/** Taken back at once, as it can be given again. */
async function withdraw(one) {
  await change('POST', `${HERE}/nominees/${one.nominee}/endorsement/withdrawal`);
  const again = one.standing ? () => endorse(one, one.endorsed.statement, t('js.endorse.done', one.name)) : null;
  await list(t('js.endorse.withdrawn', one.name), again);
}
