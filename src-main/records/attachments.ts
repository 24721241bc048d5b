import type { Selectable } from 'kysely';
import {
  AttachmentFields,
  type Attachment,
  type AttachmentType,
} from '#shared/contract/attachments.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { AttachmentId, ClientId } from '#shared/ids.ts';
import { fileType, largestAttachment, largestPicture, pixels } from '#shared/rules/file-type.ts';
import { encryptedFile } from '../exports/encrypted-file.ts';
import { refuseWeakPassphrase } from '../exports/save-archive.ts';
import { from, type Store } from '../store/store.ts';
import type { AttachmentTable } from '../store/tables.ts';
import type { Files } from './files.ts';
import { leave } from './leaving.ts';
import { dayOf, found, sameFields, type RecordContext } from './record-context.ts';
import { sha256Of } from '../store/sha256.ts';

export const attachmentEndings: Record<AttachmentType, string> = {
  pdf: 'pdf',
  png: 'png',
  jpeg: 'jpg',
};

export function attachmentHandlers(context: RecordContext, files: Files) {
  const { store, audit } = context;
  return {
    list: ({ clientId }) => {
      found(store.first(from.selectFrom('clients').select('id').where('id', '=', clientId)));
      const list = readAttachments(store, clientId);
      store.transaction(() => audit('attachments.list', `clients/${clientId}`));
      return list;
    },

    add: async ({ id, clientId }) => {
      found(store.first(from.selectFrom('clients').select('id').where('id', '=', clientId)));
      const known = readRow(store, id);
      if (known) return toAttachment(known);
      const file = await files.open({
        kind: { name: 'PDF, PNG, JPEG', extensions: ['pdf', 'png', 'jpg', 'jpeg'] },
        largest: largestAttachment,
        tooLarge: 'attachment-too-large',
      });
      if (file === null) return null;
      const type = acceptableType(file.bytes);
      return store.transaction(() => addFile(context, { id, clientId, type, ...file }));
    },

    change: ({ id, version, fields }) =>
      store.transaction(() => {
        const before = found(readRow(store, id));
        if (before.version !== version) {
          const saved = toAttachment(before);
          if (before.version === version + 1 && sameFields(saved, fields)) return saved;
          throw new AppError('changed-meanwhile');
        }
        const changed = { title: fields.title, on_day: fields.on, version: version + 1 };
        store.run(from.updateTable('attachments').set(changed).where('id', '=', id));
        audit('attachments.change', `clients/${before.client_id}`, id);
        return toAttachment({ ...before, ...changed });
      }),

    view: ({ id }) => {
      const row = found(readRow(store, id));
      const bytes = readFile(store, row);
      store.transaction(() => audit('attachments.view', `clients/${row.client_id}`, id));
      return bytes;
    },

    saveOut: async ({ id, audience, passphrase }) => {
      if (passphrase !== null) await refuseWeakPassphrase(passphrase);
      const row = found(readRow(store, id));
      const bytes = readFile(store, row);
      const extension = attachmentEndings[row.type];
      const name = `attachment ${row.on_day}.${extension}`;
      return await leave(
        context,
        {
          what: {
            clientId: row.client_id,
            sessionId: null,
            information: ['other-papers'],
            channel: 'file',
            madeBy: `attachments/${id}`,
            words: `An attachment, ${row.on_day}.`,
          },
          audience,
          audit: () =>
            audit(
              'attachments.saveOut',
              `clients/${row.client_id}`,
              `${id}, for ${audience.kind}${passphrase === null ? '' : ', encrypted'}`,
            ),
        },
        {
          run: () =>
            passphrase === null
              ? files.save({
                  suggestedName: name,
                  kind: { name: extension.toUpperCase(), extensions: [extension] },
                  bytes,
                })
              : files.saveStream(
                  `${name}.age`,
                  { name: `Encrypted ${extension.toUpperCase()}`, extensions: ['age'] },
                  async function* () {
                    yield await encryptedFile(bytes, passphrase);
                  },
                ),
          left: ({ saved }) => saved,
        },
      );
    },

    setRemoved: ({ id, removed }) =>
      store.transaction(() => {
        const row = found(readRow(store, id));
        if ((row.removed === 1) === removed) return {};
        store.run(
          from
            .updateTable('attachments')
            .set({ removed: removed ? 1 : 0 })
            .where('id', '=', id),
        );
        const action = removed ? 'attachments.remove' : 'attachments.restore';
        audit(action, `clients/${row.client_id}`, id);
        return {};
      }),
  } satisfies Handlers<'attachments'>;
}

function toAttachment(row: Selectable<AttachmentTable>): Attachment {
  return {
    id: row.id,
    clientId: row.client_id,
    title: row.title,
    on: row.on_day,
    type: row.type,
    bytes: row.bytes,
    sha256: row.sha256,
    addedAt: row.added_at,
    removed: row.removed === 1,
    version: row.version,
  };
}

function readRow(store: Store, id: AttachmentId): Selectable<AttachmentTable> | undefined {
  return store.first(from.selectFrom('attachments').selectAll().where('id', '=', id));
}

/** Newest first, removed ones too. */
export function readAttachments(store: Store, clientId: ClientId): Attachment[] {
  return store
    .all(
      from
        .selectFrom('attachments')
        .selectAll()
        .where('client_id', '=', clientId)
        .orderBy('on_day', 'desc')
        .orderBy('added_at', 'desc'),
    )
    .map(toAttachment);
}

/** What is in the file. */
export function readAttachmentFile(store: Store, id: AttachmentId): Uint8Array {
  return readFile(store, found(readRow(store, id)));
}

/** The file as it was taken in; one that reads otherwise by now is damage. */
function readFile(store: Store, { id, sha256 }: Selectable<AttachmentTable>): Uint8Array {
  const { content } = found(
    store.first(
      from.selectFrom('attachment_files').select('content').where('attachment_id', '=', id),
    ),
  );
  if (sha256Of(content) !== sha256) throw new AppError('vault-damaged');
  return content;
}

/** What the file is by its content, if it is something the window can show safely. */
function acceptableType(bytes: Uint8Array): AttachmentType {
  if (bytes.byteLength > largestAttachment) throw new AppError('attachment-too-large');
  const type = fileType(bytes);
  if (type === null) throw new AppError('attachment-type');
  if (type === 'pdf') return type;
  const size = pixels(type, bytes);
  if (size === null) throw new AppError('attachment-type');
  if (size > largestPicture) throw new AppError('picture-too-large');
  return type;
}

/** Takes a file in whose type was read off its content. */
export function addFile(
  context: RecordContext,
  file: {
    id: AttachmentId;
    clientId: ClientId;
    type: AttachmentType;
    name: string;
    bytes: Uint8Array;
  },
): Attachment {
  const { store, audit, now } = context;
  const row = {
    id: file.id,
    client_id: file.clientId,
    title: titleOf(file.name),
    on_day: dayOf(context),
    type: file.type,
    bytes: file.bytes.byteLength,
    sha256: sha256Of(file.bytes),
    removed: 0 as const,
    added_at: now(),
    version: 1,
  };
  store.run(from.insertInto('attachments').values(row));
  store.run(
    from.insertInto('attachment_files').values({ attachment_id: file.id, content: file.bytes }),
  );
  audit('attachments.add', `clients/${file.clientId}`, `${file.id} ${row.sha256}`);
  return toAttachment(row);
}

/** The file's name without its ending, as a title to begin with. */
function titleOf(name: string): string {
  const title = name.replace(/\.[^.]*$/, '').slice(0, 200);
  return AttachmentFields.shape.title.safeParse(title).data ?? 'Attachment';
}
