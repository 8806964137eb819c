// A scorecard that the chair wants to hand back: what is proposed, in words, and where it is approved.

import { h } from './page.js';

export const reopening = (jury, names = new Map()) => ({
  act: 'REOPEN_SCORECARD',
  about: ({ candidate, reason }) => h('p', {}, h('strong', {}, names.get(candidate) ?? ''), ' ', reason),
  approvals: ({ juror, candidate }) => `${jury}/scorecards/${juror}/${candidate}/reopening/approvals`,
});
