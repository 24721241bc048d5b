import { randomInt } from 'node:crypto';
import type { Handlers } from '#shared/contract/index.ts';
import type { PackChoices, PackSubject } from '#shared/contract/supervision-packs.ts';
import { AppError } from '#shared/errors.ts';
import { newId, SupervisionPackId } from '#shared/ids.ts';
import type { Printer } from '../documents/documents.ts';
import type { Files } from '../records/files.ts';
import { withPackedTexts } from '../records/packed-texts.ts';
import { found, sameFields, type RecordContext } from '../records/record-context.ts';
import { clinicianAtKeyboard } from '../records/settings.ts';
import { from } from '../store/store.ts';
import { refuseWeakPassphrase, saveArchive } from './save-archive.ts';
import { readChoosable } from './supervision-pack-chosen.ts';
import { readPackContent } from './supervision-pack-content.ts';
import { drawPseudonyms, keySheet, packNames, problemOf } from './supervision-pack-ground.ts';
import { packFileName, packLeftOut, packModel } from './supervision-pack-paper.ts';
import {
  openPlaces,
  preparePack,
  reviewPack,
  type ReadingMemory,
} from './supervision-pack-review.ts';
import {
  readPack,
  readPacks,
  subjectName,
  writeChoices,
  writeDecision,
  writePseudonym,
  type SavedPack,
} from './supervision-pack-rows.ts';
import { sha256Of } from '../store/sha256.ts';

