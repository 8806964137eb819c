// Parts of a page, one at a time. The address names the part: a link leads there, and "back" goes back.

import { begin, h, note, root, say, show, t } from './page.js';

/**
 * Shows the part that the address names, else the first, and answers how to show it again: with a word on what was
 * done, and at another part.
 *
 * @param parts gives `{id, label, content}`, anew each time; `content` makes what is shown
 */
export function tabs(parts) {
  const open = async (said, id) => {
    if (id) history.pushState(null, '', `#${id}`);
    const all = parts();
    const one = all.find((it) => `#${it.id}` === location.hash) ?? all[0];
    const content = await one.content(open);
    show(nav(all, one), said ? note(h('p', {}, said)) : null, content);
    if (said) say(said);
  };
  addEventListener('hashchange', () => begin(async () => {
    await open();
    const title = root.querySelector('h2');
    if (title) {
      title.tabIndex = -1;
      title.dataset.focus = '';
      title.focus();
    }
  }));
  return open;
}

function nav(all, one) {
  return h('nav', { class: 'tabs', 'aria-label': t('js.tabs') }, h('ul', {}, all.map((it) =>
    h('li', {}, h('a', { href: `#${it.id}`, 'aria-current': it === one ? 'page' : null }, it.label, it.mark ? h('span', { class: 'tag' }, it.mark) : null)))));
}
