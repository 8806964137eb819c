// Where the desk reads and writes.

import { edition } from '../page.js';

export { is } from '../page.js';
export const HERE = `/api/nominations/v1/editions/${edition}`;
