// Voting: may I, the paper, the marks, a look back, the cast, the receipt.

import { canonical, FIRST, fromBase64Url, isPromiseFor, Malformed, missing, readPaper, readRecord, receiptFile, sealBallot, signingKey, statusRequest, toBase64Url } from '../booth/booth.js';
import { anonymously, change, read, readAll, readOrNull } from './api.js';
import * as drafts from './drafts.js';
import { forget, keep, keepKey, receipts } from './kept.js';
import { marking, spoken } from './marking.js';
import { wasUsed } from './used.js';
import { world } from './world.js';
import { begin, button, category, country, edition, h, heading, moment, note, person, say, show, t, warning } from './page.js';

const HERE = `/editions/${edition}/categories/${category}`;
const RIGHT = `/api/nominations/v1${HERE}/right`;
const PUBLIC = `/api/public/v1/editions/${edition}`;

begin(async () => {
  const lacks = await missing();
  if (lacks.length > 0) return show(cannot(lacks));
  const { body: may } = await read(RIGHT);
  if (!may.may) return show(mayNot(may));
  const open = await findPaper(may.class);
  if (open?.state !== 'OPEN') return show(notYet(may, open));
  return show(welcome(open));
});

const cannot = (lacks) =>
  warning(h('p', {}, h('strong', {}, t('js.vote.browser'))), h('p', {}, t('js.vote.browsers')), h('p', { class: 'quiet' }, lacks.join(', ')));

const mayNot = (may) => [
  note(h('p', {}, h('strong', {}, t('js.vote.may-not'))), h('p', {}, t(`js.vote.reason.${may.reason}`))),
  may.reason === 'CLOSED' ? wasUsed(may.class) : null,
];

function notYet(may, open) {
  const isOver = open && ['CLOSING', 'SEALED', 'UNDISPUTED'].includes(open.state);
  if (isOver) return note(h('p', {}, h('strong', {}, t('js.vote.closed'))), h('p', {}, h('a', { href: '/receipt' }, t('js.vote.check'))));
  return note(h('p', {}, h('strong', {}, t('js.vote.you-may'))), h('p', {}, t('js.vote.not-open'), ' ', may.opens ? t('js.vote.opens', moment(may.opens)) : ''));
}

/** The paper of one's class, checked, with the names of those on it. */
async function findPaper(electorClass) {
  const { body } = await read(`${PUBLIC}/papers/${category}`);
  const listed = body.papers.find((one) => one.electorClass === electorClass);
  if (!listed) return null;
  const integrity = await readOrNull(`${PUBLIC}/integrity`);
  const paper = await readPaper(fromBase64Url(listed.entry), integrity?.resultsKey && fromBase64Url(integrity.resultsKey));
  if (toBase64Url(paper.id) !== listed.paper) throw new Malformed(t('js.vote.other-paper'));
  const promiseKey = integrity?.promiseKey ? fromBase64Url(integrity.promiseKey) : null;
  return { paper, promiseKey, state: listed.state, closes: listed.closes, entries: await entries(paper) };
}

/** Names come from the very records that the signed paper commits to, so that no page can call a candidate otherwise. */
async function entries(paper) {
  const nominees = new Map((await readAll(`${PUBLIC}/categories/${category}/nominees`)).map((one) => [one.candidate, one]));
  return Promise.all(
    paper.candidates.map(async (id) => {
      if (id === 'no-award') return { id, name: t('js.vote.no-award'), about: t('js.vote.no-award.about') };
      const label = paper.labels.get(id);
      const file = await world.text(`/log/${edition}/file/${label}`);
      const one = file ? await readRecord(label, JSON.parse(file)) : nominees.get(id);
      return { id, name: one?.name ?? id, about: [one?.organisation, country(one?.country)].filter(Boolean).join(', ') };
    }),
  );
}

function welcome(open) {
  const kept = receipts(toBase64Url(open.paper.id));
  return [
    h('p', { class: 'lead' }, t('js.vote.until', moment(open.closes))),
    h('p', {}, t('js.vote.secret')),
    kept.length > 0 ? keptHere(open, kept) : null,
    drafts.kept(marked(open)) && !isUnsure(kept) ? note(h('p', {}, t('js.vote.draft'))) : null,
    button(kept.length > 0 ? t('js.vote.again') : t('js.vote.begin'), () => enter(open), isUnsure(kept) ? 'plain' : null),
  ];
}

const marked = ({ paper }) => `marks/${toBase64Url(paper.id)}`;

/** Whether the newest ballot may not have arrived. */
const isUnsure = (kept) => kept.length > 0 && !kept.at(-1).promise;

const keptHere = (open, kept) =>
  note(
    h('p', {}, t('js.vote.kept')),
    h('ul', {}, kept.map((one) => h('li', {}, h('code', {}, one.code), ' ', one.promise ? t('js.vote.promised') : t('js.vote.unpromised')))),
    h('p', { class: 'row' },
      isUnsure(kept) ? button(t('js.vote.resend'), () => resend(open, kept.at(-1))) : null,
      button(t('js.vote.forget'), () => { forget(kept[0].paper); show(welcome(open)); }, 'plain')),
  );

