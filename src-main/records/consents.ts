import { isDeepStrictEqual } from 'node:util';
import {
  SigningDraft,
  type ConsentSigning,
  type FrozenForm,
  type PreparedForm,
} from '#shared/contract/consents.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import { foldName } from '#shared/fold-text.ts';
import type { ClientId, ConsentId, FormTemplateId } from '#shared/ids.ts';
import {
  blankFields,
  formValues,
  mustEnd,
  namesGroup,
  unmarked,
  writeForm,
} from '#shared/rules/form-text.ts';
import { from, type Store } from '../store/store.ts';
import { dropClientDraft, readClientDrafts, saveClientDraft } from './client-drafts.ts';
import { readClient } from './client-rows.ts';
import { prepareForm, signedPart } from './consent-paper.ts';
import {
  readFrozen,
  type ConsentRow,
  readClientForms,
  readConsentRow,
  readConsents,
  readDue,
  readRegister,
} from './consent-rows.ts';
import { readTemplate } from './form-rows.ts';
import { dayOf, found, refuseAhead, sameFields, type RecordContext } from './record-context.ts';
import { readAuthor, readLetterhead, readSigner } from './settings.ts';
import { sha256Of } from '../store/sha256.ts';

export function consentsHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    register: () => {
      const rows = readRegister(store, dayOf(context));
      store.transaction(() => audit('consents.register', ''));
      return rows;
    },

    due: () => readDue(store, dayOf(context)),

    ofClient: ({ clientId }) => {
      readClient(store, clientId);
      const day = dayOf(context);
      const answer = {
        forms: readClientForms(store, clientId, day),
        consents: readConsents(store, clientId, day),
      };
      store.transaction(() => audit('consents.ofClient', `clients/${clientId}`));
      return answer;
    },

    prepare: ({ clientId, templateId, number }) => {
      const prepared = prepareForm(context, clientId, templateId, number);
      const [draft = null] = readClientDrafts(
        store,
        clientId,
        signingPlace(templateId),
        SigningDraft,
      );
      store.transaction(() => audit('consents.prepare', `clients/${clientId}`, templateId));
      return { ...prepared, draft };
    },

    saveDraft: ({ clientId, templateId, draft }) =>
      store.transaction(() => {
        readClient(store, clientId);
        readTemplate(store, templateId);
        // A save that was under way when the form was signed must not bring it back as a draft.
        if (readConsentRow(store, draft.id)) return {};
        saveClientDraft(context, clientId, signingPlace(templateId), draft);
        return {};
      }),

    sign: ({ id, signing }) =>
      store.transaction(() => {
        const { clientId, templateId, number, on, end, signer, way, place, copy } = signing;
        const known = readConsentRow(store, id);
        if (known) {
          // The same request again, after an answer that never arrived: it is already done.
          if (reads(known, signing)) return {};
          throw new AppError('changed-meanwhile');
        }
        refuseAhead(on, now());
        // Only ink on paper can have been put under an earlier version.
        const asked = way.kind === 'ink' ? number : null;
        const prepared = prepareForm(context, clientId, templateId, asked);
        const paper = checkedPaper(prepared, signing);
        // What is signed on screen is signed now; a paper may have been signed before.
        if (way.kind !== 'ink' && on !== dayOf(context)) throw new AppError('changed-meanwhile');
        if (way.kind === 'ink') refuseOtherAttachment(store, clientId, way.attachmentId);
        const witness = readSigner(store);
        const frozen: FrozenForm = {
          letterhead: readLetterhead(store),
          paper: { ...paper, parts: [...paper.parts, signedPart(signing, witness, now())] },
        };
        const frozen_json = JSON.stringify(frozen);
        const sha256 = sha256Of(frozen_json);
        store.run(
          from.insertInto('consents').values({
            ...blankRow,
            id,
            client_id: clientId,
            template_id: templateId,
            number,
            group_id: signing.groupId,
            kind: 'signed',
            on_day: on,
            way: way.kind,
            signer_role: signer.role,
            signer_name: signer.name,
            authority: signer.authority,
            place,
            witness: witness.name,
            until_day: end.kind === 'day' ? end.on : null,
            until_event: end.kind === 'event' ? end.event : null,
            frozen_json,
            sha256,
            attachment_id: way.kind === 'ink' ? way.attachmentId : null,
            author: readAuthor(store),
            entered_at: now(),
          }),
        );
        dropClientDraft(store, id);
        audit(
          'consents.sign',
          `clients/${clientId}`,
          `forms/${templateId} version ${number} ${sha256}`,
        );
        if (copy)
          addEntry(context, id, {
            id: copy.id,
            fields: { kind: 'copy', on: dayOf(context), how: copy.how, note: '' },
          });
        return {};
      }),

    decline: ({ id, clientId, templateId, number, groupId, on, reason }) =>
      store.transaction(() => {
        const known = readConsentRow(store, id);
        if (known) {
          const asked = { client_id: clientId, template_id: templateId, on_day: on, reason };
          if (sameFields(known, asked)) return {};
          throw new AppError('changed-meanwhile');
        }
        refuseAhead(on, now());
        if (prepareForm(context, clientId, templateId).number !== number)
          throw new AppError('changed-meanwhile');
        store.run(
          from.insertInto('consents').values({
            ...blankRow,
            id,
            client_id: clientId,
            template_id: templateId,
            number,
            group_id: groupId,
            kind: 'declined',
            on_day: on,
            reason,
            author: readAuthor(store),
            entered_at: now(),
          }),
        );
        audit('consents.decline', `clients/${clientId}`, `forms/${templateId} version ${number}`);
        return {};
      }),

    addEntry: ({ id, consentId, fields }) =>
      store.transaction(() => {
        addEntry(context, consentId, { id, fields });
        return {};
      }),
  } satisfies Handlers<'consents'>;
}

