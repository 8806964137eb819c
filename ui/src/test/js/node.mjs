// Answers one request a line, on standard input and output.

import { createInterface } from 'node:readline';
import { answer } from './twin.mjs';

const ui = process.argv[2];
for await (const line of createInterface({ input: process.stdin })) {
  const said = await answer(ui, JSON.parse(line)).catch((error) => ({ error: String(error.stack) }));
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
