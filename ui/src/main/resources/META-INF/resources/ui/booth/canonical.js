// Canonical JSON (RFC 8785) within the limits of ballots: NFC text, whole numbers within ±(2^53 - 1).

import { Malformed } from './bytes.js';

export function canonical(value) {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') return object(value);
  throw new Malformed('no JSON value');
}

/** Reads text that must be its own canonical form: spaces, order, escapes and duplicate keys all show. */
export function parseCanonical(json) {
  let value;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Malformed('not JSON');
  }
  if (canonical(value) !== json) throw new Malformed('JSON is not in its canonical form (RFC 8785)');
  return value;
}

function number(value) {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Malformed('only whole numbers may stand here');
  return String(value);
}

function text(value) {
  if (!value.isWellFormed() || value.normalize('NFC') !== value) throw new Malformed('text must be NFC');
  return JSON.stringify(value);
}

// Keys sort by UTF-16 code units, which is what JavaScript compares strings by.
function object(value) {
  const members = Object.keys(value)
    .sort()
    .map((key) => `${text(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}
