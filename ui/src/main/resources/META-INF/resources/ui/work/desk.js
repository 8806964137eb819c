// The organiser's desk of an edition: members, offices, panels, publication, mails.

import { change, read, readAll, readOrNull } from './api.js';
import { choice, field, line, point } from './fields.js';
import { begin, button, edition, h, moment, note, show, t, token, trouble } from './page.js';
import { twoPeople } from './twopeople.js';

const API = '/api/nominations/v1';
const HERE = `${API}/editions/${edition}`;
const ROLES = ['ORGANISER', 'RETURNING_OFFICER', 'SECOND_OFFICER', 'AUDITOR', 'ANNOUNCER'];

begin(() => desk());

async function desk(said) {
  const { body } = await read(HERE);
  const appointments = (await readOrNull(`${HERE}/appointments`))?.items ?? [];
  show(
    said ? note(h('p', {}, said)) : null,
    body.state ? h('p', {}, h('span', { class: 'state' }, t(`state.${body.state}`))) : null,
    body.state === 'DRAFT' ? h('section', {}, h('h2', {}, t('js.desk.publish')), await twoPeople(HERE, [{ act: 'PUBLISH', label: t('js.act.PUBLISH') }], desk)) : null,
    members(),
    offices(appointments),
    await mails(),
  );
}

function members() {
  const file = h('input', { type: 'file', accept: '.csv,text/csv' });
  const one = field('/file', t('js.desk.members.file'), file, { hint: t('js.desk.members.hint') });
  const report = h('div', { role: 'status' });
  return h('section', {}, h('h2', {}, t('js.desk.members')), one.element,
    button(t('js.desk.import'), async () => {
      if (!file.files[0]) return one.wrong(t('js.desk.members.file'));
      const response = await fetch(`${HERE}/members/import`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/csv', 'X-CSRF-Token': token, 'Idempotency-Key': crypto.randomUUID() },
        body: await file.files[0].text(),
      });
      const body = await response.json();
      if (!response.ok) return report.replaceChildren(trouble({ problem: body }));
      const bad = body.lines.filter((it) => it.problem);
      report.replaceChildren(note(h('p', {}, t('js.desk.imported', body.accepted))), bad.length > 0 ? h('ul', {}, bad.map((it) => h('li', {}, t('js.desk.line', it.line), ' ', String(it.problem?.detail ?? it.problem)))) : '');
    }), report);
}

function offices(appointments) {
  const mail = field('/email', t('sign-in.email'), line('', { type: 'email' }));
  const name = field('/name', t('js.desk.name'), line(''));
  const role = field('/role', t('js.desk.role'), choice('', ROLES.map((one) => [one, t(`js.role.${one}`)])));
  const told = h('div', {});
  const appoint = async (event) => {
    event.preventDefault();
    try {
      const { body } = await change('POST', `${API}/people`, { email: mail.read(), name: name.read() });
      await change('PUT', `${HERE}/appointments/${role.read()}/${body.person}`, {});
      await desk(t('js.desk.appointed', name.read()));
    } catch (error) {
      const homeless = point([mail, name, role], error.problem?.violations);
      told.replaceChildren(trouble(error.problem ? { problem: { ...error.problem, violations: homeless } } : error));
    }
  };
  return h('section', {}, h('h2', {}, t('js.desk.offices')),
    h('ul', {}, appointments.map((one) => h('li', {}, t(`js.role.${one.role}`), ': ', one.name ?? one.displayName ?? one.person))),
    h('form', { novalidate: true, submit: appoint }, mail.element, name.element, role.element, told, h('button', { type: 'submit' }, t('js.desk.appoint'))));
}

async function mails() {
  const all = await readAll(`${HERE}/mails`).catch(() => []);
  if (all.length === 0) return null;
  return h('section', {}, h('h2', {}, t('js.desk.mails')),
    h('details', {}, h('summary', {}, t('js.desk.mails.count', all.length)),
      h('ul', {}, all.slice(0, 200).map((one) => h('li', {}, [one.subject ?? one.kind, one.sent ? moment(one.sent) : one.state].filter(Boolean).join(' · '))))));
}
