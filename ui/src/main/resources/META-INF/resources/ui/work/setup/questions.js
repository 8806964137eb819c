// The form of a nomination: questions, kept as a JSON Schema.

import { choice, line, words } from '../fields.js';
import { h, language, say, t } from '../page.js';
import { fresh } from './book.js';

const KINDS = ['line', 'long', 'number', 'boolean'];

/** Rules of a question by its kind; what a schema says beyond that is left as it is. */
const RULES = {
  line: { type: 'string', maxLength: 200 },
  long: { type: 'string', minLength: 10, maxLength: 2000 },
  number: { type: 'integer', minimum: 0 },
  boolean: { type: 'boolean' },
};

function kindOf(rule) {
  if (rule.enum || rule.type === 'array') return null;
  if (rule.type === 'string') return (rule.maxLength ?? 0) > 200 ? 'long' : 'line';
  return { integer: 'number', boolean: 'boolean' }[rule.type] ?? null;
}

export function questions(draft, category) {
  const form = draft.book.categories[Number(category.split('/')[2])].form;
  const names = Object.keys(form.properties ?? {});
  const redraw = (said) => { say(said); draft.redraw(`${category}/form`); };
  return h('fieldset', {}, h('legend', { class: 'title' }, t('js.setup.form')), h('p', { class: 'quiet' }, t('js.setup.form.hint')),
    names.map((name, i) => question(draft, form, name, i, redraw)),
    h('p', {}, h('button', { type: 'button', class: 'plain', click: () => {
      const name = fresh('question', names).replace(/-/g, '');
      form.properties[name] = { title: '', ...RULES.line };
      redraw(t('js.setup.question.added'));
    } }, t('js.setup.question.add'))));
}

function question(draft, form, name, i, redraw) {
  const rule = form.properties[name];
  const label = t('js.setup.question', i + 1);
  const titles = titlesOf(draft, form.properties, name, label);
  const kind = kindOf(rule);
  const kinds = kind && choice(kind, KINDS.map((it) => [it, t(`js.setup.question.${it}`)]), { 'aria-label': t('js.setup.question.kind', i + 1), change: () => {
    const { title = words(name), titles: inEach } = form.properties[name];
    form.properties[name] = { title, ...(inEach && { titles: inEach }), ...RULES[kinds.value] };
    draft.changed();
  } });
  const needed = h('input', { type: 'checkbox', checked: (form.required ?? []).includes(name), change: () => {
    form.required = Object.keys(form.properties).filter((it) => (it === name ? needed.checked : (form.required ?? []).includes(it)));
    draft.changed();
  } });
  return h('div', { class: 'beside question' }, h('div', {}, titles), kinds ?? h('p', { class: 'quiet' }, t('js.setup.question.own')),
    h('div', { class: 'row' }, h('label', { class: 'row' }, needed, t('js.setup.question.needed')),
      h('button', { type: 'button', class: 'danger small', 'aria-label': t('js.setup.remove.of', label), click: () => {
        delete form.properties[name];
        form.required = (form.required ?? []).filter((it) => it !== name);
        redraw(t('js.setup.removed', label));
      } }, t('js.setup.remove'))));
}

/** What the question says, in each language of the edition; `title` is what other readers of JSON Schema see. */
function titlesOf(draft, properties, name, label) {
  const { languages } = draft.book;
  const before = properties[name];
  const inputs = languages.map((code, i) => {
    const value = before.titles?.[code] ?? (i === 0 ? (before.title ?? words(name)) : '');
    return line(value, { lang: code, 'aria-label': languages.length > 1 ? `${label} (${language(code)})` : label, input: () => {
      const said = Object.fromEntries(languages.map((it, j) => [it, inputs[j].value.trim().normalize('NFC')]).filter(([, text]) => text));
      const rule = properties[name];
      rule.title = said[languages[0]] ?? '';
      if (languages.length > 1) rule.titles = said;
      else delete rule.titles;
      draft.changed();
    } });
  });
  return inputs;
}
