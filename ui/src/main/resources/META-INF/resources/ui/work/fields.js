// Fields of a form: a label, an input, a hint, and what is wrong with it where it stands.

import { busily, h, inWords, locale, t, trouble } from './page.js';

let count = 0;

/**
 * One field. `pointer` is where problems point to.
 *
 * @param read what the input says, as the interface wants it; undefined where it is left out
 */
export function field(pointer, label, input, { hint, read = () => input.value.trim() } = {}) {
  const id = input.id || `f${++count}`;
  const said = h('p', { class: 'wrong', id: `${id}-wrong`, hidden: true });
  const about = hint ? h('p', { class: 'quiet', id: `${id}-hint` }, hint) : null;
  input.id = id;
  input.setAttribute('aria-describedby', hint ? `${id}-hint ${id}-wrong` : `${id}-wrong`);
  return {
    pointer,
    read,
    input,
    element: h('div', { class: 'field' }, h('label', { for: id }, label), about, input, said),
    wrong(text) {
      said.textContent = text ?? '';
      said.hidden = !text;
      if (text) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    },
  };
}

export const line = (value, attributes) => h('input', { type: 'text', ...attributes, value: value ?? '' });
export const text = (value, attributes) => h('textarea', { ...attributes, value: value ?? '' });

/** One item a line. */
export const items = (input) => input.value.split('\n').map((one) => one.trim()).filter(Boolean);

export function choice(value, options, attributes) {
  const select = h('select', attributes, options.map(([key, label]) => h('option', { value: key }, label)));
  select.value = value ?? '';
  if (select.selectedIndex < 0) select.selectedIndex = 0;
  return select;
}

// EU, EEA, candidates and neighbours first come by name; the code is what is kept.
const COUNTRIES = 'AL AD AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA US XK'.split(' ');

export function countries(value) {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const options = COUNTRIES.map((code) => [code, names.of(code)]).sort((a, b) => a[1].localeCompare(b[1], locale));
  return choice(value ?? '', [['', t('js.form.no-country')], ...options]);
}

/** Shows each violation at its field, gives the first such field the focus, and returns what belongs to none. */
export function point(fields, violations) {
  const { first, homeless } = mark(fields, violations);
  first?.input?.focus();
  return homeless;
}

/** Shows each violation at its field; says which field is the first and what belongs to none. */
export function mark(fields, violations) {
  fields.forEach((one) => one.wrong(null));
  const homeless = [];
  let first = null;
  for (const violation of violations ?? []) {
    const at = violation.pointer;
    const found =
      fields.find((one) => at === one.pointer || at.startsWith(`${one.pointer}/`)) ??
      fields.find((one) => at !== '/file' && one.pointer.startsWith(`${at}/`));
    found?.wrong(violation.text);
    if (found) first ??= found;
    else homeless.push(violation);
  }
  return { first, homeless };
}

/** A problem without what shows at its field; where all of it does, in words that send the reader there. */
function pointed(fields, problem) {
  const violations = point(fields, problem.violations);
  const all = problem.violations?.length > 0 && violations.length === 0;
  return { ...problem, violations, ...(all ? { detail: t('js.form.marked'), language: locale } : {}) };
}

/** A form that sends what its fields say, and shows what is wrong where it stands. */
export function form(fields, label, act, ...beside) {
  const told = h('div', {});
  const submit = h('button', { type: 'submit' }, label);
  const send = async (event) => {
    event.preventDefault();
    submit.disabled = true;
    told.replaceChildren();
    try {
      await act();
    } catch (error) {
      told.replaceChildren(trouble(error.problem ? { problem: pointed(fields, error.problem) } : error));
    } finally {
      submit.disabled = false;
    }
  };
  return h('form', { novalidate: true, submit: send }, fields.map((one) => one.element), told, h('p', { class: 'row' }, submit, beside));
}

/** As `form`, with what stands between its fields and with buttons of its own; what waits keeps the focus. */
export function sheet(fields, act, content, buttons, listeners) {
  const said = h('div', {});
  const send = async () => {
    try {
      point(fields, []);
      await act();
    } catch (error) {
      if (error.problem?.violations) error.problem = pointed(fields, error.problem);
      throw error;
    }
  };
  const submit = (event) => {
    event.preventDefault();
    busily(event.currentTarget.querySelector('[type=submit]'), said, send);
  };
  return h('form', { novalidate: true, ...listeners, submit }, content, said, h('p', { class: 'row' }, buttons));
}

/** The fields of a file, as the rulebook's JSON Schema asks for them. */
export function ofSchema(schema, values, pointer) {
  return Object.entries(schema?.properties ?? {}).map(([name, rule]) => {
    const needed = (schema.required ?? []).includes(name);
    const label = `${titleOf(name, rule)}${needed ? '' : ` (${t('js.form.optional')})`}`;
    const { input, read } = inputOf(rule, values?.[name]);
    return { name, ...field(`${pointer}/${name}`, label, input, { hint: hintOf(rule), read }) };
  });
}

/** What a field of a form is called: in the reader's language where the form says it in several. */
export const titleOf = (name, rule) => inWords(rule?.titles) || rule?.title || words(name);

/** A name of a program as words. */
export const words = (name) => {
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_]/g, ' ').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

function inputOf(rule, value) {
  if (rule.enum) {
    const input = choice(value ?? '', [['', ''], ...rule.enum.map((one) => [String(one), String(one)])]);
    return { input, read: () => rule.enum.find((one) => String(one) === input.value) };
  }
  if (rule.type === 'boolean') {
    const input = h('input', { type: 'checkbox', checked: value === true });
    return { input, read: () => input.checked };
  }
  if (rule.type === 'integer' || rule.type === 'number') {
    const input = line(value, { type: 'number', min: rule.minimum, max: rule.maximum, step: rule.type === 'integer' ? 1 : 'any' });
    return { input, read: () => (input.value === '' ? undefined : input.valueAsNumber) };
  }
  if (rule.type === 'array') {
    const input = text((value ?? []).join('\n'));
    return { input, read: () => items(input) };
  }
  const long = (rule.maxLength ?? 0) > 200;
  const input = long ? text(value, { maxlength: rule.maxLength }) : line(value, { maxlength: rule.maxLength });
  return { input, read: () => input.value.trim() || undefined };
}

function hintOf(rule) {
  const parts = [rule.description];
  if (rule.minLength > 1 || rule.maxLength) parts.push(t('js.form.length', rule.minLength ?? 0, rule.maxLength ?? '…'));
  if (rule.minimum !== undefined && rule.maximum !== undefined) parts.push(t('js.form.range', rule.minimum, rule.maximum));
  if (rule.type === 'array') parts.push(t('js.form.lines'));
  return parts.filter(Boolean).join(' ');
}

/** What the fields of a file say; what is left empty is left out. */
export const fileOf = (fields) =>
  Object.fromEntries(fields.map((one) => [one.name, one.read()]).filter(([, value]) => value !== undefined));
