// A juror's work: conflicts first, then each file with its scorecard beside it. The chair's beside that.

import { change, read, readAll } from './api.js';
import { chairs } from './chair.js';
import * as drafts from './drafts.js';
import { choice, field, sheet, line, text } from './fields.js';
import { file as reading } from './file.js';
import { begin, button, category, edition, h, heading, inWords, moment, note, person, show, t, told, wide } from './page.js';
import { saving } from './saving.js';

const JURY = `/api/voting/v1/editions/${edition}/categories/${category}`;
const CONFLICTS = ['NONE', 'SELF', 'ORGANISATION', 'PARTNER', 'FAMILY', 'STAKE', 'ADVISER', 'NOMINATOR', 'BIAS'];
const IN = ['SUBMITTED', 'LOCKED', 'ABSTAINED', 'RECUSED', 'LAPSED'];
let rules;

begin(async () => {
  rules = (await read(`/api/public/v1/editions/${edition}/categories/${category}`)).body;
  await desk();
});

async function desk(said) {
  let files;
  try {
    files = await readAll(`${JURY}/files`);
  } catch (error) {
    if (error.problem && error.status !== 403) return show(note(h('p', {}, t('js.jury.none')), h('p', { class: 'quiet' }, error.problem.detail)));
    throw error;
  }
  const undeclared = files.filter((file) => file.conflict === 'UNDECLARED' && !file.outOfCategory);
  const chair = await chairs(JURY, files, desk);
  show(
    told(said),
    rules.timetable?.juryDeadline ? h('p', { class: 'lead' }, t('js.jury.until', moment(rules.timetable.juryDeadline))) : null,
    undeclared.length > 0 ? declarations(undeclared) : cards(files),
    chair,
  );
}

const declarations = (files) => h('section', {},
  heading(t('js.jury.conflicts')), h('p', {}, t('js.jury.conflicts.why')), h('p', {}, t('js.jury.owed', files.length)), files.map(declaration));

function declaration(file) {
  const detected = file.detected.filter((one) => one !== 'NONE');
  const conflict = field('/conflict', t('js.jury.conflict.of', file.name),
    choice('', [['', t('js.jury.conflict.choose')], ...CONFLICTS.map((one) => [one, t(`js.conflict.${one}`)])]));
  const words = field('/text', `${t('js.jury.conflict.text')} (${t('js.form.optional')})`, line('', { maxlength: 1000 }));
  const declare = async () => {
    if (!conflict.read()) {
      conflict.wrong(t('js.jury.conflict.choose'));
      return conflict.input.focus();
    }
    await change('PUT', `${JURY}/files/${file.candidate}/declaration`, { conflict: conflict.read(), text: words.read() || null });
    await desk(t('js.jury.declared', file.name));
  };
  return h('div', { class: 'card spaced' },
    h('h3', {}, file.name),
    detected.length > 0 ? note(h('p', {}, t('js.jury.detected', detected.map((one) => t(`js.conflict.${one}`)).join(', ')))) : null,
    sheet([conflict, words], declare, [conflict.element, words.element], h('button', { type: 'submit' }, t('js.jury.declare'))));
}

function cards(files) {
  const done = files.filter((file) => IN.includes(file.scorecard)).length;
  return h('section', {},
    heading(t('js.jury.files')),
    h('p', {}, h('progress', { max: files.length, value: done, 'aria-label': t('js.jury.progress', done, files.length) }), ' ', t('js.jury.progress', done, files.length)),
    h('ul', { class: 'cards' }, files.map((file) => h('li', { class: 'card' },
      h('h3', {}, file.name),
      h('p', {}, h('span', { class: 'state' }, t(`js.card.${file.scorecard}`))),
      file.scorecard === 'RECUSED' ? h('p', { class: 'quiet' }, t(`js.conflict.${file.conflict}`)) : button(t(IN.includes(file.scorecard) ? 'js.jury.read' : 'js.jury.open'), () => open(file), 'plain')))));
}

