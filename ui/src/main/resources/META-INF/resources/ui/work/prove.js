// Asks whoever acts to show once more that it is them, where they stand: by a passkey, or by a code from their mail.

import { change, read } from './api.js';
import { field, line } from './fields.js';
import { button, h, t } from './page.js';
import { ask, inWords } from './passkey.js';

/** True once shown, false for who would rather not. What was being done waits meanwhile. */
export async function prove() {
  const passkeys = typeof PublicKeyCredential === 'function' ? (await read('/auth/passkeys')).body.items : [];
  return new Promise((done) => {
    const dialog = h('dialog', { 'aria-labelledby': 'prove', 'aria-describedby': 'prove-why', close: () => { dialog.remove(); done(dialog.returnValue === 'shown'); } });
    const shown = () => dialog.close('shown');
    dialog.append(
      h('h2', { id: 'prove' }, t('js.prove')),
      h('p', { id: 'prove-why' }, t('js.prove.why')),
      ...(passkeys.length > 0 ? [h('p', {}, button(t('js.prove.passkey'), () => byPasskey(shown)))] : []),
      byCode(shown, passkeys.length > 0 ? 'plain' : null),
      h('p', {}, h('button', { type: 'button', class: 'plain', click: () => dialog.close() }, t('js.prove.cancel'))),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

async function byPasskey(shown) {
  const { body } = await change('POST', '/auth/proofs/challenges');
  let credential;
  try {
    credential = await ask(body);
  } catch (error) {
    throw inWords(error) ?? error;
  }
  await change('POST', '/auth/proofs/passkey', { credential });
  shown();
}

function byCode(shown, kind) {
  const part = h('div', {});
  part.append(button(t('js.prove.send'), async () => {
    await change('POST', '/auth/proofs/codes');
    part.replaceChildren(...entry(shown));
    part.querySelector('input').focus();
  }, kind));
  return part;
}

function entry(shown) {
  const code = field('/code', t('js.prove.code'), line('', { class: 'code', inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 20 }), { hint: t('js.prove.sent') });
  const give = async () => {
    code.wrong(null);
    try {
      await change('POST', '/auth/proofs/code', { code: code.read().replaceAll(/\s/g, '') });
    } catch (error) {
      if (error.problem?.code !== 'wrong-code') throw error;
      code.wrong(t('js.prove.wrong'));
      code.input.focus();
      return;
    }
    shown();
  };
  const confirm = button(t('js.prove.confirm'), give);
  const enter = (event) => {
    event.preventDefault();
    confirm.querySelector('button').click();
  };
  return [h('form', { novalidate: true, submit: enter }, code.element, confirm)];
}
