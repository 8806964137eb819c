// What pages of work share. Text from people reaches the page as text: nothing here parses HTML.

const texts = JSON.parse(document.getElementById('texts').textContent);

export const root = document.getElementById('work');
export const { edition, category, token, zone, secret, person } = root.dataset;
const roles = (root.dataset.roles ?? '').split(' ');
/** Whether the reader holds one of these offices here. What is allowed each service decides anew. */
export const is = (...wanted) => wanted.some((role) => roles.includes(role));
export const locale = document.documentElement.lang;
// English dates as Europe writes them.
const dates = locale === 'en' ? 'en-GB' : locale;

/** A text of the bundle, with `{0}`, `{1}`… filled in; the key itself where there is none. */
export function t(key, ...values) {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, n) => String(values[Number(n)] ?? ''));
}

/** The text in the reader's language, else in English, else in any. */
export const inWords = (byLanguage) => byLanguage?.[locale] ?? byLanguage?.en ?? Object.values(byLanguage ?? {})[0] ?? '';

/** An element. Attributes by name; functions listen; null and false are left out; strings become text. */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (key === 'value') element.value = value;
    else if (value === true) element.setAttribute(key, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// Where the page has an answer of its own, that one is its status.
const live = h('p', { role: 'beside' in root.dataset ? null : 'status', 'aria-live': 'polite', class: 'hidden-text' });
root.after(live);

const connection = h('p', { role: 'beside' in root.dataset ? null : 'status', 'aria-live': 'polite', class: 'connection' });
root.before(connection);
const connected = () => { connection.textContent = navigator.onLine ? '' : t('js.offline'); };
addEventListener('online', connected);
addEventListener('offline', connected);
connected();

/** Says to those who listen what has just changed. */
export function say(text) {
  live.textContent = '';
  requestAnimationFrame(() => {
    live.textContent = text;
  });
}

/** Shows this instead of what was there; the heading, if there is one, gets the focus. */
export function show(...content) {
  root.replaceChildren(...content.flat(Infinity).filter(Boolean));
  const heading = root.querySelector('[data-focus]');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
}

export const heading = (text) => h('h2', { 'data-focus': true }, text);

/** Asks a second time, and tells what it means. */
export const sure = (question, meaning, label, act, back) => show(
  heading(question),
  h('p', {}, meaning),
  h('p', { class: 'row' }, button(label, act, 'danger'), button(t('js.back'), () => back(), 'plain')));

/** The state of an edition or a category. */
export const badge = (state) => h('span', { class: `state ${state.toLowerCase()}` }, t(`state.${state}`));

/** What has just been done: shown, and said to those who listen. Nothing for nothing. */
export function told(text) {
  if (!text) return null;
  say(text);
  return note(h('p', {}, text));
}

export const note = (...children) => h('div', { class: 'note' }, children);
export const warning = (...children) => h('div', { class: 'note warn', role: 'alert' }, children);

/** Something that may be wider than the screen: it scrolls by itself, by keyboard, too. */
export const wide = (name, content) => h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': name }, content);

/** What went wrong and the way out, in words. */
export function trouble(error) {
  if (!error.problem) {
    console.error(error);
    return warning(h('p', {}, error.name === 'TypeError' ? t('js.no-answer') : error.message));
  }
  const { code, title, detail, violations, language } = error.problem;
  const words = said(`js.problem.${code}`);
  // The ballot box is not told the reader's language; the page's own words say what it means.
  const foreign = language && language !== locale ? language : null;
  const more = foreign && words ? {} : { detail, violations };
  const where = (more.violations ?? []).map((it) => h('li', { lang: foreign }, `${it.pointer}: ${it.text}`));
  return warning(
    h('p', {}, h('strong', {}, words ?? title ?? t('js.no-answer')), ' ', more.detail ? h('span', { lang: foreign }, more.detail) : ''),
    where.length ? h('ul', {}, where) : null,
  );
}

const SLOW = 700;

/** Runs an act once at a time. Whoever waits is told so; the element keeps the focus. */
export async function busily(element, said, act) {
  if (element.hasAttribute('aria-busy')) return;
  element.setAttribute('aria-busy', 'true');
  said.replaceChildren();
  const slow = setTimeout(() => {
    said.replaceChildren(h('p', { class: 'quiet' }, t('work.wait')));
    say(t('work.wait'));
  }, SLOW);
  try {
    await act();
    said.replaceChildren();
  } catch (error) {
    said.replaceChildren(trouble(error));
  } finally {
    clearTimeout(slow);
    element.removeAttribute('aria-busy');
  }
}

/** The text of the bundle, if there is one. */
const said = (key) => texts[key];

/**
 * A button that waits for what it started, and tells where it stands what went wrong.
 *
 * @param label says more than the text where several buttons say the same
 */
export function button(text, act, kind, label) {
  const said = h('div', {});
  const element = h('button', { type: 'button', class: kind, 'aria-label': label, click: () => busily(element, said, act) }, text);
  return h('span', { class: 'action' }, element, said);
}

export const moment = (instant) => momentIn(zone, instant);

/** In a zone that the page did not name. */
export const momentIn = (timeZone, instant) =>
  new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(instant));

export const country = (code) => (code ? new Intl.DisplayNames([locale], { type: 'region' }).of(code) : '');

export const language = (code) => new Intl.DisplayNames([locale], { type: 'language' }).of(code);

/** Begins a page's work; what fails on the way is told, with a way to try again. */
export async function begin(work) {
  try {
    await work();
  } catch (error) {
    show(trouble(error), button(t('js.again'), () => begin(work)));
  }
}
