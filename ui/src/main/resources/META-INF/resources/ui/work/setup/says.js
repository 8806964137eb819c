// What a rulebook means, in plain words, as it is being written.

import { h, inWords, t } from '../page.js';
import { percent } from './book.js';
import { hasJury, hasVote } from './presets.js';
import { days, inForce, words } from './times.js';

/** What a category means: one sentence for each thing that somebody will feel. */
export function meaning(book, one) {
  const at = inForce(book, one);
  const said = [t(`preset.${one.preset}`) + '.'];
  const tell = (key, ...values) => said.push(t(`js.says.${key}`, ...values));
  if (one.preset !== 'DIRECT') {
    if (at.nominationsOpen && at.nominationsClose) tell('nominate', words(at.nominationsOpen), words(at.nominationsClose), days(at.nominationsOpen, at.nominationsClose));
    tell('limits', book.selfNominations, book.otherNominations);
    if (at.consentBy) tell('consent', words(at.consentBy));
    if (one.excludePreviousWinners) tell('previous');
  }
  if (one.jury && hasJury(one.preset)) jury(one, at, tell);
  if (one.vote && hasVote(one.preset)) vote(book, one, at, tell);
  if (one.tieLadder?.length > 0) tell('ties', t(`tie.${one.tieLadder[0]}`), t(`tie.${one.tieLadder.at(-1)}`));
  if (at.embargoUntil) tell('announce', words(at.embargoUntil), book.objectionDays);
  return said;
}

function jury(one, at, tell) {
  const first = [...one.jury.criteria].sort((a, b) => b.weight - a.weight)[0];
  if (first) tell('jury', one.jury.criteria.length, inWords(first.title), first.weight);
  if (at.juryDeadline) tell('jury.until', words(at.juryDeadline));
  if (one.jury.minTotal) tell('min-total', one.jury.minTotal);
  if (one.preset !== 'JURY_ONLY') tell('finalists', one.finalists);
  tell(one.jury.publishScorecards ? 'cards.public' : 'cards.secret');
}

function vote(book, one, at, tell) {
  if (one.preset === 'VOTE_ONLY') tell(one.finalists > 0 ? 'by-nominations' : 'all-stand', one.finalists);
  tell('method', t(`method.${one.vote.method}`));
  if (at.votingOpens && at.votingCloses) tell('voting', words(at.votingOpens), words(at.votingCloses), days(at.votingOpens, at.votingCloses));
  tell(`own.${book.ownCandidate}`);
  if (one.vote.noAward) tell('no-award');
  if (one.blend) tell('blend', percent(one.blend.jury), percent(one.blend.electorate), one.blend.minBallots);
  tell('secret', book.disputeHours);
}

export const sentences = (book, one) => h('ul', { class: 'says' }, meaning(book, one).map((it) => h('li', {}, it)));

/** The same for all categories, as the part beside a form. */
export function aside(book, only) {
  const shown = only === undefined ? book.categories : [book.categories[only]];
  return [h('h2', { class: 'small-title' }, t('js.says.title')), shown.filter(Boolean).map((one) => [
    h('h3', {}, inWords(one.title) || t('js.setup.category.unnamed')), sentences(book, one)])];
}
