// A candidate's file, as a juror reads it: the public record, then each form as it was filled in. All of it was written
// by people: it is shown as text, and an address is a link only where it leads to a page.

import { read } from './api.js';
import { titleOf } from './fields.js';
import { category, country, edition, h, inWords, t } from './page.js';

const LONG = 700;
const LINES = 12;
let count = 0;

/** @param rules of the category, as the public reads them */
export async function file(content, rules) {
  const forms = await formsOf(content.file, rules);
  return h('article', { class: 'card reading' },
    h('h3', {}, t('js.jury.file')),
    h('p', { class: 'onward' }, h('a', { href: '#scorecard' }, t('js.jury.to-card'))),
    record(content.record),
    content.file.map((part, i) => section(part, heading(part, i, content.file), forms.get(part.category))),
    content.leftOut > 0 ? h('p', { class: 'quiet' }, t('js.jury.left-out', content.leftOut)) : null);
}

/** The forms that were filled in: of another category, too, if a ruling moved the nominee. */
async function formsOf(parts, rules) {
  const forms = new Map([[category, rules.rules.form]]);
  for (const other of new Set(parts.map((part) => part.category))) {
    if (!forms.has(other)) forms.set(other, (await read(`/api/public/v1/editions/${edition}/categories/${other}`)).body.rules.form);
  }
  return forms;
}

const record = (it) => [
  h('p', { class: 'quiet' }, [it.organisation, country(it.country)].filter(Boolean).join(', ')),
  (it.partners ?? []).length > 0 ? h('ul', {}, it.partners.map((one) => h('li', {}, one))) : null,
  words(inWords(it.citation)),
  it.link ? h('p', {}, address(it.link)) : null,
];

function heading(part, i, all) {
  if (part.source === 'NOMINEE') return t('js.jury.by-nominee');
  const nominations = all.filter((one) => one.source === 'NOMINATION');
  return nominations.length === 1 ? t('js.jury.nomination') : t('js.jury.nomination.of', nominations.indexOf(part) + 1, nominations.length);
}

function section(part, title, form) {
  return h('section', { class: 'file' },
    h('h4', {}, title),
    Object.keys(part.citation).length > 0 ? h('blockquote', {}, words(inWords(part.citation))) : null,
    part.link ? h('p', {}, address(part.link)) : null,
    answers(part.answers, form));
}

/** A form as it was filled in: questions and answers. */
export function answers(file, form) {
  const all = inOrder(Object.entries(file ?? {}), form).filter(([, value]) => isAnswer(value));
  return all.length === 0 ? null : h('dl', {}, all.map(([name, value]) => [h('dt', {}, titleOf(name, form?.properties?.[name])), h('dd', {}, said(value))]));
}

/** As the form asks; what it does not ask for (any more) comes last. */
function inOrder(answers, form) {
  const asked = Object.keys(form?.properties ?? {});
  const place = ([name]) => (asked.includes(name) ? asked.indexOf(name) : asked.length);
  return answers.sort((a, b) => place(a) - place(b));
}

const isAnswer = (value) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function said(value) {
  if (Array.isArray(value)) return h('ul', {}, value.map((one) => h('li', {}, said(one))));
  if (value !== null && typeof value === 'object') {
    return h('dl', {}, Object.entries(value).map(([name, one]) => [h('dt', {}, titleOf(name)), h('dd', {}, said(one))]));
  }
  if (typeof value === 'boolean') return t(value ? 'js.jury.yes' : 'js.jury.no');
  return typeof value === 'string' ? (isPage(value) ? h('p', {}, address(value)) : words(value)) : String(value);
}

/** Whether all of it is the address of a page. */
function isPage(text) {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

export const address = (text) => (isPage(text) ? h('a', { href: text, rel: 'noopener noreferrer nofollow' }, text) : text);

/** Paragraphs; a long text is folded, and unfolds where it stands. */
function words(text) {
  const id = `text${++count}`;
  const paragraphs = h('div', { id, class: 'words' }, text.split(/\n\s*\n/).map((one) => h('p', {}, one)));
  if (text.length <= LONG && text.split('\n').length <= LINES) return paragraphs;
  paragraphs.classList.add('folded');
  const more = h('button', { type: 'button', class: 'plain small', 'aria-expanded': 'false', 'aria-controls': id, click: () => {
    const folded = paragraphs.classList.toggle('folded');
    more.setAttribute('aria-expanded', String(!folded));
    more.textContent = t(folded ? 'js.jury.unfold' : 'js.jury.fold');
  } }, t('js.jury.unfold'));
  return [paragraphs, h('p', { class: 'unfolding' }, more)];
}
