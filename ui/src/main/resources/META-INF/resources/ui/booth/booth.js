// The voter's side of an election: what happens to a ballot before it leaves this device. Twin of `libs/booth`.

export { fromBase64Url, Malformed, toBase64Url } from './bytes.js';
export { canonical } from './canonical.js';
export { signingKey } from './ed25519.js';
export { FIRST, sealBallot, statusRequest } from './ballot.js';
export { leafOf } from './entry.js';
export { refusal } from './marks.js';
export { readPaper, readRecord } from './paper.js';
export { isPromiseFor, parseReceiptCode, receiptCode, receiptFile } from './receipt.js';
export { missing } from './support.js';
