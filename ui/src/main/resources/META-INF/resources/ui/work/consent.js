// A nominee answers, and completes their file, by the link that was mailed to them.

import { change, read } from './api.js';
import { field, fileOf, line, ofSchema, point } from './fields.js';
import { begin, button, h, heading, inWords, note, secret, show, t, trouble } from './page.js';

const HERE = `/api/nominations/v1/consents/${encodeURIComponent(secret)}`;

begin(() => invite());

async function invite(said) {
  const { body, version } = await read(HERE);
  const waits = body.state === 'CONSENT_PENDING';
  show(
    said ? note(h('p', {}, said)) : null,
    heading(body.nominee),
    h('p', {}, h('span', { class: 'state' }, t(`js.consent.state.${body.state}`))),
    h('blockquote', {}, inWords(body.citation)),
    body.ruling ? note(h('p', {}, h('strong', {}, t(`ruling.${body.ruling.kind}`)), ' ', body.ruling.text), h('p', { class: 'quiet' }, `${body.ruling.clause} · ${body.ruling.code}`)) : null,
    h('p', {}, body.purpose),
    h('ul', {}, body.rights.map((right) => h('li', {}, right))),
    body.consentBy && waits ? h('p', {}, t('js.consent.until', new Date(body.consentBy).toLocaleString(document.documentElement.lang))) : null,
    h('p', { class: 'row' },
      waits ? button(t('js.consent.yes'), () => answer('CONSENT')) : null,
      ['CONSENT_PENDING', 'CONSENTED', 'ELIGIBLE'].includes(body.state) ? button(waits ? t('js.consent.no') : t('js.consent.withdraw'), () => sure(), 'danger') : null),
    body.mayComplete ? file(body, version) : null,
    h('p', { class: 'quiet' }, h('a', { href: `${HERE}/data` }, t('js.consent.copy'))),
  );
}

async function answer(given) {
  await change('POST', HERE, { answer: given });
  await invite(t('js.consent.thanks'));
}

function sure() {
  show(heading(t('js.consent.sure')), h('p', { class: 'row' }, button(t('js.consent.no'), () => answer('DECLINE'), 'danger'), button(t('js.back'), () => invite(), 'plain')));
}

function file(body, version) {
  const link = field('/link', `${t('js.nominate.link')} (${t('js.form.optional')})`, line(body.link, { type: 'url', placeholder: 'https://' }));
  const fields = ofSchema(body.form, body.file, '/file');
  const told = h('div', {});
  const save = async (event) => {
    event.preventDefault();
    try {
      await change('PUT', `${HERE}/file`, { file: fileOf(fields), link: link.read() || null }, version);
      await invite(t('js.consent.saved'));
    } catch (error) {
      const homeless = point([...fields, link], error.problem?.violations);
      told.replaceChildren(trouble(error.problem ? { problem: { ...error.problem, violations: homeless } } : error));
    }
  };
  return h('form', { novalidate: true, submit: save }, h('h2', {}, t('js.consent.file')), fields.map((it) => it.element), link.element, told, h('button', { type: 'submit' }, t('js.nominate.save')));
}
