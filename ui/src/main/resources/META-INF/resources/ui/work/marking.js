// The ballot paper on the screen: one way of marking for each form, each by pointer and by keyboard alone.

import { h, t } from './page.js';
import { about, ranking } from './ranking.js';

/**
 * What the voter marks on. `marks()` gives what is marked now, or null while it is no ballot yet; `written()` what is
 * marked now, whole or not.
 *
 * @param entries `{id, name, about}` in the order of the paper
 * @param earlier marks to begin with, as `written()` gave them
 */
export function marking(form, entries, changed, earlier = {}) {
  switch (form.marks) {
    case 'choose':
      return choosing(entries, changed, earlier.choose);
    case 'approve':
      return approving(form.most, entries, changed, earlier.approve);
    case 'rank':
      return ranking(form.most, entries, changed, earlier.rank);
    case 'points':
      return pointing(form.sum, entries, changed, earlier.points);
    case 'scores':
      return scoring(form.most, entries, changed, earlier.scores);
    default:
      throw new Error(t('js.vote.form', form.marks));
  }
}

const option = (entry, input) =>
  h('label', { class: 'option' }, input, h('span', {}, h('strong', {}, entry.name), ' ', about(entry)));

function choosing(entries, changed, earlier = []) {
  const inputs = entries.map((entry) => h('input', { type: 'radio', name: 'choice', value: entry.id, checked: earlier.includes(entry.id), change: changed }));
  const marks = () => {
    const chosen = inputs.find((input) => input.checked);
    return chosen ? { choose: [chosen.value] } : null;
  };
  return {
    element: h('fieldset', {}, h('legend', {}, t('js.vote.choose')), entries.map((entry, i) => option(entry, inputs[i]))),
    marks,
    written: marks,
  };
}

function approving(most, entries, changed, earlier = []) {
  const count = h('p', { class: 'quiet', 'aria-live': 'polite' });
  const limit = () => {
    const n = inputs.filter((input) => input.checked).length;
    inputs.forEach((input) => {
      input.disabled = n >= most && !input.checked;
    });
    count.textContent = t('js.vote.approved', n, Math.min(most, entries.length));
  };
  const update = () => {
    limit();
    changed();
  };
  const inputs = entries.map((entry) => h('input', { type: 'checkbox', value: entry.id, checked: earlier.includes(entry.id), change: update }));
  const marks = () => {
    const approved = inputs.filter((input) => input.checked).map((input) => input.value).sort();
    return approved.length > 0 ? { approve: approved } : null;
  };
  limit();
  return {
    element: h('fieldset', {}, h('legend', {}, t('js.vote.approve')), entries.map((entry, i) => option(entry, inputs[i])), count),
    marks,
    written: marks,
  };
}

const numbers = (entries, most, update, earlier = {}) =>
  entries.map((entry) =>
    h('input', { type: 'number', min: 0, max: most, step: 1, inputmode: 'numeric', 'data-id': entry.id, value: earlier[entry.id] ?? '', input: update }),
  );

/** What stands in the fields and is a number at all. */
const figures = (inputs) =>
  Object.fromEntries(inputs.filter((input) => Number.isFinite(input.valueAsNumber)).map((input) => [input.dataset.id, input.valueAsNumber]));

const lines = (entries, inputs) =>
  entries.map((entry, i) =>
    h('label', { class: 'option number' }, h('span', { class: 'grow' }, h('strong', {}, entry.name), ' ', about(entry)), inputs[i]),
  );

/** Whole numbers from 0 to the most, or null where one is something else. */
function whole(inputs, most) {
  const filled = inputs.filter((input) => input.value !== '' || !input.validity.valid);
  const good = filled.every((input) => input.validity.valid && Number.isSafeInteger(input.valueAsNumber) && input.valueAsNumber <= most);
  return good ? Object.fromEntries(filled.map((input) => [input.dataset.id, input.valueAsNumber])) : null;
}

function pointing(sum, entries, changed, earlier) {
  const left = h('output', { class: 'sum', 'aria-live': 'polite' });
  const spent = () => inputs.reduce((all, input) => all + (input.valueAsNumber || 0), 0);
  const add = () => {
    const rest = sum - spent();
    left.textContent = rest < 0 ? t('js.vote.points.over', -rest, sum) : t('js.vote.points.left', rest, sum);
    left.classList.toggle('over', rest < 0);
  };
  const update = () => {
    add();
    changed();
  };
  const inputs = numbers(entries, sum, update, earlier);
  add();
  return {
    element: h('fieldset', {}, h('legend', {}, t('js.vote.points', sum)), lines(entries, inputs), left),
    marks() {
      const points = whole(inputs, sum);
      return points && spent() === sum ? { points } : null;
    },
    written: () => ({ points: figures(inputs) }),
  };
}

function scoring(most, entries, changed, earlier) {
  const inputs = numbers(entries, most, changed, earlier);
  return {
    element: h('fieldset', {}, h('legend', {}, t('js.vote.scores', most)), lines(entries, inputs)),
    marks() {
      const scores = whole(inputs, most);
      return scores && Object.keys(scores).length > 0 ? { scores } : null;
    },
    written: () => ({ scores: figures(inputs) }),
  };
}

/** The marks in words, for the review. */
export function spoken(marks, nameOf) {
  const list = (kind, ids) => h(kind, {}, ids.map((id) => h('li', {}, nameOf(id))));
  if (marks.abstain) return h('p', {}, h('strong', {}, t('js.vote.abstained')));
  if (marks.rank) return list('ol', marks.rank);
  if (marks.choose || marks.approve) return list('ul', marks.choose ?? marks.approve);
  const given = Object.entries(marks.points ?? marks.scores);
  return h('ul', {}, given.map(([id, n]) => h('li', {}, `${nameOf(id)}: ${n}`)));
}
