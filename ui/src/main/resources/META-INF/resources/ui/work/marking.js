// The ballot paper on the screen: one way of marking for each form, each by pointer and by keyboard alone.

import { h, say, t } from './page.js';

/**
 * What the voter marks on. `marks()` gives what is marked now, or null while it is no ballot yet.
 *
 * @param entries `{id, name, about}` in the order of the paper
 */
export function marking(form, entries, changed) {
  switch (form.marks) {
    case 'choose':
      return choosing(entries, changed);
    case 'approve':
      return approving(form.most, entries, changed);
    case 'rank':
      return ranking(form.most, entries, changed);
    case 'points':
      return pointing(form.sum, entries, changed);
    case 'scores':
      return scoring(form.most, entries, changed);
    default:
      throw new Error(t('js.vote.form', form.marks));
  }
}

const about = (entry) => (entry.about ? h('span', { class: 'quiet' }, entry.about) : null);

const option = (entry, input) =>
  h('label', { class: 'option' }, input, h('span', {}, h('strong', {}, entry.name), ' ', about(entry)));

function choosing(entries, changed) {
  const inputs = entries.map((entry) => h('input', { type: 'radio', name: 'choice', value: entry.id, change: changed }));
  return {
    element: h('fieldset', {}, h('legend', {}, t('js.vote.choose')), entries.map((entry, i) => option(entry, inputs[i]))),
    marks() {
      const chosen = inputs.find((input) => input.checked);
      return chosen ? { choose: [chosen.value] } : null;
    },
  };
}

function approving(most, entries, changed) {
  const count = h('p', { class: 'quiet', 'aria-live': 'polite' });
  const update = () => {
    const n = inputs.filter((input) => input.checked).length;
    inputs.forEach((input) => {
      input.disabled = n >= most && !input.checked;
    });
    count.textContent = t('js.vote.approved', n, Math.min(most, entries.length));
    changed();
  };
  const inputs = entries.map((entry) => h('input', { type: 'checkbox', value: entry.id, change: update }));
  count.textContent = t('js.vote.approved', 0, Math.min(most, entries.length));
  return {
    element: h('fieldset', {}, h('legend', {}, t('js.vote.approve')), entries.map((entry, i) => option(entry, inputs[i])), count),
    marks() {
      const approved = inputs.filter((input) => input.checked).map((input) => input.value).sort();
      return approved.length > 0 ? { approve: approved } : null;
    },
  };
}

