// The interface, with patience: what failed on the way is sent again under the same key until there is an answer.

import { locale, t, token } from './page.js';

const PASSING = [429, 502, 503, 504];
const ATTEMPTS = 6;

/** An answer that says no, with the problem as it was told. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem ?? { title: t('js.no-answer'), detail: `(HTTP ${status})` };
  }
}

/** Reads; the answer has the version it was read in, if there is one. */
export async function read(path) {
  return answer(await patiently(path, { headers: asked() }));
}

/** What services say, they say in the language of the page. */
const asked = (more) => ({ Accept: 'application/json', 'Accept-Language': locale, ...more });

/** As `read`, and null where there is nothing. */
export async function readOrNull(path) {
  try {
    return (await read(path)).body;
  } catch (error) {
    if (error.status === 404) return null;
    throw error;
  }
}

/** Every item of a list, part by part. */
export const readAll = async (path) => (await readWhole(path)).items;

/** A list with every item, and what is said of the whole. */
export async function readWhole(path) {
  const items = [];
  let body = {};
  do {
    ({ body } = await read(`${path}?limit=200${body.next ? `&cursor=${encodeURIComponent(body.next)}` : ''}`));
    items.push(...body.items);
  } while (body.next);
  return { ...body, items };
}

/**
 * Changes something, once, however often it has to be sent. What needs a fresh proof of who is there is sent again
 * after it was given.
 */
export async function change(method, path, body, version) {
  const headers = asked({ 'Idempotency-Key': crypto.randomUUID() });
  if (token) headers['X-CSRF-Token'] = token;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  const send = async () =>
    answer(await patiently(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }));
  try {
    return await send();
  } catch (refused) {
    if (refused.problem?.code !== 'proof-too-old') throw refused;
    const { prove } = await import('./prove.js');
    if (await prove()) return send();
    throw new Refused(refused.status, { title: t('js.prove.not') });
  }
}

/** Sends with nothing that names a person or their language: what is said back is English. */
export const anonymously = async (path, options) =>
  answer(await patiently(path, { ...options, credentials: 'omit', referrerPolicy: 'no-referrer' }));

async function patiently(path, options) {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(path, { cache: 'no-store', ...options });
      if (!PASSING.includes(response.status) || attempt === ATTEMPTS) return response;
      await pause(Number(response.headers.get('Retry-After')) * 1000 || 500 * attempt);
    } catch (failure) {
      if (attempt === ATTEMPTS) throw failure;
      await pause(500 * attempt);
    }
  }
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, Math.min(milliseconds, 10_000)));

async function answer(response) {
  const text = await response.text();
  const json = /json/.test(response.headers.get('Content-Type') ?? '') && text !== '' ? JSON.parse(text) : null;
  if (response.status === 401) {
    location.assign(`/sign-in?to=${location.pathname}`);
  }
  if (!response.ok) throw new Refused(response.status, json && { ...json, language: response.headers.get('Content-Language') });
  const version = response.headers.get('ETag')?.match(/^(?:W\/)?"(\d+)"$/)?.[1];
  return { body: json, version: version === undefined ? undefined : Number(version) };
}