/** Sends what was kept once more: the same bytes are the same ballot. */
async function resend(open, receipt) {
  await post(open, fromBase64Url(receipt.ballot), receipt);
}

/** The right is fetched when one begins, not when one casts: the two instants say less of each other so. */
async function enter(open) {
  const { body } = await change('POST', RIGHT);
  if (body.paper !== toBase64Url(open.paper.id)) throw new Malformed(t('js.vote.other-paper'));
  keepKey(person + HERE, body.publicKey);
  mark(open, await signingKey(fromBase64Url(body.seed)));
}

function mark(open, right) {
  const ready = () => {
    next.disabled = paper.marks() === null;
    drafts.keep(marked(open), paper.written());
  };
  const earlier = drafts.kept(marked(open)) ?? receipts(toBase64Url(open.paper.id)).at(-1)?.marks ?? {};
  const paper = marking(open.paper.form, open.entries, ready, earlier);
  const next = h('button', { type: 'button', disabled: paper.marks() === null, click: () => review(open, right, paper.marks(), back) }, t('js.vote.review'));
  const content = [
    heading(t('js.vote.paper')),
    paper.element,
    h('p', { class: 'row' }, next, h('button', { type: 'button', class: 'plain', click: () => review(open, right, { abstain: true }, back) }, t('js.vote.abstain'))),
  ];
  const back = () => show(content);
  back();
}

function review(open, right, marks, back) {
  const names = new Map(open.entries.map(({ id, name }) => [id, name]));
  const cast = casting(open, right, marks);
  show(
    heading(t('js.vote.look')),
    h('div', { class: 'card' }, spoken(marks, (id) => names.get(id))),
    h('p', { class: 'quiet' }, t('js.vote.sealing')),
    h('p', { class: 'row' }, button(t('js.vote.cast'), cast), h('button', { type: 'button', class: 'plain', click: back }, t('js.vote.back'))),
  );
}

/** Seals once, and casts what was sealed as often as asked: until the box has answered, it is the same ballot. */
function casting(open, right, marks) {
  let ballot = null;
  return async function cast() {
    ballot ??= await sealBallot(right, open.paper, await next(open, right), marks);
    const receipt = await receiptFile(ballot, null);
    // Kept before it is sent: whatever happens on the way, the same ballot can be sent again and proven.
    const isKept = keep(receipt);
    try {
      await post(open, ballot.bytes, receipt, isKept);
    } catch (error) {
      // Another device of the same voter was faster: the box knows the newest.
      if (error.problem?.code !== 'another-ballot') throw error;
      ballot = null;
      await cast();
    }
  };
}

/** Where the next ballot of this right stands. */
async function next({ paper }, right) {
  const { body } = await anonymously('/box/v1/challenge');
  const request = await statusRequest(right, paper.id, fromBase64Url(body.challenge));
  const { body: latest } = await anonymously('/box/v1/status', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  return latest.seq === 0 ? FIRST : { seq: latest.seq + 1, prev: fromBase64Url(latest.leaf) };
}

async function post(open, bytes, receipt, isKept = true) {
  const { body } = await anonymously('/box/v1/ballots', {
    method: 'POST',
    headers: { 'Content-Type': 'application/vnd.palmares.ballot', 'Idempotency-Key': receipt.leaf },
    body: bytes,
  });
  const good = body.leaf === receipt.leaf && (await isPromiseFor(body.promise, receipt.box, fromBase64Url(receipt.leaf), open.promiseKey));
  const whole = { ...receipt, promise: body.promise };
  keep(whole);
  drafts.drop(marked(open));
  say(t(good ? 'js.vote.done' : 'js.vote.bad-promise'));
  show(good ? cheer(open, whole, isKept) : [warning(h('p', {}, t('js.vote.bad-promise'))), download(whole)]);
}

const cheer = (open, receipt, isKept) => [
  heading(t('js.vote.done')),
  note(h('p', {}, t('js.vote.accepted')), h('p', { class: 'code' }, h('strong', {}, receipt.code))),
  h('p', {}, t(isKept ? 'js.vote.keeps' : 'js.vote.keep-yourself')),
  open.promiseKey ? null : h('p', { class: 'quiet' }, t('js.vote.unsigned')),
  h('p', { class: 'row' }, download(receipt), h('a', { class: 'button plain', href: '/receipt' }, t('js.vote.check')), button(t('js.vote.change'), () => enter(open), 'plain')),
  h('p', { class: 'quiet' }, t('js.vote.until-close', moment(open.closes))),
];

function download(receipt) {
  const file = URL.createObjectURL(new Blob([canonical(receipt)], { type: 'application/json' }));
  return h('a', { class: 'button', href: file, download: `receipt-${receipt.code}.json` }, t('js.vote.download'));
}
