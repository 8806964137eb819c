// What the voter's side must give, by published vectors and by the ballot vector. Runs in Node and in browsers.

export async function run(ui, vector) {
  const at = (file) => import(`${ui}/booth/${file}.js`);
  const [bytes, canonicalJson, ed25519, hpke, ballots, entries, marks, receipts, support] = await Promise.all(
    ['bytes', 'canonical', 'ed25519', 'hpke', 'ballot', 'entry', 'marks', 'receipt', 'support'].map(at),
  );
  const { fromHex, toHex, toBase64Url, utf8, Malformed } = bytes;
  const filled = (byte, length = 32) => new Uint8Array(length).fill(byte);
  const failures = [];
  let checks = 0;
  const same = (what, found, wanted) => {
    checks++;
    if (JSON.stringify(found) !== JSON.stringify(wanted)) failures.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  };
  const refuses = async (what, act) => {
    checks++;
    try {
      await act();
    } catch (refusal) {
      if (refusal instanceof Malformed) return;
    }
    failures.push(`${what}: not refused`);
  };

  // RFC 8032, section 7.1, tests 1 to 3.
  const signatures = [
    ['9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
    ['4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
    ['c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7', 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'],
  ];
  for (const [seed, publicKey, message, signature] of signatures) {
    const key = await ed25519.signingKey(fromHex(seed));
    same('RFC 8032 key', toHex(key.publicKey), publicKey);
    same('RFC 8032 signature', toHex(await key.sign(fromHex(message))), signature);
    same('RFC 8032 verified', await ed25519.verifies(key.publicKey, fromHex(message), fromHex(signature)), true);
    same('RFC 8032 other text', await ed25519.verifies(key.publicKey, utf8('other'), fromHex(signature)), false);
  }

  // RFC 9180, A.1.1: base mode, 0x0020/0x0001/0x0001, first encryption.
  const ephemeral = await hpke.keyOf(fromHex('52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736'));
  const sealed = await hpke.seal(
    fromHex('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'),
    fromHex('4f6465206f6e2061204772656369616e2055726e'),
    fromHex('436f756e742d30'),
    fromHex('4265617574792069732074727574682c20747275746820626561757479'),
    ephemeral,
  );
  same('RFC 9180 enc', toHex(sealed.slice(0, 32)), '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431');
  same('RFC 9180 ct', toHex(sealed.slice(32)),
    'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a');

  // The ballot vector, from the right to the receipt code.
  const right = await ed25519.signingKey(fromHex(vector.seed));
  same('vector pk', toHex(right.publicKey), vector.pk);
  const counting = await hpke.keyOf(filled(6));
  same('vector counting key', toHex(counting.publicKey), vector.countPk);
  const paper = {
    id: filled(3),
    box: 'awards.example/log/ecc-2020/box/cluster-manager/members',
    form: { marks: 'choose' },
    candidates: ['c7f2k9qa', 'no-award'],
    countingKey: counting.publicKey,
    marksMax: 64,
  };
  const choice = { choose: ['c7f2k9qa'] };
  const fixed = async () => ({ salt: filled(4), ephemeral: await hpke.keyOf(filled(5)) });
  const ballot = await ballots.sealBallot(right, paper, ballots.FIRST, choice, await fixed());
  const com = await ballots.commitment(paper.id, right.publicKey, 1, filled(4), marks.marksBytes(choice));
  same('vector com', toHex(com), vector.com);
  same('vector entry', bytes.asText(ballot.bytes), vector.entry);
  same('vector length', ballot.bytes.length, vector.len);
  same('vector leaf', toHex(ballot.leaf), vector.leaf);
  const code = await receipts.receiptCode(ballot.leaf);
  same('vector code', code.replaceAll('-', ''), vector.code);
  same('typed code', await receipts.parseReceiptCode(' 2hzwg d4evm jltcx kmivr-qb '), code);
  same('mistyped code', await receipts.parseReceiptCode('2HZWG-D4EVM-J1TCX-KM1VR-QC'), null);
  const again = await ballots.sealBallot(right, paper, ballots.FIRST, choice);
  same('fresh salt and key each time', toHex(again.leaf) === vector.leaf, false);
  same('always as long', again.bytes.length, vector.len);

  // Entries have one form.
  const entry = entries.parseEntry(ballot.bytes);
  same('good signature', await entries.isSignedWell(entry), true);
  const changed = ballot.bytes.slice();
  changed[vector.entry.indexOf('"seq":1') + 6] = '2'.charCodeAt(0);
  same('signature over other words', await entries.isSignedWell(entries.parseEntry(changed)), false);
  await refuses('no line end', () => entries.parseEntry(ballot.bytes.slice(0, -1)));
  await refuses('spaces', () => canonicalJson.parseCanonical('{"a": 1}'));
  await refuses('order', () => canonicalJson.parseCanonical('{"b":1,"a":1}'));
  await refuses('twice', () => canonicalJson.parseCanonical('{"a":1,"a":1}'));
  await refuses('fraction', () => canonicalJson.parseCanonical('{"a":1.5}'));
  await refuses('minus zero', () => canonicalJson.canonical(-0));
  await refuses('not NFC', () => canonicalJson.canonical('e\u0301'));
  await refuses('lone surrogate', () => canonicalJson.canonical('\ud800'));
  await refuses('padding bits', () => bytes.fromBase64Url('AB'));
  await refuses('padding', () => bytes.fromBase64Url('AA=='));
  // RFC 8785, section 3.2.3: keys by UTF-16 code units; control characters escaped, others not.
  same('canonical order', canonicalJson.canonical({ '\u20ac': 1, '\r': 2, 1: 3, '\u0080': 4, '\u00f6': 5, '\ud83d\ude02': 6 }),
    '{"\\r":2,"1":3,"\u0080":4,"\u00f6":5,"\u20ac":1,"\ud83d\ude02":6}');

  // Every form of marks, just inside and just outside.
  const three = (form) => ({ form, candidates: ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'], marksMax: 128 });
  const judged = [
    [{ marks: 'choose' }, { choose: ['aaaaaaaa'] }, null],
    [{ marks: 'choose' }, { choose: [] }, 'wrong-number'],
    [{ marks: 'choose' }, { choose: ['aaaaaaaa', 'bbbbbbbb'] }, 'wrong-number'],
    [{ marks: 'choose' }, { choose: ['dddddddd'] }, 'unknown-candidate'],
    [{ marks: 'choose' }, { approve: ['aaaaaaaa'] }, 'other-form'],
    [{ marks: 'choose' }, { abstain: true }, null],
    [{ marks: 'choose' }, { abstain: false }, 'other-form'],
    [{ marks: 'approve', most: 2 }, { approve: ['aaaaaaaa', 'bbbbbbbb'] }, null],
    [{ marks: 'approve', most: 2 }, { approve: ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] }, 'wrong-number'],
    [{ marks: 'approve', most: 2 }, { approve: ['bbbbbbbb', 'aaaaaaaa'] }, 'unsorted'],
    [{ marks: 'rank', most: 2 }, { rank: ['bbbbbbbb', 'aaaaaaaa'] }, null],
    [{ marks: 'rank', most: 2 }, { rank: ['bbbbbbbb', 'bbbbbbbb'] }, 'marked-twice'],
    [{ marks: 'rank', most: 2 }, { rank: ['bbbbbbbb', 'aaaaaaaa', 'cccccccc'] }, 'wrong-number'],
    [{ marks: 'points', sum: 10 }, { points: { aaaaaaaa: 10 } }, null],
    [{ marks: 'points', sum: 10 }, { points: { aaaaaaaa: 9 } }, 'wrong-sum'],
    [{ marks: 'points', sum: 10 }, { points: { aaaaaaaa: 11, bbbbbbbb: -1 } }, 'out-of-range'],
    [{ marks: 'scores', most: 5 }, { scores: { aaaaaaaa: 5, bbbbbbbb: 0 } }, null],
    [{ marks: 'scores', most: 5 }, { scores: { aaaaaaaa: 6 } }, 'out-of-range'],
    [{ marks: 'scores', most: 5 }, { scores: { aaaaaaaa: 1.5 } }, 'out-of-range'],
    [{ marks: 'scores', most: 5 }, { scores: {} }, 'wrong-number'],
  ];
  for (const [form, said, wanted] of judged) {
    same(`${JSON.stringify(form)} ${JSON.stringify(said)}`, marks.refusal(three(form), said), wanted);
  }
  await refuses('sealing what the paper does not take', () => ballots.sealBallot(right, paper, ballots.FIRST, { choose: ['dddddddd'] }));

  same('what this browser lacks', await support.missing(), []);
  return { checks, failures, code: toBase64Url(ballot.leaf) };
}
