// Checks kept ballots and saved receipts on the reader's own device, against the public log.

import { inspect, placeOf } from '../booth/inspect.js';
import { everything } from './kept.js';
import { begin, button, h, note, say, show, t, warning } from './page.js';
import { world } from './world.js';

const MOST = 64 * 1024;

begin(async () => show(h('h2', {}, t('js.receipt.title')), h('p', {}, t('js.receipt.lead')), kept(), saved()));

function kept() {
  const papers = everything();
  if (papers.length === 0) return h('p', { class: 'quiet' }, t('js.receipt.none'));
  return h('ul', { class: 'cards' }, papers.flat().map((one) => h('li', { class: 'card' }, ballot(one))));
}

function ballot(receipt) {
  const answer = h('div', {});
  const { edition, category } = placeOf(receipt.box);
  return [
    h('h3', {}, h('a', { href: `/editions/${edition}/categories/${category}` }, category)),
    h('p', {}, h('code', { class: 'code' }, receipt.code)),
    button(t('js.receipt.check'), async () => answer.replaceChildren(...(await checked(receipt)))),
    answer,
  ];
}

function saved() {
  const answer = h('div', {});
  const input = h('input', { type: 'file', id: 'saved', accept: 'application/json,.json' });
  const check = button(t('js.receipt.check'), async () => answer.replaceChildren(...(await ofFile(input.files[0]))));
  return h('div', { class: 'field' }, h('label', { for: 'saved' }, t('js.receipt.file')), h('p', { class: 'quiet' }, t('js.receipt.file.hint')), input, h('p', { class: 'spaced-top' }, check), answer);
}

async function ofFile(file) {
  if (!file) return [warning(h('p', {}, t('js.receipt.no-file')))];
  try {
    const receipt = file.size > MOST ? null : JSON.parse(await file.text());
    placeOf(receipt.box);
    return await checked(receipt);
  } catch (error) {
    if (error.problem || error.name === 'TypeError' && navigator.onLine === false) throw error;
    return [warning(h('p', {}, t('js.receipt.not-one')))];
  }
}

async function checked(receipt) {
  const findings = await inspect(receipt, world);
  const bad = findings.some(({ good }) => good === false);
  const open = findings.some(({ good }) => good === null);
  const verdict = t(bad ? 'js.receipt.bad' : open ? 'js.receipt.open' : 'js.receipt.good');
  say(verdict);
  return [
    (bad ? warning : note)(h('p', {}, h('strong', {}, verdict))),
    h('ul', { class: 'checks' }, findings.map(({ check, good, detail }) => h('li', { class: good === null ? 'open' : good ? 'good' : 'bad' }, t(`js.receipt.${check}.${good === null ? 'open' : good ? 'good' : 'bad'}`, detail ?? '')))),
  ];
}
