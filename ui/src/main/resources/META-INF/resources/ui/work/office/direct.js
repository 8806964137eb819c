// A special award: drafted by the organiser, accepted in confidence, decided by both officers.

import { change, read } from '../api.js';
import { choice, countries, field, form, line, text } from '../fields.js';
import { h, language, person, t } from '../page.js';
import { KINDS } from '../setup/presets.js';
import { twoPeople } from '../twopeople.js';
import { is, NOMINATIONS, OFFICERS, section } from './here.js';

export async function direct({ course, rules, languages, again }) {
  if (rules.rules.preset !== 'DIRECT' || course.state !== 'PUBLISHED' || !is('ORGANISER', ...OFFICERS, 'AUDITOR')) return null;
  const open = (await read(`${NOMINATIONS}/proposals`)).body.items.find((it) => it.act === 'DIRECT_AWARD');
  return section('direct',
    h('p', { class: 'quiet' }, t('js.direct.about')),
    open ? [recipient(open), await twoPeople(NOMINATIONS, [{ act: 'DIRECT_AWARD', may: () => is(...OFFICERS) && !open.approved.includes(person) }], again)] : null,
    open && open.approved.length > 0 ? h('p', {}, t('js.direct.one')) : null,
    !open && is('ORGANISER') ? drafting(rules, languages, again) : null);
}

/** What the officers approve, in words: the proposal holds it as text. */
function recipient(open) {
  const payload = JSON.parse(open.payload);
  const record = JSON.parse(payload.record);
  return h('div', { class: 'card spaced' }, h('h3', {}, record.name),
    Object.entries(payload.citation).map(([language, said]) => h('blockquote', { lang: language }, said)),
    h('p', { class: 'quiet' }, t('js.direct.acceptance'), ': ', payload.acceptance));
}

function drafting(rules, languages, again) {
  const kind = field('/nominee/kind', t('js.direct.kind'), choice(rules.rules.nomineeKind, KINDS.map((it) => [it, t(`kind.${it}`)])));
  const name = field('/nominee/name', t('js.desk.name'), line('', { maxlength: 200 }));
  const organisation = field('/nominee/organisation', `${t('js.nominate.organisation')} (${t('js.form.optional')})`, line('', { maxlength: 200 }));
  const country = field('/nominee/country', t('js.nominate.country'), countries(''));
  const citations = languages.map((it) => ({ language: it, ...field(`/citation/${it}`, t('js.nominate.citation', language(it)), text('', { lang: it, maxlength: 1000, class: 'short' })) }));
  const acceptance = field('/acceptance', t('js.direct.acceptance'), text('', { maxlength: 500, class: 'short' }), { hint: t('js.direct.acceptance.hint') });
  return form([kind, name, organisation, country, ...citations, acceptance], t('js.direct.propose'), async () => {
    await change('POST', `${NOMINATIONS}/proposals`, {
      act: 'DIRECT_AWARD',
      nominee: { kind: kind.read(), name: name.read(), organisation: organisation.read() || null, country: country.read() || null },
      citation: Object.fromEntries(citations.map((it) => [it.language, it.read()]).filter(([, said]) => said)),
      acceptance: acceptance.read(),
    });
    await again(t('js.two.proposed'));
  });
}
