// Which rulings there are: who begins them, when they make sense, and the reason code they begin with. The service decides.

import { is } from './here.js';

const OF = {
  ORGANISER: ['EXCLUDE', 'MERGE', 'MOVE', 'LATE_CONSENT', 'WITHDRAW', 'NO_AWARD', 'EXTEND'],
  RETURNING_OFFICER: ['SUSPEND', 'RESUME', 'CANCEL', 'STRIKE', 'ADMIT'],
  CHAIR: ['VOID_CARD', 'REOPEN'],
};
const BEFORE_FREEZE = ['EXCLUDE', 'MERGE', 'MOVE', 'LATE_CONSENT'];
const OF_SEALED = ['STRIKE', 'ADMIT'];
const OF_DIRECT = ['SUSPEND', 'RESUME', 'CANCEL'];
export const OF_NOMINEES = [...BEFORE_FREEZE, 'WITHDRAW'];
export const STRIKES = ['NOT_ON_ROLL', 'DUPLICATE_PERSON', 'NOT_NATURAL_PERSON', 'COERCED_OR_BOUGHT', 'TECHNICAL'];
export const CODES = {
  EXCLUDE: 'NOT_ELIGIBLE', MERGE: 'SAME_NOMINEE', MOVE: 'OTHER_CATEGORY', LATE_CONSENT: 'CONSENT_CAME_LATE', WITHDRAW: 'OWN_WISH',
  NO_AWARD: 'NO_ELIGIBLE_NOMINEE', EXTEND: 'MORE_TIME', SUSPEND: 'INCIDENT', RESUME: 'SETTLED', CANCEL: 'CANNOT_BE_HELD',
  ADMIT: 'WRONGLY_REFUSED', VOID_CARD: 'CONFLICT_FOUND', REOPEN: 'JURY_NOT_READY', REVERSE: 'DECIDED_WRONGLY',
};

/** The kinds that make sense in a state, for those who are looking. */
export function kindsNow({ state, preset, stillCounted }) {
  const mine = Object.entries(OF).filter(([role]) => is(role)).flatMap(([, kinds]) => kinds);
  if (state === 'CANCELLED' && stillCounted) return mine.filter((kind) => OF_SEALED.includes(kind) && isTime(kind, 'COUNTING'));
  if (['ANNOUNCED', 'FINAL', 'CANCELLED'].includes(state)) return [];
  return [...new Set(mine)].filter((kind) => (preset !== 'DIRECT' || OF_DIRECT.includes(kind)) && isTime(kind, state));
}

function isTime(kind, state) {
  const closed = ['COUNTING', 'CERTIFIED'].includes(state);
  if (BEFORE_FREEZE.includes(kind)) return ['PUBLISHED', 'NOMINATING', 'SCREENING'].includes(state);
  return {
    REOPEN: state === 'JURY',
    RESUME: state === 'SUSPENDED',
    SUSPEND: state !== 'SUSPENDED',
    EXTEND: !closed && state !== 'SUSPENDED',
    CANCEL: state !== 'CERTIFIED',
    VOID_CARD: state === 'JURY',
    STRIKE: state === 'COUNTING',
    ADMIT: ['VOTING', 'COUNTING'].includes(state),
  }[kind] ?? true;
}
