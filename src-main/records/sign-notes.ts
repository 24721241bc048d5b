import type { ParsedInputOf } from '#shared/contract/index.ts';
import type { notes } from '#shared/contract/notes.ts';
import type { NoteContent, Signature } from '#shared/contract/signed-note.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, NoteId } from '#shared/ids.ts';
import { documentText } from '#shared/note-document.ts';
import { chartNoteText } from '#shared/rules/chart-note.ts';
import type { Instant } from '#shared/time.ts';
import { from } from '../store/store.ts';
import {
  chartDraftOf,
  groupDraftOf,
  readChartNoteRow,
  readGroupNoteRow,
  signedOf,
  signedText,
  writeDraft,
  type NoteRow,
} from './note-rows.ts';
import { noteIsDue } from './note-search.ts';
import {
  draftGroupNote,
  draftProgressNote,
  readNoteSources,
  type NoteSources,
} from './progress-notes.ts';
import type { RecordContext } from './record-context.ts';
import { readSigner } from './settings.ts';
import { chartNotesDue } from './unsigned-notes.ts';
import { sha256Of } from '../store/sha256.ts';

type SignRequest = ParsedInputOf<(typeof notes)['sign']>;

/**
 * Signs the chart notes asked for and then, if asked, the group note; called inside one transaction, so it is
 * all or none. What was signed already in the same words is left as it is: a repeated request is simply done.
 */
export function signNotes(context: RecordContext, request: SignRequest): { signedAt: Instant } {
  const { store, now } = context;
  const signature: Signature = { ...readSigner(store), at: now() };
  const sources = readNoteSources(store, request.sessionId);
  for (const chart of request.charts) signChartNote(context, sources, chart, signature);
  if (request.group) signGroupNote(context, sources, request.group, signature);
  return { signedAt: signature.at };
}

function signChartNote(
  context: RecordContext,
  sources: NoteSources,
  asked: SignRequest['charts'][number],
  signature: Signature,
): void {
  const { store } = context;
  const { session } = sources;
  const known = readChartNoteRow(store, session.id, asked.clientId);
  if (known?.signed_json) {
    const content = signedOf(known)?.content;
    if (content?.kind === 'progress' && signedText(content) === asked.text) return;
    throw new AppError('already-signed');
  }
  const note = draftProgressNote(store, sources, asked.clientId);
  const text = chartNoteText(note.chart);
  if (text === '') throw new AppError('nothing-to-sign');
  if (text !== asked.text) throw new AppError('changed-meanwhile');
  if (note.open.length > 0) throw new AppError('names-left');

  const row = known ?? beginChartNote(context, sources, asked);
  freeze(context, row, note.content, signature, excerptOf(note.chart));
}

function signGroupNote(
  context: RecordContext,
  sources: NoteSources,
  asked: NonNullable<SignRequest['group']>,
  signature: Signature,
): void {
  const { store } = context;
  const row = readGroupNoteRow(store, sources.session.id);
  if (!row || row.id !== asked.id) throw new AppError('not-found');
  if (row.signed_json !== null) {
    if (row.version === asked.version) return;
    throw new AppError('already-signed');
  }
  if (row.version !== asked.version) throw new AppError('changed-meanwhile');
  const document = groupDraftOf(store, row);
  const text = documentText(document);
  if (text === '') throw new AppError('nothing-to-sign');
  if (chartNotesDue(store, sources.session.id).clients.length > 0)
    throw new AppError('charts-first');
  freeze(context, row, draftGroupNote(sources, document), signature, text.slice(0, 200));
}

/** A chart note nobody added to has no row until it is signed. */
function beginChartNote(
  context: RecordContext,
  sources: NoteSources,
  asked: { id: NoteId; clientId: ClientId },
): NoteRow {
  writeDraft(
    context,
    {
      id: asked.id,
      kind: 'progress',
      session_id: sources.session.id,
      client_id: asked.clientId,
      format: readGroupNoteRow(context.store, sources.session.id)?.format ?? '',
      draft_json: JSON.stringify(chartDraftOf(undefined)),
    },
    0,
  );
  const row = readChartNoteRow(context.store, sources.session.id, asked.clientId);
  if (!row) throw new AppError('unexpected');
  return row;
}

/** Writes content and signature as they will stay. After this the database itself refuses any change. */
function freeze(
  { store, audit }: RecordContext,
  row: NoteRow,
  content: NoteContent,
  signature: Signature,
  excerpt: string,
): void {
  const signed_json = JSON.stringify({ content, signature });
  const signed_sha256 = sha256Of(signed_json);
  store.run(
    from
      .updateTable('notes')
      .set({ signed_json, signed_sha256, signed_at: signature.at, excerpt })
      .where('key', '=', row.key),
  );
  noteIsDue(store, row.key);
  audit('notes.sign', `notes/${row.id}`, signed_sha256);
}

function excerptOf(chart: Parameters<typeof chartNoteText>[0]): string {
  const words = chart.sections
    .flatMap(({ paragraphs, additions }) => [
      ...paragraphs.map(({ spans }) => spans.map(({ text }) => text).join('')),
      additions,
    ])
    .filter(Boolean)
    .join(' ');
  return words.length > 200 ? `${words.slice(0, 199)}…` : words;
}
