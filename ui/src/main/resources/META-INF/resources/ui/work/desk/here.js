// Where the desk reads and writes.

import { edition, root } from '../page.js';

export const API = '/api/nominations/v1';
export const HERE = `${API}/editions/${edition}`;
const roles = (root.dataset.roles ?? '').split(' ');
export const is = (...wanted) => wanted.some((role) => roles.includes(role));