async function open(file) {
  const { body: content } = await read(`${JURY}/files/${file.candidate}`);
  const card = await own(file.candidate);
  show(
    h('h2', { 'data-focus': true }, content.name),
    h('div', { class: 'beside scoring' }, await reading(content, rules), scorecard(file, card)),
    await others(file));
}

/** What the others gave: shown by the service once one's own card is in. */
async function others(file) {
  const cards = (await readAll(`${JURY}/scorecards`)).filter((one) => one.candidate === file.candidate && one.juror !== person);
  if (cards.length === 0) return null;
  const criteria = rules.rules.jury.criteria;
  return h('section', {}, h('h3', {}, t('js.jury.others')), wide(t('js.jury.others'), h('table', {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('js.office.jury.juror')), criteria.map((it) => h('th', { scope: 'col', class: 'figure' }, inWords(it.title))), h('th', { scope: 'col' }, t('js.jury.comment')))),
    h('tbody', {}, cards.map((card, i) => h('tr', {}, h('th', { scope: 'row' }, t('js.jury.other', i + 1)), criteria.map((it) => h('td', { class: 'figure' }, card.scores[it.id] ?? '')), h('td', {}, card.comment ?? '')))))));
}

async function own(candidate) {
  try {
    const { body, version } = await read(`${JURY}/scorecards/${candidate}`);
    return { ...body, version: version ?? body.version };
  } catch (error) {
    if (error.status === 404) return { scores: {}, comment: '', version: 0, state: 'NOT_STARTED' };
    throw error;
  }
}

function scorecard(file, card) {
  const locked = !['NOT_STARTED', 'IN_PROGRESS', 'REOPENED'].includes(card.state);
  const name = () => `scorecard/${file.candidate}`;
  const kept = locked ? null : drafts.kept(name());
  const given = kept ?? card;
  let { version } = card;
  const scores = rules.rules.jury.criteria.map((criterion) => ({
    id: criterion.id,
    ...field(`/scores/${criterion.id}`, t('js.jury.criterion', inWords(criterion.title), criterion.weight),
      line(given.scores[criterion.id], { type: 'number', min: 0, max: criterion.max, step: 1, inputmode: 'numeric', disabled: locked }),
      { hint: t('js.jury.scale', criterion.max) }),
  }));
  const comment = field('/comment', `${t('js.jury.comment')} (${t('js.form.optional')})`, text(given.comment, { maxlength: 4000, disabled: locked }));
  const writing = saving({
    name,
    content: () => ({
      scores: Object.fromEntries(scores.filter((it) => it.input.value !== '').map((it) => [it.id, it.input.valueAsNumber])),
      comment: comment.read() || null,
    }),
    refused: (error) => { writing.element.textContent = error.problem.violations?.[0]?.text ?? error.problem.detail; },
    send: async (content) => {
      const answer = await change('PUT', `${JURY}/scorecards/${file.candidate}`, content, version);
      version = answer.version ?? answer.body.version;
    },
  });
  const hand = async (path, words) => {
    await change('POST', `${JURY}/scorecards/${file.candidate}/${path}`);
    drafts.drop(name());
    await desk(words);
  };
  const submit = async () => {
    await writing.now();
    await hand('submission', t('js.jury.submitted', file.name));
  };
  const abstain = async () => {
    await writing.end();
    await hand('abstention', t('js.jury.abstained', file.name));
  };
  const back = button(t('js.back'), async () => { await writing.end(); await desk(); }, 'plain');
  const content = [
    h('h3', {}, t('js.jury.card')), card.state === 'NOT_STARTED' ? null : h('p', {}, h('span', { class: 'state' }, t(`js.card.${card.state}`))),
    kept ? note(h('p', {}, t('js.nominate.restored'))) : null,
    [...scores, comment].map((it) => it.element), writing.element,
  ];
  if (kept) writing.later();
  return sheet([...scores, comment], submit, content,
    locked ? back : [h('button', { type: 'submit' }, t('js.jury.submit')), button(t('js.jury.abstain'), abstain, 'plain'), back], { id: 'scorecard', input: writing.later });
}
