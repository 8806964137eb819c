// Instants as people write them in a timetable: wall-clock time in the edition's zone, without one.

import { locale } from '../page.js';

export const INSTANTS = ['nominationsOpen', 'nominationsClose', 'consentBy', 'juryDeadline', 'votingOpens', 'votingCloses', 'embargoUntil'];

// Days from one instant to the next, and the hour: working days are not looked at, people are.
const SUGGESTED = [[0, '09:00'], [42, '18:00'], [7, '18:00'], [28, '18:00'], [7, '09:00'], [14, '18:00'], [7, '18:00']];

/** The calendar day so many days later: `2027-03-01`. */
export function later(day, days) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** A whole timetable from the day on which nominations open. */
export function suggest(start) {
  let day = start;
  return Object.fromEntries(INSTANTS.map((name, i) => {
    day = later(day, SUGGESTED[i][0]);
    return [name, `${day}T${SUGGESTED[i][1]}`];
  }));
}

/** Another edition's timetable, moved so that it begins on this day. */
export function moved(timetable, start) {
  const first = INSTANTS.map((name) => timetable?.[name]).find(Boolean);
  if (!first) return suggest(start);
  const by = days(first, start);
  return Object.fromEntries(Object.entries(timetable).filter(([, at]) => at).map(([name, at]) => [name, later(at.slice(0, 10), by) + at.slice(10, 16)]));
}

/** Calendar days from one day to another. */
export const days = (from, to) => Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);

/** In words, as it is written: no zone is involved. */
export function words(local) {
  const at = new Date(`${local.slice(0, 16)}Z`);
  if (Number.isNaN(at.getTime())) return local;
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at);
}

/** The instants that a preset uses. */
export function used(preset) {
  const without = [
    ...(['VOTE_ONLY', 'DIRECT'].includes(preset) ? ['juryDeadline'] : []),
    ...(['JURY_ONLY', 'DIRECT'].includes(preset) ? ['votingOpens', 'votingCloses'] : []),
    ...(preset === 'DIRECT' ? ['nominationsOpen', 'nominationsClose', 'consentBy'] : []),
  ];
  return INSTANTS.filter((name) => !without.includes(name));
}

/** The instants in force for a category: its own where it has them, else the edition's. */
export const inForce = (book, category) =>
  Object.fromEntries(used(category.preset).map((name) => [name, category.timetable?.[name] || book.timetable?.[name]]).filter(([, at]) => at));
