// Where the office of a category reads and writes, and what its parts share.

import { read, readAll, readOrNull } from '../api.js';
import { category, edition, h, inWords, t } from '../page.js';

export { is } from '../page.js';
const HERE = `/editions/${edition}/categories/${category}`;
export const PUBLIC = `/api/public/v1${HERE}`;
export const EDITION = `/api/nominations/v1/editions/${edition}`;
export const NOMINATIONS = `/api/nominations/v1${HERE}`;
export const RULINGS = `${EDITION}/rulings`;
export const VOTING = `/api/voting/v1${HERE}`;
export const RESULTS = `/api/results/v1${HERE}`;
export const OFFICERS = ['RETURNING_OFFICER', 'SECOND_OFFICER'];
export const INSIDERS = [...OFFICERS, 'ORGANISER', 'AUDITOR'];

export const section = (name, ...content) => h('section', {}, h('h2', {}, t(`js.office.${name}`)), content);

/** What one may not see is not there. */
export async function seen(path) {
  try {
    return (await read(path)).body;
  } catch (error) {
    if ([403, 404, 409].includes(error.status)) return null;
    throw error;
  }
}

let electors;

/** What the rulebook calls each class of electors, in the reader's language; its id where it has no name. */
export async function classNames() {
  electors ??= (await readOrNull(`/api/public/v1/editions/${edition}/rulebook`))?.classes ?? [];
  const names = new Map(electors.map((one) => [one.id, inWords(one.title)]));
  return (id) => names.get(id) || id;
}

/** The names of candidates, by id; of nobody before they are frozen. */
export const candidateNames = async () => new Map((await readAll(`${PUBLIC}/nominees`)).map((it) => [it.candidate, it.name]));

export const missing = (lines) => (lines?.length > 0
  ? h('ul', { class: 'checks' }, lines.map((one) => h('li', {}, one)))
  : h('ul', { class: 'checks' }, h('li', { class: 'good' }, t('js.office.nothing-missing'))));
