// My nominations, and a new one: saved as one writes, submitted when it is whole.

import { change, read } from './api.js';
import * as drafts from './drafts.js';
import { countries, field, fileOf, sheet, items, line, ofSchema, text } from './fields.js';
import { begin, button, category, edition, h, heading, inWords, language, moment, note, say, show, sure, t, told } from './page.js';
import { saving } from './saving.js';

const NOMINATIONS = '/api/nominations/v1';
const MINE = `${NOMINATIONS}/editions/${edition}/categories/${category}/nominations`;
const NEW = 'nomination/new';
let rules;
let languages;

begin(async () => {
  const [one, whole] = await Promise.all([
    read(`/api/public/v1/editions/${edition}/categories/${category}`),
    read(`/api/public/v1/editions/${edition}`),
  ]);
  rules = one.body;
  languages = whole.body.languages;
  await list();
});

const isOpen = () => rules.state === 'NOMINATING';

async function list(said) {
  const { body } = await read(`${MINE}/mine`);
  const unsaved = isOpen() && drafts.kept(NEW) !== null;
  show(
    told(said),
    isOpen() ? h('p', { class: 'lead' }, t('js.nominate.until', moment(rules.timetable.nominationsClose))) : note(h('p', {}, t('js.nominate.closed'))),
    body.items.length > 0 ? heading(t('js.nominate.mine')) : h('p', { class: 'quiet' }, t('js.nominate.none')),
    h('ul', { class: 'cards' }, body.items.map(card)),
    unsaved ? note(h('p', {}, t('js.nominate.draft'))) : null,
    isOpen() ? button(t(unsaved ? 'js.nominate.go-on' : 'js.nominate.new'), () => write(null)) : null,
  );
}

function card(one) {
  const may = isOpen() && one.state !== 'WITHDRAWN';
  return h('li', { class: 'card' },
    h('h3', {}, one.nominee.name || t('js.nominate.unnamed')),
    h('p', {}, h('span', { class: 'state' }, t(`js.nominate.state.${one.state}`))),
    h('p', {}, inWords(one.nominee.citation)),
    may ? h('p', { class: 'row' },
      button(t('js.nominate.edit'), () => write(one), 'plain'),
      button(t('js.nominate.withdraw'), () => withdraw(one), 'danger')) : null,
    !isOpen() && ['SUBMITTED', 'ATTACHED'].includes(one.state) ? inTheLog(one) : null);
}

/** What opens the log's hash of it, so that nobody has to be believed. */
function inTheLog(one) {
  const path = `${NOMINATIONS}/nominations/${one.id}/proof`;
  const place = h('div', {});
  const check = button(t('js.nominate.check'), async () => {
    const { body } = await read(path);
    const became = body.accounted;
    place.replaceChildren(
      h('p', {}, became ? t(`js.nominate.became.${became.outcome}`, became.ruling ?? '') : t('js.nominate.became')),
      h('dl', {},
        h('dt', {}, t('js.nominate.check.hash')), h('dd', { class: 'hash' }, body.nomination),
        h('dt', {}, t('js.nominate.check.salt')), h('dd', { class: 'hash' }, body.salt)),
      h('p', {}, h('a', { href: path, download: 'nomination.json' }, t('js.nominate.check.file'))),
      h('p', {}, t('js.nominate.check.how')),
      h('pre', {}, `./awards verify ${location.origin}/log/${edition} --nomination nomination.json`));
    say(t('js.nominate.check.done'));
  }, 'plain');
  return h('div', {}, check, place);
}

/** A withdrawal is asked twice: it cannot be taken back. */
function withdraw(one) {
  sure(t('js.nominate.withdraw.sure', one.nominee.name), t('js.nominate.withdraw.final'), t('js.nominate.withdraw'), async () => {
    await change('POST', `${NOMINATIONS}/nominations/${one.id}/withdrawal`);
    await list(t('js.nominate.withdrawn'));
  }, list);
}

