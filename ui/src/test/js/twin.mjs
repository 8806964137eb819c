// The voter's side, asked from Java: each request is JSON, each answer too.

export async function answer(ui, request) {
  const booth = await import(`${ui}/booth/booth.js`);
  const { fromBase64Url: read, toBase64Url: write } = booth;
  switch (request.ask) {
    case 'vectors':
      return (await import('./vectors.mjs')).run(ui, request.vector);
    case 'seal': {
      const right = await booth.signingKey(read(request.seed));
      const paper = await booth.readPaper(read(request.paper), read(request.results));
      const revision = { seq: request.seq, prev: request.prev && read(request.prev) };
      const ballot = await booth.sealBallot(right, paper, revision, request.marks);
      return { paper: write(paper.id), receipt: booth.canonical(await booth.receiptFile(ballot, null)) };
    }
    case 'status': {
      const right = await booth.signingKey(read(request.seed));
      return booth.statusRequest(right, read(request.paper), read(request.challenge));
    }
    case 'promise':
      return { good: await booth.isPromiseFor(request.note, request.box, read(request.leaf), request.key && read(request.key)) };
    case 'entry': {
      const { isSignedWell, parseEntry } = await import(`${ui}/booth/entry.js`);
      const bytes = read(request.entry);
      return { leaf: write(await booth.leafOf(bytes)), signed: await isSignedWell(parseEntry(bytes)) };
    }
    case 'paper':
      try {
        return { id: write((await booth.readPaper(read(request.paper), request.results && read(request.results))).id) };
      } catch (refusal) {
        return { refused: refusal.message };
      }
    default:
      throw new Error(`nothing to answer: ${request.ask}`);
  }
}
