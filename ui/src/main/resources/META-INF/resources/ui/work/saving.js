// Saves as one writes: on this device at once, with the server soon after, until the server has it.

import { drop, keep } from './drafts.js';
import { h, t } from './page.js';

const AFTER = 1500;
const AGAIN = 8000;

/**
 * One save at a time, each on the version the one before made.
 *
 * @param name what the draft is kept under on this device
 * @param content what is written now
 * @param send hands it to the server
 * @param refused told what the server does not take
 * @param unasked whether to save without being asked
 */
export function saving({ name, content, send, refused, unasked = () => true }) {
  const element = h('p', { class: 'quiet', role: 'status' });
  let waiting = null;
  let last = Promise.resolve();
  let written = 0;

  const now = () => {
    clearTimeout(waiting);
    waiting = null;
    last = last.catch(() => {}).then(async () => {
      const at = written;
      const under = name();
      await send(content());
      drop(under);
      if (at !== written) return keep(name(), content());
      element.textContent = t('js.saved', new Date().toLocaleTimeString());
    });
    return last;
  };
  const tried = () => now().catch((error) => {
    if (error.problem) return refused(error);
    element.textContent = t('js.unsaved');
    waiting = setTimeout(tried, AGAIN);
  });
  addEventListener('online', () => { if (element.isConnected && waiting) tried(); });

  return {
    element,
    now,
    later() {
      written++;
      clearTimeout(waiting);
      keep(name(), content());
      element.textContent = t(unasked() ? 'js.saving' : 'js.unsaved.yours');
      waiting = unasked() ? setTimeout(tried, AFTER) : null;
    },
    /** Sends what is not sent yet, if that can be; what cannot stays on this device. */
    async end() {
      const owes = waiting !== null && navigator.onLine;
      clearTimeout(waiting);
      waiting = null;
      await (owes ? now() : last).catch(() => {});
    },
  };
}
