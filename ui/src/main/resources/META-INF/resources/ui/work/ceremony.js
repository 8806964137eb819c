// The reveal: category by category, third to first, large enough for a stage. A rehearsal touches nothing.

import { change, read } from './api.js';
import { begin, button, country, edition, h, inWords, moment, say, show, t } from './page.js';

const PUBLIC = `/api/public/v1/editions/${edition}`;
let rehearsal = false;
let title = '';

begin(() => programme());

async function programme() {
  const { body } = await read(PUBLIC);
  title = inWords(body.title);
  document.body.classList.remove('stage');
  show(
    h('p', { class: 'lead' }, t('js.ceremony.lead')),
    h('label', { class: 'option' }, h('input', { type: 'checkbox', checked: rehearsal, change: (event) => { rehearsal = event.target.checked; } }), h('span', {}, t('js.ceremony.rehearsal'))),
    h('h2', {}, t('js.ceremony.categories')),
    h('ul', { class: 'cards' }, body.categories.map((one) => h('li', { class: 'card' },
      h('h3', {}, inWords(one.title)),
      h('p', {}, h('span', { class: 'state' }, t(`state.${one.state}`))),
      button(t('js.ceremony.stage'), () => stage(one), 'plain')))));
}

async function stage(one) {
  document.body.classList.add('stage');
  await document.documentElement.requestFullscreen?.().catch(() => {});
  const { body } = await read(`${PUBLIC}/categories/${one.category}`);
  const announced = ['ANNOUNCED', 'FINAL'].includes(body.state);
  const label = announced ? 'js.ceremony.open' : rehearsal ? 'js.ceremony.rehearse' : 'js.ceremony.announce';
  curtain(one, announced ? null : embargo(body), t(label), async () => {
    if (!announced && !rehearsal) await change('POST', `/api/results/v1/editions/${edition}/categories/${one.category}/announcement`, {});
    reveal(one, rehearsal && !announced ? await rehearsed(one) : await places(one));
  });
}

const embargo = ({ timetable }) => h('p', { class: 'quiet' },
  rehearsal ? t('js.ceremony.is-rehearsal') : [timetable?.embargoUntil ? t('js.ceremony.embargo', moment(timetable.embargoUntil)) : '', ' ', t('js.ceremony.final')]);

/** What hangs on stage: the edition and its prize above, the way on below. */
const hung = (one, kind, content, ways, listeners) => h('div', { class: `curtain ${kind}`, ...listeners },
  h('header', {}, h('p', {}, title), h('h2', { 'data-focus': true }, inWords(one.title))), content, h('p', { class: 'ways' }, ways));

function curtain(one, about, label, act) {
  show(hung(one, 'closed', [h('span', { class: 'mark', 'aria-hidden': 'true' }), about], [button(label, act), button(t('js.back'), leave, 'plain')]));
}

async function places(one) {
  const { body } = await read(`${PUBLIC}/categories/${one.category}/result`);
  return body.placings ?? [];
}

/** Names of finalists in any order: a rehearsal knows no result. */
async function rehearsed(one) {
  const { body } = await read(`${PUBLIC}/categories/${one.category}/nominees`);
  return body.items.slice(0, 3).map((it, i) => ({ name: it.name, country: it.country, place: i + 1 }));
}

// What a presenter's remote control sends.
const ONWARD = ['PageDown', 'ArrowRight'];
// More letters than fill a stage in the largest type.
const LONG = 22;

/** Whoever was named last stands in the middle; those before step back. */
function named(it, words) {
  const name = it.name ?? it.candidate;
  return h('li', { class: [it.place === 1 && 'first', name.length > LONG && 'long'].filter(Boolean).join(' ') },
    h('span', { class: 'place' }, words), h('strong', {}, name), h('span', { class: 'from' }, country(it.country)));
}

function reveal(one, all) {
  const waiting = all.filter((it) => it.place <= 3).sort((a, b) => b.place - a.place);
  const list = h('ol', { class: 'reveal', reversed: true });
  const back = button(t('js.back'), leave, 'plain');
  const onward = () => {
    const it = waiting.shift();
    if (!it) return;
    const words = it.place === 1 ? t('js.ceremony.winner') : t('js.ceremony.place', it.place);
    list.prepend(named(it, words));
    say(`${words}: ${it.name ?? it.candidate}`);
    scrollTo({ top: 0 });
    if (waiting.length > 0) return;
    next.replaceWith(back);
    // No ring around a button while everyone looks.
    document.querySelector('.curtain h2').focus({ preventScroll: true });
  };
  const next = button(t('js.ceremony.next'), onward);
  const nobody = waiting.length === 0 ? h('p', { class: 'nobody' }, t('js.ceremony.nobody')) : list;
  show(hung(one, 'open', [rehearsal ? h('p', { class: 'tag' }, t('js.ceremony.is-rehearsal')) : null, nobody], waiting.length === 0 ? back : next,
    { keydown: (event) => { if (ONWARD.includes(event.key)) onward(); } }));
}

async function leave() {
  if (document.fullscreenElement) await document.exitFullscreen();
  await programme();
}