function ranking(most, entries, changed) {
  let ranked = [];
  let dragged = null;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const list = h('ol', { class: 'ranked', 'aria-label': t('js.vote.ranked') });
  const rest = h('ul', { class: 'unranked', 'aria-label': t('js.vote.unranked') });
  const empty = h('p', { class: 'quiet' }, t('js.vote.rank.empty'));

  function set(next, id, focus) {
    ranked = next;
    draw();
    const at = ranked.indexOf(id);
    say(at < 0 ? t('js.vote.removed', byId.get(id).name) : t('js.vote.placed', byId.get(id).name, at + 1));
    list.querySelector(`[data-id="${id}"] [data-act="${focus}"]:not(:disabled)`)?.focus() ??
      (list.querySelector(`[data-id="${id}"] button:not(:disabled)`) ?? rest.querySelector('button'))?.focus();
    changed();
  }

  const without = (id) => ranked.filter((other) => other !== id);
  const place = (id, at) => {
    const next = without(id);
    next.splice(at, 0, id);
    return next;
  };
  const act = (id, name, symbol, disabled, next) =>
    h('button', { type: 'button', class: 'plain small', 'data-act': name, disabled,
      'aria-label': t(`js.vote.${name}`, byId.get(id).name), click: () => set(next(), id, name) }, symbol);

  function row(id, at) {
    return h(
      'li',
      {
        'data-id': id,
        draggable: 'true',
        dragstart: (event) => {
          dragged = id;
          event.dataTransfer.effectAllowed = 'move';
        },
        dragover: (event) => event.preventDefault(),
        drop: (event) => {
          event.preventDefault();
          if (dragged && dragged !== id) set(place(dragged, at), dragged, 'up');
        },
      },
      h('span', { class: 'grow' }, h('strong', {}, byId.get(id).name), ' ', about(byId.get(id))),
      act(id, 'up', '\u2191', at === 0, () => place(id, at - 1)),
      act(id, 'down', '\u2193', at === ranked.length - 1, () => place(id, at + 1)),
      act(id, 'remove', '\u00d7', false, () => without(id)),
    );
  }

  function free(entry) {
    return h(
      'li',
      { draggable: 'true', dragstart: () => { dragged = entry.id; } },
      h('span', { class: 'grow' }, h('strong', {}, entry.name), ' ', about(entry)),
      h('button', { type: 'button', class: 'plain small', disabled: ranked.length >= most,
        'aria-label': t('js.vote.add.to', entry.name, ranked.length + 1),
        click: () => set([...ranked, entry.id], entry.id, 'up') }, t('js.vote.add', ranked.length + 1)),
    );
  }

  function draw() {
    list.replaceChildren(...ranked.map(row));
    empty.hidden = ranked.length > 0;
    rest.replaceChildren(...entries.filter((entry) => !ranked.includes(entry.id)).map(free));
  }

  list.addEventListener('dragover', (event) => event.preventDefault());
  const area = h('div', { dragover: (event) => event.preventDefault(), drop: () => {
    if (dragged && !ranked.includes(dragged) && ranked.length < most) set([...ranked, dragged], dragged, 'up');
  } }, h('h3', {}, t('js.vote.ranked')), empty, list);
  draw();
  return {
    element: h('div', { role: 'group', 'aria-label': t('js.vote.rank') }, h('p', {}, t('js.vote.rank')), area, h('h3', {}, t('js.vote.unranked')), rest),
    marks: () => (ranked.length > 0 ? { rank: ranked } : null),
  };
}

const numbers = (entries, most, update) =>
  entries.map((entry) =>
    h('input', { type: 'number', min: 0, max: most, step: 1, inputmode: 'numeric', 'data-id': entry.id, input: update }),
  );

const lines = (entries, inputs) =>
  entries.map((entry, i) =>
    h('label', { class: 'option number' }, h('span', { class: 'grow' }, h('strong', {}, entry.name), ' ', about(entry)), inputs[i]),
  );

/** Whole numbers from 0 to the most, or null where one is something else. */
function written(inputs, most) {
  const filled = inputs.filter((input) => input.value !== '' || !input.validity.valid);
  const good = filled.every((input) => input.validity.valid && Number.isSafeInteger(input.valueAsNumber) && input.valueAsNumber <= most);
  return good ? Object.fromEntries(filled.map((input) => [input.dataset.id, input.valueAsNumber])) : null;
}

function pointing(sum, entries, changed) {
  const left = h('output', { class: 'sum', 'aria-live': 'polite' });
  const spent = () => inputs.reduce((all, input) => all + (input.valueAsNumber || 0), 0);
  const update = () => {
    left.textContent = t('js.vote.points.left', sum - spent(), sum);
    changed();
  };
  const inputs = numbers(entries, sum, update);
  left.textContent = t('js.vote.points.left', sum, sum);
  return {
    element: h('fieldset', {}, h('legend', {}, t('js.vote.points', sum)), lines(entries, inputs), left),
    marks() {
      const points = written(inputs, sum);
      return points && spent() === sum ? { points } : null;
    },
  };
}

function scoring(most, entries, changed) {
  const inputs = numbers(entries, most, changed);
  return {
    element: h('fieldset', {}, h('legend', {}, t('js.vote.scores', most)), lines(entries, inputs)),
    marks() {
      const scores = written(inputs, most);
      return scores && Object.keys(scores).length > 0 ? { scores } : null;
    },
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
