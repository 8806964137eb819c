// A juror's work: conflicts first, then each file with its scorecard beside it. The chair's beside that.

import { change, read, readAll } from './api.js';
import { choice, field, line, point, text } from './fields.js';
import { begin, button, category, country, edition, h, heading, inWords, moment, note, say, show, t, trouble } from './page.js';
import { twoPeople } from './twopeople.js';

const JURY = `/api/voting/v1/editions/${edition}/categories/${category}`;
const CONFLICTS = ['NONE', 'SELF', 'ORGANISATION', 'PARTNER', 'FAMILY', 'STAKE', 'ADVISER', 'NOMINATOR', 'BIAS'];
const IN = ['SUBMITTED', 'LOCKED', 'ABSTAINED', 'RECUSED', 'LAPSED'];
const SAVE_AFTER = 1500;
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
  const chair = await chairs(desk);
  show(
    said ? note(h('p', {}, said)) : null,
    rules.timetable?.juryDeadline ? h('p', { class: 'lead' }, t('js.jury.until', moment(rules.timetable.juryDeadline))) : null,
    undeclared.length > 0 ? declarations(undeclared) : cards(files),
    chair,
  );
}

function declarations(files) {
  return h('section', {}, heading(t('js.jury.conflicts')), h('p', {}, t('js.jury.conflicts.why')), files.map(declaration));
}

function declaration(file) {
  const detected = file.detected.filter((one) => one !== 'NONE');
  const conflict = field('/conflict', t('js.jury.conflict.of', file.name),
    choice('', [['', t('js.jury.conflict.choose')], ...CONFLICTS.map((one) => [one, t(`js.conflict.${one}`)])]));
  const words = field('/text', `${t('js.jury.conflict.text')} (${t('js.form.optional')})`, line(''));
  return h('div', { class: 'card spaced' },
    h('h3', {}, file.name),
    detected.length > 0 ? note(h('p', {}, t('js.jury.detected', detected.map((one) => t(`js.conflict.${one}`)).join(', ')))) : null,
    conflict.element, words.element,
    button(t('js.jury.declare'), async () => {
      if (!conflict.read()) return conflict.wrong(t('js.jury.conflict.choose'));
      await change('PUT', `${JURY}/files/${file.candidate}/declaration`, { conflict: conflict.read(), text: words.read() || null });
      await desk(t('js.jury.declared', file.name));
    }));
}

function cards(files) {
  const done = files.filter((file) => IN.includes(file.scorecard)).length;
  return h('section', {},
    heading(t('js.jury.files')),
    h('p', {}, h('progress', { max: files.length, value: done, 'aria-label': t('js.jury.progress', done, files.length) }), ' ', t('js.jury.progress', done, files.length)),
    h('ul', { class: 'cards' }, files.map((file) => h('li', { class: 'card' },
      h('h3', {}, file.name),
      h('p', {}, h('span', { class: 'state' }, t(`js.card.${file.scorecard}`))),
      file.scorecard === 'RECUSED' ? h('p', { class: 'quiet' }, t(`js.conflict.${file.conflict}`)) : button(t('js.jury.open'), () => open(file), 'plain')))));
}

