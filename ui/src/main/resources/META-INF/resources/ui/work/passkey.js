// Passkeys: questions as our interface puts them, answers as it takes them.

import { fromBase64Url, toBase64Url } from '../booth/bytes.js';
import { root, t } from './page.js';

/** Where passkeys can be used: the installation's own address, if browsers have any there. */
export const home = () => root.dataset.origin ?? '';

export const areHere = () => typeof PublicKeyCredential === 'function' && location.origin === home();

/** Whether the browser can offer passkeys among the suggestions of a field. */
export const inSuggestions = async () =>
  areHere() && Boolean(await PublicKeyCredential.isConditionalMediationAvailable?.());

/** Has the device make one, and gives its answer. */
export async function make(options) {
  const publicKey = { ...asked(options), user: { ...options.user, id: fromBase64Url(options.user.id) } };
  const made = await navigator.credentials.create({ publicKey });
  return answer(made, {
    attestationObject: written(made.response.attestationObject),
    transports: made.response.getTransports?.() ?? [],
  });
}

/** Asks for one, and gives its answer. */
export async function ask(options, more) {
  const used = await navigator.credentials.get({ publicKey: asked(options), ...more });
  const { authenticatorData, signature, userHandle } = used.response;
  return answer(used, {
    authenticatorData: written(authenticatorData),
    signature: written(signature),
    userHandle: userHandle ? written(userHandle) : undefined,
  });
}

/** What a browser that gives none says, in words; null where somebody gave up on purpose to do something else. */
export function inWords(error) {
  if (error.name === 'AbortError') return null;
  const known = { NotAllowedError: 'js.passkey.none-used', InvalidStateError: 'js.passkey.there-already' };
  const text = known[error.name] ?? (error instanceof DOMException ? 'js.passkey.failed' : null);
  return text ? Object.assign(new Error(t(text)), { name: error.name }) : error;
}

function asked(options) {
  const known = (list) => (list ?? []).map((one) => ({ ...one, id: fromBase64Url(one.id) }));
  const publicKey = { ...options, challenge: fromBase64Url(options.challenge) };
  if (options.allowCredentials) publicKey.allowCredentials = known(options.allowCredentials);
  if (options.excludeCredentials) publicKey.excludeCredentials = known(options.excludeCredentials);
  return publicKey;
}

const written = (buffer) => toBase64Url(new Uint8Array(buffer));

function answer(credential, response) {
  return {
    id: credential.id,
    rawId: written(credential.rawId),
    type: credential.type,
    response: { clientDataJSON: written(credential.response.clientDataJSON), ...response },
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  };
}