/** Case material that names nobody. Each clinician prepares their own; the key to it never leaves the vault. */
export function supervisionPackHandlers(context: RecordContext, printer: Printer, files: Files) {
  const { store, audit, now } = context;
  const memory: ReadingMemory = { hits: new Map(), names: new Map() };
  const own = (id: SupervisionPackId): SavedPack => found(readPack(store, id));
  const prepared = (id: SupervisionPackId) => preparePack(context, own(id), memory);
  const read = (id: SupervisionPackId) => reviewPack(context, prepared(id));
  const record = (id: SupervisionPackId): string => `supervision-packs/${id}`;

  return {
    list: () => {
      const packs = readPacks(store);
      store.transaction(() => audit('supervisionPacks.list', ''));
      return packs.map(({ id, subject, subjectName: name, version, savedAt, choices }) => ({
        id,
        subject,
        subjectName: name,
        version,
        savedAt,
        from: choices.from,
        until: choices.until,
      }));
    },

    get: ({ id }) => {
      const pack = readPack(store, id);
      if (pack === undefined)
        return {
          id,
          subject: null,
          subjectName: '',
          choices: noChoices,
          version: 0,
          savedAt: null,
        };
      store.transaction(() => audit('supervisionPacks.get', record(id)));
      const { shiftWeeks: _, ...shown } = pack;
      return shown;
    },

    choosable: ({ subject, from: first, until }) => {
      const choices = { ...noChoices, from: first, until, parts: [] };
      const pack = {
        id: newId(SupervisionPackId),
        subject,
        subjectName: subjectName(store, subject),
        choices,
        version: 0,
        savedAt: null,
        shiftWeeks: 0,
      };
      const chosen = readChoosable(store, subject, { from: first, until });
      const { sessions } = readPackContent(context, pack, Infinity);
      // Private notes were looked at, on whom the trail does not say.
      store.transaction(() => audit('supervisionPacks.choosable', subjectRecord(subject)));
      return { sessions: sessions.length, ...chosen };
    },

    save: ({ id, version, subject, choices }) => {
      refuseChoices(choices);
      const saved = withPackedTexts(store, () => {
        const before = readPack(store, id);
        const savedAt = now();
        if (before === undefined) {
          if (version !== 0) throw new AppError('not-found');
          const clinician_id = clinicianAtKeyboard(store);
          if (clinician_id === null) throw new AppError('no-clinician');
          subjectName(store, subject);
          store.run(
            from.insertInto('supervision_packs').values({
              id,
              clinician_id,
              group_id: subject.kind === 'group' ? subject.groupId : null,
              client_id: subject.kind === 'client' ? subject.clientId : null,
              shift_weeks: randomInt(8, 105) * (randomInt(2) === 0 ? -1 : 1),
              version: 1,
              created_at: savedAt,
              saved_at: savedAt,
              ...writeChoices(store, id, choices),
            }),
          );
          audit('supervisionPacks.create', record(id), subjectRecord(subject));
          return { version: 1, savedAt };
        }
        if (!sameFields(before.subject, subject)) throw new AppError('changed-meanwhile');
        // The same save sent again, after an answer that never arrived, is already done.
        if (before.version === version + 1 && sameFields(sorted(before.choices), sorted(choices)))
          return { version: before.version, savedAt: before.savedAt ?? savedAt };
        if (before.version !== version) throw new AppError('changed-meanwhile');
        store.run(
          from
            .updateTable('supervision_packs')
            .set({
              ...writeChoices(store, id, choices),
              saved_at: savedAt,
              version: version + 1,
            })
            .where('id', '=', id),
        );
        audit('supervisionPacks.change', record(id), `version ${version + 1}`);
        return { version: version + 1, savedAt };
      });
      return saved;
    },

    keySheet: ({ id }) => {
      const pack = own(id);
      const content = readPackContent(context, pack);
      const names = packNames(store, content);
      drawPseudonyms(context, pack, content, names);
      store.transaction(() => audit('supervisionPacks.keySheet', record(id)));
      return keySheet(context, pack, content, names);
    },

    rename: ({ id, clientId, pseudonym }) => {
      const pack = own(id);
      const content = readPackContent(context, pack);
      const person = found(content.people.find((one) => one.id === clientId));
      const problem = problemOf(context, pack, content, packNames(store, content), {
        person,
        pseudonym,
      });
      if (problem === null)
        store.transaction(() => {
          writePseudonym(store, id, clientId, pseudonym);
          audit('supervisionPacks.rename', record(id));
        });
      return { problem };
    },

    review: ({ id }) => {
      const { review } = read(id);
      store.transaction(() => audit('supervisionPacks.review', record(id)));
      return review;
    },

    decide: ({ id, key, sha256, decisions }) => {
      const pack = prepared(id);
      const text = reviewPack(context, pack).review.texts.find((one) => one.key === key);
      if (text?.sha256 !== sha256) throw new AppError('pack-changed');
      withPackedTexts(store, () => {
        for (const { start, end, decision } of decisions) {
          found(text.hits.find((hit) => hit.start === start && hit.end === end));
          writeDecision(store, id, { textKey: key, sha256, start, end, decision }, now());
        }
      });
      return reviewPack(context, pack).review;
    },

    takeSuggestions: ({ id, which }) => {
      const pack = prepared(id);
      const open = openPlaces(reviewPack(context, pack)).filter(({ text, hit }) => {
        if (which.kind === 'certain') return hit.certainty === 'certain';
        return which.kind === 'text' ? text.key === which.key : hit.match === which.match;
      });
      withPackedTexts(store, () => {
        for (const { text, hit } of open)
          writeDecision(
            store,
            id,
            {
              textKey: text.key,
              sha256: text.sha256,
              start: hit.start,
              end: hit.end,
              decision: { kind: 'replace', with: hit.suggestion },
            },
            now(),
          );
      });
      return reviewPack(context, pack).review;
    },

    paper: ({ id, paper }) => {
      const model = packModel(context, read(id), paper);
      if (model === null) return null;
      store.transaction(() => audit('supervisionPacks.preview', record(id)));
      return { model, seal: sealOf(model) };
    },

    letOut: async ({ id, paper, seal, way }) => {
      if (way.kind === 'encrypted') await refuseWeakPassphrase(way.passphrase);
      const whole = read(id);
      const model = packModel(context, whole, paper);
      if (model === null) throw new AppError('pack-undecided');
      if (sealOf(model) !== seal) throw new AppError('pack-changed');
      const { subject, choices } = whole.pack;
      // The private texts stand in a file of their own: a power cut between both may have parted them from the purpose.
      refuseChoices(choices);
      const letOut = async (): Promise<boolean> => {
        if (way.kind === 'print') return (await printer.toPaper(model)).printed;
        if (way.kind === 'pdf') return (await printer.savePdf(model, `${packFileName}.pdf`)).saved;
        const stack = { models: [model], paper, eachOnAFront: false };
        const made = {
          kind: 'supervision-pack' as const,
          files: [{ path: `${packFileName}.pdf`, content: () => printer.pdfOf(stack) }],
          leftOut: packLeftOut(subject, choices),
        };
        const { passphrase } = way;
        const name = packFileName;
        return (await saveArchive(context, files, { name, made, passphrase })).saved;
      };
      const note = (action: string, detail: string): void =>
        store.transaction(() => audit(action, record(id), detail));
      // As where a client's record leaves: a row for what was not saved after all, rather than a file without its row.
      note(
        'supervisionPacks.letOut',
        `${way.kind}, ${choices.purpose}, no actual knowledge stated`,
      );
      let left = false;
      try {
        left = await letOut();
        return { left };
      } finally {
        if (!left) note('supervisionPacks.notLetOut', way.kind);
      }
    },
  } satisfies Handlers<'supervisionPacks'>;
}

/** A pack nothing was chosen for yet. */
const noChoices: PackChoices = {
  from: null,
  until: null,
  parts: ['notes', 'record', 'attendance'],
  purpose: 'own-training',
  questions: [],
  reflections: [],
  psychotherapyNotes: [],
  dates: 'relative',
  determination: null,
};

function refuseChoices({ purpose, psychotherapyNotes, dates, determination }: PackChoices): void {
  if (purpose === 'consultation' && psychotherapyNotes.length > 0)
    throw new AppError('pack-notes-not-allowed');
  const determined = determination !== null && determination.by !== '' && determination.on !== null;
  if (dates === 'shifted' && !determined) throw new AppError('shift-needs-determination');
}

/** Private texts stand with themselves, in the order they were written. */
function sorted(choices: PackChoices): PackChoices {
  const { reflections, psychotherapyNotes } = choices;
  return {
    ...choices,
    reflections: reflections.toSorted(),
    psychotherapyNotes: psychotherapyNotes.toSorted(),
  };
}

function subjectRecord(subject: PackSubject): string {
  return subject.kind === 'group' ? `groups/${subject.groupId}` : `clients/${subject.clientId}`;
}

/** What was looked at, so that nothing else is written out. */
function sealOf(model: NonNullable<ReturnType<typeof packModel>>): string {
  return sha256Of(JSON.stringify(model.content));
}
