// A nominee answers, and completes their file, by the link that was mailed to them.

import { change, read } from './api.js';
import * as drafts from './drafts.js';
import { field, fileOf, sheet, line, ofSchema } from './fields.js';
import { begin, button, h, heading, inWords, momentIn, note, secret, show, sure, t, told } from './page.js';

const HERE = `/api/nominations/v1/consents/${encodeURIComponent(secret)}`;
const FILE = 'file';
const MAY_LEAVE = ['CONSENT_PENDING', 'CONSENTED', 'ELIGIBLE'];

begin(() => invite());

async function invite(said) {
  const { body, version } = await read(HERE);
  const { body: edition } = await read(`/api/public/v1/editions/${body.edition}`);
  const prize = edition.categories.find((one) => one.category === body.category);
  const waits = body.state === 'CONSENT_PENDING';
  const no = t(waits ? 'js.consent.no' : 'js.consent.withdraw');
  show(
    told(said),
    edition.demo ? h('div', { class: 'note demo-note' }, h('span', { class: 'demo' }, t('demo.mark')), ' ', t('demo.long')) : null,
    h('p', { class: 'lead' }, inWords(prize?.title), ' · ', inWords(edition.title)),
    heading(body.nominee),
    h('p', {}, h('span', { class: 'state' }, t(`js.consent.state.${body.state}`))),
    h('blockquote', {}, inWords(body.citation)),
    body.ruling ? ruling(body.ruling) : null,
    waits ? h('p', {}, t('js.consent.purpose')) : null,
    body.consentBy && waits ? h('p', {}, h('strong', {}, t('js.consent.until', momentIn(edition.zone, body.consentBy)))) : null,
    h('p', { class: 'row' },
      waits ? button(t('js.consent.yes'), () => answer('CONSENT')) : null,
      MAY_LEAVE.includes(body.state) ? button(no, () => leave(no), 'danger') : null),
    body.mayComplete ? file(body, version) : null,
    rights(),
  );
}

const ruling = (it) => note(
  h('p', {}, h('strong', {}, t('js.consent.ruling'))),
  h('p', {}, it.text),
  h('p', { class: 'quiet' }, t('js.consent.clause', it.clause), ' · ', it.code));

const rights = () => h('section', {},
  h('h2', {}, t('js.consent.rights')),
  h('ul', {}, [1, 2, 3].map((n) => h('li', {}, t(`js.consent.right.${n}`)))),
  h('p', {}, h('a', { href: `${HERE}/data`, download: 'my-data.json' }, t('js.consent.copy'))),
  h('p', {}, button(t('js.consent.erase'), () => erase(), 'danger')));

async function answer(given) {
  await change('POST', HERE, { answer: given });
  await invite(t(given === 'CONSENT' ? 'js.consent.thanks' : 'js.consent.declined'));
}

/** Asked twice: it cannot be taken back by this link. */
function leave(label) {
  sure(t('js.consent.sure'), t('js.consent.sure.final'), label, () => answer('DECLINE'), invite);
}

function erase() {
  sure(t('js.consent.erase.sure'), t('js.consent.erase.final'), t('js.consent.erase'), async () => {
    await change('POST', `${HERE}/erasure`);
    show(told(t('js.consent.erased')));
  }, invite);
}

function file(body, version) {
  const kept = drafts.kept(FILE);
  const link = field('/link', `${t('js.nominate.link')} (${t('js.form.optional')})`, line(kept?.link ?? body.link, { type: 'url', placeholder: 'https://' }));
  const fields = ofSchema(body.form, kept?.file ?? body.file, '/file');
  const content = () => ({ file: fileOf(fields), link: link.read() || null });
  const save = async () => {
    await change('PUT', `${HERE}/file`, content(), version);
    drafts.drop(FILE);
    await invite(t('js.consent.saved'));
  };
  return h('section', {}, h('h2', {}, t('js.consent.file')), kept ? note(h('p', {}, t('js.nominate.restored'))) : null,
    sheet([...fields, link], save, [fields.map((it) => it.element), link.element], h('button', { type: 'submit' }, t('js.nominate.save')), { input: () => drafts.keep(FILE, content()) }));
}
