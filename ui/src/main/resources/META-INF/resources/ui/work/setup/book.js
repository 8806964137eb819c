// A rulebook as it is written: JSON, and pointers (RFC 6901) into it.

const steps = (pointer) => pointer.split('/').slice(1);

export function get(book, pointer) {
  return steps(pointer).reduce((at, step) => at?.[step], book);
}

/** Puts a value where the pointer leads; what is undefined or empty text is taken away. */
export function put(book, pointer, value) {
  const way = steps(pointer);
  const last = way.pop();
  const at = way.reduce((here, step) => (here[step] ??= {}), book);
  if (value === undefined || value === '') delete at[last];
  else at[last] = value;
}

const GERMAN = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** An id made of a name: lower-case letters, digits and dashes. */
export const slug = (name) =>
  name.toLowerCase().replace(/[äöüß]/g, (it) => GERMAN[it]).normalize('NFD').replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-').slice(0, 60).replace(/^-+|-+$/g, '');

export const isSlug = (id) => /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(id);

/** An id that none of the others has. */
export function fresh(name, others) {
  const wanted = slug(name) || 'new';
  let id = wanted;
  for (let n = 2; others.includes(id); n++) id = `${wanted}-${n}`;
  return id;
}

/** A whole percentage as an exact fraction of a hundred; anything else as it was written. */
export const fraction = (text) => (/^\d+$/.test(text) ? `${Number(text)}/100` : text);

/** A fraction as a whole percentage where it is one, else as it stands. */
export function percent(text) {
  if (!text) return '';
  const [n, d = 1] = text.split('/').map(Number);
  const hundredths = (n * 100) / d;
  return Number.isInteger(hundredths) ? String(hundredths) : text;
}
