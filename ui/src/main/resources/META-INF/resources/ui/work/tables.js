// Tables: what the columns are called, and rows of cells.

import { h, t, wide } from './page.js';

const figure = (column) => (column.startsWith('#') ? 'figure' : null);

export const cells = (columns, rows) => rows.map((row) => h('tr', {}, row.map((cell, i) => h('td', { class: figure(columns[i]) }, cell))));

/**
 * A table that may be wider than the screen.
 *
 * @param columns keys of texts; one that begins with `#` is of a column of figures
 * @param body the rows, where they change while the table stands
 */
export function table(name, columns, rows, body = h('tbody', {}, cells(columns, rows))) {
  const head = columns.map((it) => h('th', { scope: 'col', class: figure(it) }, t(it.replace('#', ''))));
  return wide(name, h('table', {}, h('thead', {}, h('tr', {}, head)), body));
}
