// The voter's side, asked from Java: each request is JSON, each answer too.

export async function answer(ui, request) {
  const booth = await import(`${ui}/booth/booth.js`);
  const { fromBase64Url: read, toBase64Url: write } = booth;
  const log = () => import(`${ui}/booth/log.js`);
  const all = async (items, judge) => {
    const module = await log();
    return Promise.all(items.map((item) => judge(item, module)));
  };
  const tilesOf = ({ tiles }) => async (path) => (tiles[path] === undefined ? null : read(tiles[path]));
  const worldOf = (world, kept) => ({
    keys: async () => ({ promiseKey: world.promiseKey, logKey: world.logKey, closed: world.closed }),
    json: async () => world.proof,
    text: async () => world.checkpoint,
    bytes: async (path) => tilesOf(world)(path.slice(path.indexOf('/tile/') + 1)),
    kept: (origin) => kept.get(origin) ?? null,
    keep: (origin, head) => kept.set(origin, head),
  });
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
    case 'record':
      try {
        return { name: (await booth.readRecord(request.label, request.file)).name };
      } catch (refusal) {
        return { refused: refusal.message };
      }
    case 'head':
      try {
        const { size, root } = await (await log()).readCheckpoint(request.note, request.origin, read(request.key));
        return { size, root: write(root) };
      } catch (refusal) {
        return { refused: refusal.message };
      }
    case 'inclusion':
      return { good: await all(request.proofs, async (it, { provesInclusion }) => provesInclusion({ ...it, path: it.path.map(read) }, read(it.leaf), read(it.root))) };
    case 'consistency':
      return { good: await all(request.proofs, async (it, { provesConsistency }) => provesConsistency({ ...it, path: it.path.map(read) }, read(it.fromRoot), read(it.toRoot))) };
    case 'path':
      return { path: (await (await log()).consistencyPath(request.from, request.to, tilesOf(request))).map(write) };
    case 'entries':
      try {
        const entries = [];
        await (await log()).readEntries({ size: request.size, root: read(request.root) }, tilesOf(request), async (entry, leaf) => entries.push(write(leaf)));
        return { entries };
      } catch (refusal) {
        return { refused: refusal.message };
      }
    case 'inspect': {
      const kept = new Map(request.head ? [[request.receipt.box, request.head]] : []);
      const { inspect, uses } = await import(`${ui}/booth/inspect.js`);
      const world = worldOf(request, kept);
      const findings = await inspect(request.receipt, world);
      const used = request.pk ? await uses(request.pk, request.receipt.box, request.logKey, world) : null;
      return { findings: findings.map(({ check, good }) => `${check} ${good}`), head: kept.get(request.receipt.box) ?? null, used: used?.used.map(({ leaf, seq }) => `${seq} ${write(leaf)}`) ?? null };
    }
    default:
      throw new Error(`nothing to answer: ${request.ask}`);
  }
}
