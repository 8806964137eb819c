// My nominations, and a new one: saved as one writes, submitted when it is whole.

import { change, read } from './api.js';
import { countries, field, fileOf, items, line, ofSchema, point, text } from './fields.js';
import { begin, button, category, edition, h, heading, inWords, moment, note, say, show, t, trouble } from './page.js';

const NOMINATIONS = '/api/nominations/v1';
const MINE = `${NOMINATIONS}/editions/${edition}/categories/${category}/nominations`;
const SAVE_AFTER = 1500;
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
  show(
    said ? note(h('p', {}, said)) : null,
    isOpen() ? h('p', { class: 'lead' }, t('js.nominate.until', moment(rules.timetable.nominationsClose))) : note(h('p', {}, t('js.nominate.closed'))),
    body.items.length > 0 ? heading(t('js.nominate.mine')) : null,
    h('ul', { class: 'cards' }, body.items.map(card)),
    isOpen() ? button(t('js.nominate.new'), () => write(null)) : null,
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
      button(t('js.nominate.withdraw'), () => confirmed(one), 'danger')) : null,
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
function confirmed(one) {
  show(
    heading(t('js.nominate.withdraw.sure', one.nominee.name)),
    h('p', {}, t('js.nominate.withdraw.final')),
    h('p', { class: 'row' },
      button(t('js.nominate.withdraw'), async () => {
        await change('POST', `${NOMINATIONS}/nominations/${one.id}/withdrawal`);
        await list(t('js.nominate.withdrawn'));
      }, 'danger'),
      button(t('js.back'), () => list(), 'plain')));
}

function write(one) {
  const nominee = one?.nominee ?? {};
  let saved = one;
  let waiting = null;
  let saving = Promise.resolve();
  const kind = rules.nomineeKind;
  const named = line(nominee.name, { maxlength: 200, required: true });
  const citations = languages.map((language) => ({ language, ...citation(language, nominee.citation?.[language]) }));
  const self = h('input', { type: 'checkbox', checked: nominee.self === true });
  const fields = {
    name: field('/nominee/name', t(`js.nominate.name.${kind}`), named),
    organisation: field('/nominee/organisation', t('js.nominate.organisation'), line(nominee.organisation, { maxlength: 200 })),
    country: field('/nominee/country', t('js.nominate.country'), countries(nominee.country)),
    contactEmail: field('/nominee/contactEmail', t('js.nominate.contact'), line(nominee.contactEmail, { type: 'email', maxlength: 254 }), { hint: t('js.nominate.contact.hint') }),
    link: field('/nominee/link', `${t('js.nominate.link')} (${t('js.form.optional')})`, line(nominee.link, { type: 'url', placeholder: 'https://' })),
  };
  const partners = kind === 'PARTNERSHIP'
    ? field('/nominee/partners', t('js.nominate.partners'), text((nominee.partners ?? []).join('\n')), { hint: t('js.nominate.partners.hint') })
    : null;
  const file = ofSchema(rules.rules.form, one?.file, '/file');
  const all = [...Object.values(fields), ...(partners ? [partners] : []), ...citations, ...file];
  const told = h('div', {});
  const state = h('p', { class: 'quiet', role: 'status' });

  const content = () => ({
    nominee: {
      kind,
      name: fields.name.read(),
      organisation: fields.organisation.read() || null,
      country: fields.country.read() || null,
      partners: partners ? items(partners.input) : [],
      contactEmail: fields.contactEmail.read(),
      citation: Object.fromEntries(citations.map((it) => [it.language, it.read()]).filter(([, said]) => said)),
      link: fields.link.read() || null,
      self: self.checked,
    },
    file: fileOf(file),
  });

  // One save at a time, each on the version the one before made.
  const save = () => {
    saving = saving.catch(() => {}).then(async () => {
      const answer = saved
        ? await change('PUT', `${NOMINATIONS}/nominations/${saved.id}`, content(), saved.version)
        : await change('POST', MINE, { ...content(), submit: false });
      saved = { ...answer.body, version: answer.version ?? answer.body.version };
      state.textContent = t('js.nominate.saved', new Date().toLocaleTimeString());
    });
    return saving;
  };
  const later = () => {
    clearTimeout(waiting);
    // What is submitted counts: it is changed on purpose only.
    if (saved && saved.state !== 'DRAFT') return;
    state.textContent = t('js.nominate.saving');
    waiting = setTimeout(() => save().catch((error) => { state.textContent = error.problem?.detail ?? t('js.nominate.unsaved'); }), SAVE_AFTER);
  };
  const tell = (error) => {
    const homeless = point(all, error.problem?.violations);
    const problem = error.problem ? { ...error.problem, violations: homeless } : undefined;
    told.replaceChildren(problem ? trouble({ problem }) : trouble(error));
  };
  const submit = async () => {
    clearTimeout(waiting);
    try {
      await save();
      if (saved.state === 'DRAFT') await change('POST', `${NOMINATIONS}/nominations/${saved.id}/submission`);
      say(t('js.nominate.done'));
      await list(t('js.nominate.done'));
    } catch (error) {
      tell(error);
    }
  };

  show(
    heading(one ? t('js.nominate.edit') : t('js.nominate.new')),
    h('form', { novalidate: true, input: later, submit: (event) => { event.preventDefault(); submit(); } },
      fields.name.element, partners?.element, kind === 'ORGANISATION' ? null : fields.organisation.element, fields.country.element,
      h('label', { class: 'option' }, self, h('span', {}, t('js.nominate.self'))),
      fields.contactEmail.element, citations.map((it) => it.element), fields.link.element, file.map((it) => it.element),
      told, state,
      h('p', { class: 'row' },
        h('button', { type: 'submit' }, saved?.state === 'SUBMITTED' || saved?.state === 'ATTACHED' ? t('js.nominate.save') : t('js.nominate.submit')),
        button(t('js.back'), async () => { clearTimeout(waiting); await saving.catch(() => {}); await list(); }, 'plain'))));
}

function citation(language, value) {
  const name = new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(language);
  return field(`/nominee/citation/${language}`, t('js.nominate.citation', name), text(value, { maxlength: 1000, lang: language }), { hint: t('js.nominate.citation.hint') });
}
