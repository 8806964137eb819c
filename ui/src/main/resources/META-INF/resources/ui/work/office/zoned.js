// Wall-clock time in a zone, as an instant.

const DAY = 86_400_000;
const DIGITS = { hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' };

/** What clocks of the zone show at an instant: `2027-03-01T18:00`. */
function wall(zone, instant) {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...DIGITS }).formatToParts(instant);
  const at = Object.fromEntries(shown.map((it) => [it.type, it.value]));
  return `${at.year}-${at.month}-${at.day}T${at.hour}:${at.minute}`;
}

/** The instant at which clocks of the zone show this; where they show it twice, the first. */
export function instantIn(zone, local) {
  const guess = Date.parse(`${local}Z`);
  const offsets = [guess - DAY, guess + DAY].map((at) => Date.parse(`${wall(zone, new Date(at))}Z`) - at);
  const right = offsets.map((offset) => guess - offset).filter((at) => wall(zone, new Date(at)) === local);
  return new Date(right.length > 0 ? Math.min(...right) : guess - offsets[1]).toISOString();
}
