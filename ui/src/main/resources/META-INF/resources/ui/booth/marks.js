// Which marks a paper takes.

import { utf8 } from './bytes.js';
import { canonical } from './canonical.js';

/** The bytes that are committed to and sealed. */
export const marksBytes = (marks) => utf8(canonical(marks));

/** The first rule these marks break, as a word, or null. Abstaining is always allowed. */
export function refusal(paper, marks) {
  const broken = marks.abstain === true && Object.keys(marks).length === 1 ? null : byForm(paper, marks);
  return broken ?? (marksBytes(marks).length > paper.marksMax ? 'too-long' : null);
}

function byForm({ form, candidates }, marks) {
  const said = marks[form.marks];
  if (Object.keys(marks).length !== 1 || said === undefined) return 'other-form';
  switch (form.marks) {
    case 'choose':
      return ofIds(said, candidates, 1);
    case 'approve':
      return ofIds(said, candidates, form.most) ?? (canonical([...said].sort()) === canonical(said) ? null : 'unsorted');
    case 'rank':
      return ofIds(said, candidates, form.most);
    case 'points':
      return ofNumbers(said, candidates, form.sum) ?? (sum(said) === form.sum ? null : 'wrong-sum');
    case 'scores':
      return ofNumbers(said, candidates, form.most);
    default:
      return 'other-form';
  }
}

function ofIds(ids, candidates, most) {
  if (!Array.isArray(ids) || ids.some((id) => !candidates.includes(id))) return 'unknown-candidate';
  if (new Set(ids).size < ids.length) return 'marked-twice';
  return ids.length >= 1 && ids.length <= most ? null : 'wrong-number';
}

function ofNumbers(numbers, candidates, most) {
  const ids = Object.keys(numbers);
  if (ids.some((id) => !candidates.includes(id))) return 'unknown-candidate';
  if (ids.length === 0) return 'wrong-number';
  return Object.values(numbers).every((n) => Number.isSafeInteger(n) && n >= 0 && n <= most) ? null : 'out-of-range';
}

const sum = (numbers) => Object.values(numbers).reduce((all, n) => all + n, 0);
