// Signing in with a passkey: offered with the address's suggestions, and by a button.

import { change } from './api.js';
import { begin, button, h, root, show, t, trouble } from './page.js';
import { areHere, ask, home, inSuggestions, inWords } from './passkey.js';

// A question waits five minutes; who sits before the page longer is asked anew.
const AGAIN = 4 * 60 * 1000;
const said = h('div', {});
let offered = new AbortController();
let pressing = false;
let entering = false;

begin(async () => {
  if (!areHere()) {
    show(h('p', {}, t('js.passkey.elsewhere'), ' ', h('a', { href: `${home()}/sign-in` }, home())));
    return;
  }
  show(h('p', { class: 'spaced-top' }, button(t('js.passkey.sign-in'), pressed, 'plain')), said);
  offer();
});

async function offer() {
  if (!(await inSuggestions())) return;
  offered = new AbortController();
  const again = setTimeout(() => offered.abort(), AGAIN);
  try {
    await enter({ mediation: 'conditional', signal: offered.signal });
  } catch (error) {
    if (error.name === 'AbortError' && !pressing) offer();
    else if (error.problem) said.replaceChildren(trouble(error));
  } finally {
    clearTimeout(again);
  }
}

async function pressed() {
  pressing = true;
  offered.abort();
  said.replaceChildren();
  try {
    await enter({});
  } catch (error) {
    const told = inWords(error);
    if (told) throw told;
  } finally {
    pressing = false;
    offer();
  }
}

async function enter(how) {
  const { body } = await change('POST', '/auth/sessions/challenges');
  const credential = await ask(body, how);
  // A suggestion may be taken while the button is pressed: who is signed in twice has one session too few.
  if (entering) return;
  entering = true;
  try {
    await change('POST', '/auth/sessions/passkey', { credential });
    location.assign(root.dataset.to);
  } catch (refused) {
    entering = false;
    throw refused;
  }
}
