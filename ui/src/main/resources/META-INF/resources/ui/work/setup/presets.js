// What a new edition and a new category begin with. All of it can be changed before it is published.

import { fresh } from './book.js';
import { suggest } from './times.js';

export const PRESETS = ['JURY_SHORTLIST_THEN_VOTE', 'JURY_ONLY', 'VOTE_ONLY', 'BLEND', 'DIRECT'];
export const KINDS = ['PERSON', 'ORGANISATION', 'PARTNERSHIP', 'PROJECT'];
export const METHODS = ['PLURALITY', 'APPROVAL', 'INSTANT_RUNOFF', 'INSTANT_RUNOFF_NO_AWARD', 'SCORE', 'POINTS'];
/** As many deputies as a rulebook should name. */
export const DEPUTIES = 3;
export const LAST_RULES = ['EX_AEQUO', 'LOT'];
export const hasJury = (preset) => !['VOTE_ONLY', 'DIRECT'].includes(preset);
export const hasVote = (preset) => !['JURY_ONLY', 'DIRECT'].includes(preset);

// Content of a rulebook, not words of the page: an edition in another language starts from the English.
const TEXTS = {
  impact: { en: 'Impact', de: 'Wirkung' },
  quality: { en: 'Quality of the work', de: 'Qualität der Arbeit' },
  cooperation: { en: 'Cooperation', de: 'Zusammenarbeit' },
  members: { en: 'Members', de: 'Mitglieder' },
  clause: {
    en: 'A nominee is active in an organisation registered with the programme.',
    de: 'Vorgeschlagene sind in einer beim Programm registrierten Organisation tätig.',
  },
};
const inAll = (text, languages) => Object.fromEntries(languages.map((it) => [it, TEXTS[text][it] ?? TEXTS[text].en]));

const criterion = (id, weight, priority, languages) => ({ id, title: inAll(id, languages), weight, max: 10, priority });

const jury = (languages) => ({
  criteria: [criterion('impact', 40, 1, languages), criterion('quality', 30, 2, languages), criterion('cooperation', 30, 3, languages)],
  aggregate: 'MEAN',
  minTotal: '40',
  discussAbove: '15',
  publishScorecards: false,
});

const METHOD = { JURY_SHORTLIST_THEN_VOTE: 'INSTANT_RUNOFF', VOTE_ONLY: 'APPROVAL', BLEND: 'PLURALITY' };

/** A form that asks for the case, and nothing else. */
export const form = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['achievements'],
  properties: { achievements: { type: 'string', minLength: 10, maxLength: 2000 } },
});

function ladder(preset) {
  if (preset === 'DIRECT') return [];
  return [
    ...(hasJury(preset) ? ['JURY_SCORE', 'PRIORITY_CRITERION'] : []),
    ...(hasVote(preset) ? ['FIRST_PREFERENCES', 'HEAD_TO_HEAD'] : []),
    ...(hasJury(preset) ? ['CASTING_VOTE'] : []),
    'EX_AEQUO',
  ];
}

/** The parts that a preset has, as they begin. */
export function parts(preset, languages) {
  return {
    form: preset === 'DIRECT' ? undefined : form(),
    jury: hasJury(preset) ? jury(languages) : undefined,
    finalists: hasJury(preset) ? 3 : 0,
    vote: hasVote(preset) ? { method: METHOD[preset], noAward: false, marksMax: 64 } : undefined,
    blend: preset === 'BLEND' ? { jury: '1/2', electorate: '1/2', transform: 'SHARE', minBallots: 30 } : undefined,
    tieLadder: ladder(preset),
  };
}

export function category(preset, title, languages, others) {
  return sized({
    id: fresh(Object.values(title)[0] ?? '', others),
    title,
    preset,
    nomineeKind: 'PERSON',
    eligibility: preset === 'DIRECT' ? [] : [{ id: '1', text: inAll('clause', languages) }],
    excludePreviousWinners: preset !== 'DIRECT',
    ...parts(preset, languages),
    vacant: 'NEXT_IN_RANK',
  });
}

/** Another course for a category: what both have stays, what the new one lacks goes. */
export function changed(one, preset, languages) {
  const begin = parts(preset, languages);
  const kept = Object.fromEntries(Object.entries(begin).map(([name, value]) => [name, value === undefined ? undefined : one[name] ?? value]));
  return sized({ ...one, ...kept, preset, tieLadder: begin.tieLadder, finalists: hasJury(preset) && hasJury(one.preset) ? one.finalists : begin.finalists });
}

// As many as a paper may hold where nobody says how many stand.
const MANY = 40;

/** Makes room for the longest marks that a ballot can hold: all sealed ballots are as long as the longest. */
export function sized(one, minNominees = 2) {
  if (!one.vote) return one;
  const names = (one.finalists > 0 ? Math.max(one.finalists + 2, minNominees) : MANY) + (one.vote.noAward ? 1 : 0);
  const { method, most = names, points = 0 } = one.vote;
  const each = { APPROVAL: 11 * Math.min(most, names), SCORE: (12 + String(most).length) * names, POINTS: (12 + String(points).length) * names };
  const longest = method === 'PLURALITY' ? 64 : 20 + (each[method] ?? 11 * names);
  one.vote.marksMax = Math.min(8192, Math.max(64, 2 ** Math.ceil(Math.log2(longest))));
  return one;
}

export function edition({ programme, id, title, languages, zone, start, deputies, categories }) {
  return {
    edition: id, programme, title, languages, zone, demo: false,
    timetable: suggest(start),
    classes: [{ id: 'members', title: inAll('members', languages), weight: '1', kind: 'MEMBERS' }],
    ownCandidate: 'WITHHOLD', minNominees: 2, selfNominations: 1, otherNominations: 3, disputeHours: 24, objectionDays: 14,
    deputies, categories,
  };
}
