// A ruling is written: which kind, about whom, by which clause, why, and what everyone reads of it.

import { change } from '../api.js';
import { choice, field, form, line, text } from '../fields.js';
import { category, h, inWords, language, t } from '../page.js';
import { RULINGS } from './here.js';
import { CODES, OF_NOMINEES, STRIKES } from './kinds.js';
import { subjects } from './subjects.js';

/** The form; another kind is another form, at the same place. */
export async function compose(office, begun) {
  const offered = begun.kind === 'REVERSE' ? ['REVERSE', ...begun.kinds] : begun.kinds;
  const place = h('section', { class: 'card spaced wide' });
  const draw = async (kind, focus) => {
    const kinds = choice(kind, offered.map((it) => [it, t(`js.ruling.${it}`)]), { change: () => draw(kinds.value, true) });
    const which = field('/kind', t('js.ruling.kind'), kinds, { hint: t(`js.ruling.${kind}.about`) });
    place.replaceChildren(h('h3', {}, t('js.ruling.new')), await written(office, begun, kind, which));
    if (focus) kinds.focus();
  };
  await draw(offered.includes(begun.kind) ? begun.kind : offered[0], false);
  return place;
}

async function written({ course, rules, languages, again }, begun, kind, which) {
  const about = await subjects(kind, course, begun);
  const clause = clauses(kind, rules.rules.eligibility, begun);
  const code = field('/code', t('js.office.code'), kind === 'STRIKE'
    ? choice('', STRIKES.map((it) => [it, t(`js.strike.${it}`)]))
    : line(CODES[kind], { maxlength: 60, class: 'brief' }), { hint: t('js.ruling.code.hint') });
  const reasons = languages.map((it) => reason(it, languages.length > 1));
  return form([which, ...about, clause, code, ...reasons], t('js.office.propose'), async () => {
    const empty = reasons.find((it) => !it.read());
    if (empty) {
      empty.wrong(t('js.ruling.each-language'));
      return empty.input.focus();
    }
    const said = Object.fromEntries(about.map((it) => [it.pointer.slice(1), it.read() || null]));
    const words = reasons.map((it) => it.read().normalize('NFC')).join('\n\n');
    await change('POST', `${RULINGS}/proposals`, { kind, category, clause: clause.read(), code: code.read().toUpperCase(), text: words, ...said });
    await again(t('js.two.proposed'), 'now');
  });
}

/** A decision about a nominee cites a clause of the rules; a reversal, that of what it reverses. */
function clauses(kind, known, begun) {
  const old = begun.rulings.find((it) => it.ruling === begun.subject)?.content;
  const input = OF_NOMINEES.includes(kind) && known.length > 0
    ? choice('', known.map((it) => [it.id, `${it.id} ${inWords(it.text)}`]))
    : line(old?.clause ?? '', { maxlength: 32, class: 'brief' });
  return field('/clause', t('js.office.clause'), input, { hint: t('js.ruling.clause.hint') });
}

function reason(code, named) {
  const label = named ? `${t('js.office.text')} (${language(code)})` : t('js.office.text');
  return field('/text', label, text('', { lang: code, maxlength: 900, class: 'short' }), { hint: t('js.office.text.hint') });
}
