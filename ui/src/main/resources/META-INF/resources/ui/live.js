// Shows at once what changes in public: a page that is open at the announcement shows the result at that instant, says so to
// those who listen, and stays where its reader is. Whoever was cut off looks again when the line is back.

const [edition, category] = document.querySelector('meta[name="palmares-live"]').content.split('/');
const LONGEST = 30_000;
const live = document.createElement('p');
live.setAttribute('role', 'status');
live.className = 'hidden-text';
document.body.append(live);
let wait = 1000;
let cutOff = false;

function listen() {
  const events = new EventSource('/api/public/v1/events');
  events.onopen = () => {
    wait = 1000;
    if (cutOff) look();
    cutOff = false;
  };
  // A browser comes back by itself unless it was refused.
  events.onerror = () => {
    cutOff = true;
    if (events.readyState !== EventSource.CLOSED) return;
    setTimeout(listen, wait);
    wait = Math.min(2 * wait, LONGEST);
  };
  for (const kind of ['state', 'announced']) {
    events.addEventListener(kind, ({ data }) => {
      const news = JSON.parse(data);
      if (news.edition === edition && (!category || news.category === category)) look();
    });
  }
}

/** Reads the page anew and puts what it shows in the place of what was shown. */
function look() {
  const request = new XMLHttpRequest();
  request.open('GET', location.href);
  request.responseType = 'document';
  request.onload = () => {
    const next = request.status === 200 && request.response?.getElementById('shown');
    const shown = document.getElementById('shown');
    if (!next || next.textContent === shown.textContent) return;
    const heading = document.activeElement?.id;
    shown.replaceWith(document.adoptNode(next));
    if (heading) document.getElementById(heading)?.focus();
    live.textContent = spoken();
  };
  request.onerror = () => setTimeout(look, wait);
  request.send();
}

/** Who won, or how far it is. */
function spoken() {
  const winner = document.getElementById('winner');
  const names = [...document.querySelectorAll('.result .name, .result .nobody')].map((name) => name.textContent);
  return winner ? `${winner.textContent}: ${names.join(', ')}` : (document.querySelector('#shown .state')?.textContent ?? '');
}

listen();