/** Where what is entered for signing a form is kept until it is signed. */
function signingPlace(templateId: FormTemplateId): string {
  return `sign/${templateId}`;
}

/** Does the form kept say all that is asked for: its words and marks, its end, and who signed it how? */
function reads(known: ConsentRow, signing: ConsentSigning): boolean {
  if (known.kind !== 'signed') return false;
  const { way, signer, end, seen } = signing;
  const asked = {
    client_id: signing.clientId,
    template_id: signing.templateId,
    number: signing.number,
    group_id: signing.groupId,
    on_day: signing.on,
    way: way.kind,
    signer_role: signer.role,
    signer_name: signer.name,
    authority: signer.authority,
    place: signing.place,
    until_day: end.kind === 'day' ? end.on : null,
    until_event: end.kind === 'event' ? end.event : null,
    attachment_id: way.kind === 'ink' ? way.attachmentId : null,
  };
  const { parts, ...rest } = readFrozen(known).paper;
  const signed = parts.at(-1);
  const drawn = signed?.kind === 'signed' ? signed.drawn : null;
  return (
    sameFields(known, asked) &&
    isDeepStrictEqual({ ...rest, parts: parts.slice(0, -1) }, seen) &&
    isDeepStrictEqual(drawn, way.kind === 'drawn' ? way.strokes : null)
  );
}

/** What only a signed form has. */
const blankRow = {
  reason: '',
  way: null,
  signer_role: null,
  signer_name: null,
  authority: null,
  place: null,
  witness: null,
  until_day: null,
  until_event: null,
  frozen_json: null,
  sha256: null,
  attachment_id: null,
};

/** The form as the records write it now, refused unless it is complete and reads as it was shown. */
function checkedPaper(prepared: PreparedForm, signing: ConsentSigning): FrozenForm['paper'] {
  const { kind, text, number } = prepared;
  const { groupId, on, end, answers, signer, way } = signing;
  if (number !== signing.number) throw new AppError('changed-meanwhile');
  const group = prepared.groups.find(({ id }) => id === groupId);
  if ((groupId !== null) !== (group !== undefined)) throw new AppError('not-found');
  const values = formValues([...prepared.values, ...(group?.values ?? [])], answers, { on, end });
  const marks = new Map(signing.marks.map(({ key, mark }) => [key, mark]));
  if (text.guardian && signer.role === 'client') throw new AppError('guardian-signs');
  if (mustEnd(kind) && end.kind === 'none') throw new AppError('form-no-end');
  if (end.kind === 'day' && end.on < on) throw new AppError('before-signing');
  if (way.kind === 'typed' && foldName(way.name) !== foldName(signer.name))
    throw new AppError('name-differs');
  // What is blank on screen may have been written in by hand on a paper.
  if (way.kind !== 'ink') {
    if (namesGroup(text) && groupId === null) throw new AppError('form-blank');
    if (blankFields(text, values).length > 0) throw new AppError('form-blank');
    if (unmarked(text, marks).length > 0) throw new AppError('form-unmarked');
  }
  const { whose, reference, facts } = prepared;
  const written = { kind, number, values, marks, whose, reference, facts, foot: [] };
  const paper = writeForm(text, written);
  if (JSON.stringify(paper) !== JSON.stringify(signing.seen))
    throw new AppError('changed-meanwhile');
  return paper;
}

function refuseOtherAttachment(
  store: Store,
  clientId: ClientId,
  attachmentId: Extract<ConsentSigning['way'], { kind: 'ink' }>['attachmentId'],
): void {
  found(
    store.first(
      from
        .selectFrom('attachments')
        .select('id')
        .where('id', '=', attachmentId)
        .where('client_id', '=', clientId)
        .where('removed', '=', 0),
    ),
  );
}

type Entry = Omit<Parameters<ReturnType<typeof consentsHandlers>['addEntry']>[0], 'consentId'>;

function addEntry(
  { store, audit, now }: RecordContext,
  consentId: ConsentId,
  { id, fields }: Entry,
): void {
  const known = store.first(from.selectFrom('consent_entries').selectAll().where('id', '=', id));
  if (known) {
    if (known.consent_id === consentId && known.fields_json === JSON.stringify(fields)) return;
    throw new AppError('changed-meanwhile');
  }
  const { client_id, kind, on_day, until_event } = found(readConsentRow(store, consentId));
  refuseAhead(fields.on, now());
  if (kind !== 'signed' || (fields.kind === 'ended' && until_event === null))
    throw new AppError('not-found');
  if (fields.on < on_day) throw new AppError('before-signing');
  const once = store.first(
    from
      .selectFrom('consent_entries')
      .select('id')
      .where('consent_id', '=', consentId)
      .where('kind', '=', fields.kind)
      .where('kind', '!=', 'copy'),
  );
  if (once) throw new AppError('changed-meanwhile');
  store.run(
    from.insertInto('consent_entries').values({
      id,
      consent_id: consentId,
      kind: fields.kind,
      on_day: fields.on,
      fields_json: JSON.stringify(fields),
      author: readAuthor(store),
      entered_at: now(),
    }),
  );
  const actions = {
    revocation: 'consents.revoke',
    copy: 'consents.giveCopy',
    ended: 'consents.end',
  } as const;
  audit(actions[fields.kind], `clients/${client_id}`, `consents/${consentId}`);
}
