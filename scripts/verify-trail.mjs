/*
 * Checks a Circlekeep vault without Circlekeep. Reads, and writes nothing but what it prints.
 *
 *   npm install @node-rs/argon2 @signalapp/sqlcipher
 *   node verify-trail.mjs <folder of the vault>        and type the passphrase
 *
 * Work on a copy: the folder with its -wal files, and the .mark file beside it. docs/audit-trail.md says what each step
 * means. Ends with 0 when nothing was found, with 1 when something was.
 */
import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import { Database } from '@signalapp/sqlcipher';

const folder = resolve(process.argv.at(-1) ?? '');
const passphrase = readFileSync(0, 'utf8').replace(/\r?\n$/, '');
let findings = 0;
const report = (/** @type {string} */ text) => {
  findings += 1;
  console.log(`FOUND  ${text}`);
};
const sha256 = (/** @type {string | Uint8Array} */ bytes) => createHash('sha256').update(bytes);

// 1. The keys, by docs/vault-format.md.
const header = JSON.parse(readFileSync(join(folder, 'header.json'), 'utf8'));
const slot = header.slots.filter((/** @type {any} */ one) => one.kind === 'passphrase').at(-1);
const { salt, memoryKiB, iterations, parallelism } = slot.kdf;
const slotKey = await hashRaw(Buffer.from(passphrase.normalize('NFKC'), 'utf8'), {
  algorithm: 2,
  version: 1,
  memoryCost: memoryKiB,
  timeCost: iterations,
  parallelism,
  outputLen: 32,
  salt: Buffer.from(salt, 'base64'),
});
const keyOf = (/** @type {'records' | 'psychotherapy'} */ which) => {
  const kdf = `argon2id m=${memoryKiB} t=${iterations} p=${parallelism} salt=${salt}`;
  const bound = ['circlekeep-vault/1', header.vaultId, slot.id, slot.kind, kdf, which].join('\n');
  const { nonce, ciphertext, tag } = slot.wrapped[which];
  const decipher = createDecipheriv('aes-256-gcm', slotKey, Buffer.from(nonce, 'base64'));
  decipher.setAAD(Buffer.from(bound, 'utf8')).setAuthTag(Buffer.from(tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64')), decipher.final()]);
};

// 2. Both databases, each copied with its log: SQLite writes beside a file that it reads.
const copy = mkdtempSync(join(tmpdir(), 'verify-trail-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
const open = (/** @type {'records' | 'psychotherapy'} */ which) => {
  for (const name of [`${which}.db`, `${which}.db-wal`])
    if (existsSync(join(folder, name))) cpSync(join(folder, name), join(copy, name));
  const database = new Database(join(copy, `${which}.db`));
  database.exec(`PRAGMA key = "x'${keyOf(which).toString('hex')}'"`);
  return database;
};
const records = open('records');
const psychotherapy = open('psychotherapy');
const all = (
  /** @type {Database} */ database,
  /** @type {string} */ sql,
  /** @type {any[]} */ ...values
) => /** @type {any[]} */ (database.prepare(sql).all(values));

// 3. The chain: each row's hash covers its own fields and the hash before it.
const trail = all(records, 'SELECT * FROM audit ORDER BY sequence');
let previous = { sequence: 0, hash: '' };
for (const row of trail) {
  const fields = [row.sequence, row.at, row.actor, row.action, row.record, row.detail];
  if (row.sequence !== previous.sequence + 1)
    report(`trail: entries ${previous.sequence + 1} to ${row.sequence - 1} are missing`);
  else if (row.hash !== sha256(JSON.stringify([...fields, previous.hash])).digest('hex'))
    report(`trail: entry ${row.sequence} was changed`);
  previous = row;
}
console.log(`trail: ${trail.length} entries, the last ${previous.sequence} ${previous.hash}`);

// 4. The seals: SHA-256 of each row as it was when Circlekeep last wrote it, and the sum of them all.
/** @type {Record<string, { saves: number, digest: Buffer }>} */
const states = {};
for (const [file, database] of Object.entries({ records, psychotherapy })) {
  const seals = new Map();
  let sum = 0n;
  for (const { table_name, row_key, hash } of all(database, 'SELECT * FROM seals')) {
    const hex = Buffer.from(hash).toString('hex');
    seals.set(`${table_name} ${row_key}`, hex);
    sum = (sum + BigInt(`0x${hex}`)) % (1n << 256n);
  }
  const count = seals.size;
  const notRecords =
    /^(audit|seals|seal_state|never|underway|table_arrangements|(search|sqlite)_.*)$/;
  for (const { name: table } of all(
    database,
    "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
  )) {
    if (notRecords.test(table)) continue;
    const columns = all(
      database,
      `SELECT name, pk FROM pragma_table_info('${table}') ORDER BY cid`,
    );
    // A row is found by its id where that is unique, otherwise by its primary key.
    const unique = all(
      database,
      `SELECT list.name FROM pragma_index_list('${table}') AS list
       WHERE list."unique" = 1 AND list.partial = 0
         AND (SELECT group_concat(name) FROM pragma_index_info(list.name)) = 'id'`,
    );
    const primary = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
    const key = unique.length > 0 ? ['id'] : primary.map(({ name }) => name);
    for (const row of all(database, `SELECT * FROM "${table}"`)) {
      const cells = columns.map(({ name }) =>
        row[name] instanceof Uint8Array ? { sha256: sha256(row[name]).digest('hex') } : row[name],
      );
      const name = `${table} ${JSON.stringify(key.map((column) => row[column]))}`;
      const seal = seals.get(name);
      if (seal === undefined) report(`${file}.db: ${name} was put in`);
      else if (seal !== sha256(JSON.stringify([table, ...cells])).digest('hex'))
        report(`${file}.db: ${name} was changed`);
      seals.delete(name);
    }
  }
  for (const name of seals.keys()) report(`${file}.db: ${name} was taken away`);
  const [state] = all(database, 'SELECT saves, digest FROM seal_state');
  const digest = Buffer.from(state.digest);
  if (digest.toString('hex') !== sum.toString(16).padStart(64, '0'))
    report(`${file}.db: seals were changed, taken away or put in`);
  states[file] = { saves: state.saves, digest };
  console.log(`${file}.db: ${count} records sealed, written ${state.saves} times`);
}

// 5. What was signed: its hash, and what the trail said when it was signed.
const redacted = new Map(
  all(records, 'SELECT sha256_before, sha256_after FROM note_redactions').map((row) => [
    row.sha256_after,
    row.sha256_before,
  ]),
);
const told = new Map(
  trail.filter(({ action }) => action === 'notes.sign').map((row) => [row.record, row]),
);
for (const note of all(records, 'SELECT * FROM notes WHERE signed_json IS NOT NULL')) {
  if (sha256(note.signed_json).digest('hex') !== note.signed_sha256)
    report(`note ${note.id}: its signed text is not what its hash says`);
  // A name in it may have been destroyed since by right, with the hashes before and after kept.
  let asSigned = note.signed_sha256;
  while (redacted.has(asSigned)) asSigned = redacted.get(asSigned);
  const entry = told.get(`notes/${note.id}`);
  if (entry?.detail !== asSigned) report(`note ${note.id}: the trail tells of another signature`);
}

// 6. The mark beside the folder: how far the files had come, as far as anybody knows.
const last = { records: states['records'], psychotherapy: states['psychotherapy'] };
const markKey = createHmac('sha256', keyOf('records'))
  .update('circlekeep-vault/1 mark key')
  .digest();
/** @type {(text: string, bytes?: Uint8Array) => string} */
const hmac = (text, bytes = Buffer.alloc(0)) =>
  createHmac('sha256', markKey).update(text).update(bytes).digest('hex');
const marks = !existsSync(`${folder}.mark`)
  ? []
  : [0, 1_024].flatMap((at) => {
      try {
        const text = readFileSync(`${folder}.mark`)
          .subarray(at, at + 1_024)
          .toString('utf8');
        const { seal, ...content } = JSON.parse(text);
        return seal === hmac(JSON.stringify(content)) ? [content] : [];
      } catch {
        return [];
      }
    });
const mark = marks.sort((one, other) => other.number - one.number)[0];
if (!mark) console.log('mark: none that can be read; whether newer files were here is not known');
else {
  console.log(`mark: entry ${mark.sequence} ${mark.hash}`);
  if (previous.sequence < mark.sequence)
    report(`mark: the trail came to entry ${mark.sequence} and ends at ${previous.sequence}`);
  else if ((trail[mark.sequence - 1]?.hash ?? '') !== mark.hash)
    report(`mark: entry ${mark.sequence} is not the one that was saved`);
  for (const file of /** @type {const} */ (['records', 'psychotherapy'])) {
    const { saves = 0, digest = Buffer.alloc(32) } = last[file] ?? {};
    if (saves < mark.saves[file])
      report(`mark: ${file}.db was written ${mark.saves[file]} times and is at ${saves}`);
    else if (saves === mark.saves[file] && hmac('state', digest) !== mark.state[file])
      report(`mark: ${file}.db holds other records than were saved`);
  }
}

console.log(findings === 0 ? 'Nothing was found.' : `${findings} found.`);
process.exitCode = findings === 0 ? 0 : 1;