function write(one) {
  let saved = one;
  const name = () => (saved ? `nomination/${saved.id}` : NEW);
  const kept = drafts.kept(name());
  const paper = fields(kept?.nominee ?? one?.nominee ?? {}, kept?.file ?? one?.file);
  const isDraft = () => !saved || saved.state === 'DRAFT';
  const writing = saving({
    name,
    content: paper.content,
    // What is submitted counts: it is changed on purpose only.
    unasked: isDraft,
    refused: (error) => { writing.element.textContent = error.problem.detail ?? error.problem.title; },
    send: async (content) => {
      const answer = saved
        ? await change('PUT', `${NOMINATIONS}/nominations/${saved.id}`, content, saved.version)
        : await change('POST', MINE, { ...content, submit: false });
      saved = { ...answer.body, version: answer.version ?? answer.body.version };
    },
  });
  const submit = async () => {
    await writing.now();
    const first = isDraft();
    if (first) await change('POST', `${NOMINATIONS}/nominations/${saved.id}/submission`);
    await list(t(first ? 'js.nominate.done' : 'js.nominate.changed'));
  };
  show(
    heading(one ? t('js.nominate.edit') : t('js.nominate.new')),
    kept ? note(h('p', {}, t('js.nominate.restored'))) : null,
    sheet(paper.all, submit, [paper.elements, writing.element], [
      h('button', { type: 'submit' }, t(isDraft() ? 'js.nominate.submit' : 'js.nominate.save')),
      button(t('js.back'), async () => { await writing.end(); await list(); }, 'plain'),
    ], { input: writing.later }));
  if (kept) writing.later();
}

/** The fields of a nomination, and what they say. */
function fields(nominee, filed) {
  const kind = rules.nomineeKind;
  const self = h('input', { type: 'checkbox', checked: nominee.self === true });
  const one = {
    name: field('/nominee/name', t(`js.nominate.name.${kind}`), line(nominee.name, { maxlength: 200, required: true })),
    organisation: field('/nominee/organisation', t('js.nominate.organisation'), line(nominee.organisation, { maxlength: 200 })),
    country: field('/nominee/country', t('js.nominate.country'), countries(nominee.country)),
    contactEmail: field('/nominee/contactEmail', t('js.nominate.contact'), line(nominee.contactEmail, { type: 'email', maxlength: 254 }), { hint: t('js.nominate.contact.hint') }),
    link: field('/nominee/link', `${t('js.nominate.link')} (${t('js.form.optional')})`, line(nominee.link, { type: 'url', placeholder: 'https://' })),
  };
  const partners = kind === 'PARTNERSHIP'
    ? field('/nominee/partners', t('js.nominate.partners'), text((nominee.partners ?? []).join('\n')), { hint: t('js.nominate.partners.hint') })
    : null;
  const citations = languages.map((it) => ({ language: it, ...citation(it, nominee.citation?.[it]) }));
  const file = ofSchema(rules.rules.form, filed, '/file');
  return {
    all: [...Object.values(one), ...(partners ? [partners] : []), ...citations, ...file],
    elements: [
      one.name.element, partners?.element, kind === 'ORGANISATION' ? null : one.organisation.element, one.country.element,
      h('label', { class: 'option' }, self, h('span', {}, t('js.nominate.self'))),
      one.contactEmail.element, citations.map((it) => it.element), one.link.element, file.map((it) => it.element),
    ].flat(),
    content: () => ({
      nominee: {
        kind,
        name: one.name.read(),
        organisation: one.organisation.read() || null,
        country: one.country.read() || null,
        partners: partners ? items(partners.input) : [],
        contactEmail: one.contactEmail.read(),
        citation: Object.fromEntries(citations.map((it) => [it.language, it.read()]).filter(([, said]) => said)),
        link: one.link.read() || null,
        self: self.checked,
      },
      file: fileOf(file),
    }),
  };
}

function citation(code, value) {
  return field(`/nominee/citation/${code}`, t('js.nominate.citation', language(code)), text(value, { maxlength: 1000, lang: code }), { hint: t('js.nominate.citation.hint') });
}