async function open(file) {
  const { body: content } = await read(`${JURY}/files/${file.candidate}`);
  const card = await own(file.candidate);
  show(h('h2', { 'data-focus': true }, content.name), h('div', { class: 'beside' }, record(content.record), scorecard(file, card)));
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

function record(it) {
  const file = Object.entries(it.file ?? {});
  return h('article', { class: 'card' },
    h('h3', {}, t('js.jury.file')),
    h('p', { class: 'quiet' }, [it.organisation, country(it.country)].filter(Boolean).join(', ')),
    (it.partners ?? []).length > 0 ? h('ul', {}, it.partners.map((one) => h('li', {}, one))) : null,
    h('p', {}, inWords(it.citation)),
    it.link ? h('p', {}, h('a', { href: it.link, rel: 'noopener noreferrer' }, it.link)) : null,
    file.length > 0 ? h('dl', {}, file.map(([name, value]) => [h('dt', {}, name), h('dd', {}, String(value))])) : null);
}

function scorecard(file, card) {
  const locked = !['NOT_STARTED', 'IN_PROGRESS', 'REOPENED'].includes(card.state);
  const told = h('div', {});
  const state = h('p', { class: 'quiet', role: 'status' });
  let version = card.version;
  let waiting = null;
  let saving = Promise.resolve();
  const scores = rules.rules.jury.criteria.map((criterion) => ({
    id: criterion.id,
    ...field(`/scores/${criterion.id}`, t('js.jury.criterion', inWords(criterion.title), criterion.weight),
      line(card.scores[criterion.id], { type: 'number', min: 0, max: criterion.max, step: 1, inputmode: 'numeric', disabled: locked }),
      { hint: t('js.jury.scale', criterion.max) }),
  }));
  const comment = field('/comment', `${t('js.jury.comment')} (${t('js.form.optional')})`, text(card.comment, { maxlength: 4000, disabled: locked }));
  const all = [...scores, comment];
  const content = () => ({
    scores: Object.fromEntries(scores.filter((it) => it.input.value !== '').map((it) => [it.id, it.input.valueAsNumber])),
    comment: comment.read() || null,
  });
  // One save at a time, each on the version the one before made.
  const save = () => {
    saving = saving.catch(() => {}).then(async () => {
      const answer = await change('PUT', `${JURY}/scorecards/${file.candidate}`, content(), version);
      version = answer.version ?? answer.body.version;
      state.textContent = t('js.nominate.saved', new Date().toLocaleTimeString());
    });
    return saving;
  };
  const later = () => {
    clearTimeout(waiting);
    state.textContent = t('js.nominate.saving');
    waiting = setTimeout(() => save().catch(tell), SAVE_AFTER);
  };
  const tell = (error) => {
    const homeless = point(all, error.problem?.violations);
    told.replaceChildren(trouble(error.problem ? { problem: { ...error.problem, violations: homeless } } : error));
  };
  const act = async (path, words) => {
    clearTimeout(waiting);
    try {
      if (path === 'submission') await save();
      else await saving.catch(() => {});
      await change('POST', `${JURY}/scorecards/${file.candidate}/${path}`);
      say(words);
      await desk(words);
    } catch (error) {
      tell(error);
    }
  };
  return h('form', { novalidate: true, input: later, submit: (event) => { event.preventDefault(); act('submission', t('js.jury.submitted', file.name)); } },
    h('h3', {}, t('js.jury.card')), locked ? h('p', {}, h('span', { class: 'state' }, t(`js.card.${card.state}`))) : null,
    all.map((it) => it.element), told, state,
    h('p', { class: 'row' },
      locked ? null : h('button', { type: 'submit' }, t('js.jury.submit')),
      locked ? null : button(t('js.jury.abstain'), () => act('abstention', t('js.jury.abstained', file.name)), 'plain'),
      button(t('js.back'), async () => { clearTimeout(waiting); await saving.catch(() => {}); await desk(); }, 'plain')));
}

/** What only the chair has: casting votes, and the shortlist. Nothing for others. */
async function chairs(again) {
  let votes;
  try {
    votes = (await read(`${JURY}/casting-votes`)).body.items;
  } catch {
    return null;
  }
  return h('section', {}, h('h2', {}, t('js.jury.chair')),
    votes.filter((one) => one.status === 'AWAITED').map((one) => castingVote(one, again)),
    await twoPeople(`${JURY}/shortlist`, [{ act: 'PUBLISH_SHORTLIST', label: t('js.act.PUBLISH_SHORTLIST') }], again));
}

function castingVote(vote, again) {
  const names = new Map();
  const list = h('div', {}, t('work.wait'));
  readAll(`/api/public/v1/editions/${edition}/categories/${category}/nominees`).then((nominees) => {
    nominees.forEach((one) => names.set(one.candidate, one.name));
    list.replaceChildren(...vote.tied.map((id) => button(names.get(id) ?? id, async () => {
      await change('POST', `${JURY}/casting-votes`, { tied: vote.tied, preferred: id });
      await again(t('js.jury.cast'));
    }, 'plain')));
  });
  return h('div', { class: 'note' }, h('p', {}, t('js.jury.tie')), list);
}
