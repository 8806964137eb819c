// The officers' desk of one category: where it stands, what is still missing, and each step with its two people.

import { read } from './api.js';
import { badge, begin, edition, h, t } from './page.js';
import { after } from './office/after.js';
import { papers, rollKey } from './office/boxes.js';
import { counting } from './office/count.js';
import { direct } from './office/direct.js';
import { electorate } from './office/electorate.js';
import { INSIDERS, is, NOMINATIONS, PUBLIC } from './office/here.js';
import { shortlist } from './office/jury.js';
import { objections } from './office/objections.js';
import { panel } from './office/panel.js';
import { proposed, rulings } from './office/rulings.js';
import { screening } from './office/screening.js';
import { trail } from './office/trail.js';
import { tabs } from './tabs.js';

let rules;
let languages;

begin(async () => {
  const [one, whole] = await Promise.all([read(PUBLIC), read(`/api/public/v1/editions/${edition}`)]);
  rules = one.body;
  languages = whole.body.languages;
  await open();
});

/** Each part is made from the newest state of the category. */
const of = (make) => async (again) => {
  const { body: course } = await read(NOMINATIONS);
  return make({ course, rules, languages, again });
};

async function now(here) {
  const { course } = here;
  const parts = await Promise.all([
    proposed(here), screening(here), shortlist(here), papers(here), rollKey(here), direct(here), counting(here), announcement(here), trail(),
  ]);
  return [h('p', {}, badge(course.state), course.candidates > 0 ? h('span', { class: 'quiet' }, ' ', t('js.office.candidates', course.candidates)) : null), parts,
    is(...INSIDERS) ? h('p', {}, h('a', { href: `/editions/${edition}/desk` }, t('js.setup.to-desk'))) : null];
}

function announcement({ course }) {
  if (!is('ANNOUNCER') || !['COUNTING', 'CERTIFIED'].includes(course.state)) return null;
  return h('section', {}, h('h2', {}, t('js.office.announcement')), h('p', {}, h('a', { class: 'button', href: `/editions/${edition}/ceremony` }, t('js.office.ceremony'))));
}

const parts = () => {
  const { jury, vote, preset } = rules.rules;
  return [
    { id: 'now', content: now },
    { id: 'nominees', content: (here) => screening({ ...here, whole: true }), may: is(...INSIDERS) && preset !== 'DIRECT' },
    { id: 'panel', content: panel, may: is(...INSIDERS) && Boolean(jury) },
    { id: 'electorate', content: electorate, may: is(...INSIDERS) && Boolean(vote) },
    { id: location.hash.startsWith('#rule') ? location.hash.slice(1) : 'rule', label: 'rule', content: rulings, may: is(...INSIDERS, 'CHAIR') },
    { id: 'objections', content: objections, may: is(...INSIDERS) },
    { id: 'after', content: after, may: is('RETURNING_OFFICER', 'SECOND_OFFICER', 'AUDITOR') },
  ].filter((it) => it.may ?? true).map((it) => ({ id: it.id, label: t(`js.office.part.${it.label ?? it.id}`), content: of(it.content) }));
};

const open = tabs(parts);
