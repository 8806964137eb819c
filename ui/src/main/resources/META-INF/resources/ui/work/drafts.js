// What somebody is writing, kept on this device until the server has it. Gone when the tab is closed.

import { person } from './page.js';

const key = (name) => `palmares/draft/${person ?? ''}${location.pathname}/${name}`;

/** What was kept under this name, or null. */
export function kept(name) {
  try {
    return JSON.parse(sessionStorage.getItem(key(name)));
  } catch {
    return null;
  }
}

/** Keeps what can be written as JSON. A browser that keeps nothing loses nothing but this. */
export function keep(name, content) {
  try {
    sessionStorage.setItem(key(name), JSON.stringify(content));
  } catch {
    // Full, or forbidden: the server has what was saved last.
  }
}

export const drop = (name) => sessionStorage.removeItem(key(name));
