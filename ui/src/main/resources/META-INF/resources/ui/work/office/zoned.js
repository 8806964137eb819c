// Wall-clock time in a zone, as an instant.

const wall = (zone, instant) => {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(instant).map((it) => [it.type, it.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
};

/** The instant at which clocks of the zone show this; where they show it twice, the first. */
export function instantIn(zone, local) {
  const guess = Date.parse(`${local}Z`);
  const offsets = [guess - 86_400_000, guess + 86_400_000].map((at) => Date.parse(`${wall(zone, new Date(at))}Z`) - at);
  const instants = [...new Set(offsets)].map((offset) => new Date(guess - offset)).filter((at) => wall(zone, at) === local);
  return (instants.sort((a, b) => a - b)[0] ?? new Date(guess - offsets[1])).toISOString();
}
