import type { DocumentModel } from '#shared/contract/documents.ts';
import type { Handlers } from '#shared/contract/index.ts';
import type { JobOutcome } from '#shared/contract/jobs.ts';
import type { StackJob } from '#shared/contract/stacks.ts';
import { dayOf, type RecordContext } from '../records/record-context.ts';
import { readSignedPapers } from '../records/stack-rows.ts';
import { documentModel } from './document-model.ts';
import { recordOf, type Printer, type PrintStack } from './documents.ts';
import { OneJob } from './one-job.ts';

type StackDocument = StackJob['documents'][number];

export function stackHandlers(context: RecordContext, printer: Printer) {
  const { store, audit } = context;
  const jobs = new OneJob('still-printing');

  /** Every paper of a job has its row in the trail before anything leaves. */
  function run(
    action: 'documents.print' | 'documents.savePdf',
    { documents, paper, eachOnAFront }: StackJob,
    work: (stackOf: (some: readonly StackDocument[]) => PrintStack) => Promise<boolean>,
  ): Promise<JobOutcome> {
    return jobs.run(documents.length, (job) => {
      let done = 0;
      function* models(some: readonly StackDocument[]): Generator<DocumentModel> {
        for (const document of some) {
          yield documentModel(context, document, paper);
          job.told((done += 1));
        }
      }
      store.transaction(() => {
        for (const document of documents) {
          const detail = `${document.kind}, for own-records, one of ${documents.length}`;
          audit(action, recordOf(context, document), detail);
        }
      });
      const { signal } = job;
      return work((some) => ({ models: models(some), paper, eachOnAFront, signal }));
    });
  }

  return {
    list: (asked) => {
      const { of } = asked;
      const record = of.kind === 'group' ? `groups/${of.groupId}` : `clients/${of.clientId}`;
      store.transaction(() => audit('stacks.list', record));
      return readSignedPapers(store, asked);
    },

    print: (job) =>
      run('documents.print', job, async (stackOf) => {
        const { printed } = await printer.stackToPaper(stackOf(job.documents));
        return printed;
      }),

    savePdf: ({ into, ...job }) =>
      run('documents.savePdf', job, async (stackOf) => {
        const name = `notes-${dayOf(context)}`;
        if (into === 'one-file') {
          const { saved } = await printer.saveStack(stackOf(job.documents), `${name}.pdf`);
          return saved;
        }
        const files = [...Map.groupBy(job.documents, ownerOf)].map(([owner, some], index) => ({
          ...stackOf(some),
          // Numbers and not names: a folder is on show to whoever looks over a shoulder.
          fileName: owner === '' ? 'summaries.pdf' : `client-${index + 1}.pdf`,
        }));
        const { saved } = await printer.saveStacks(files, name);
        return saved > 0;
      }),

    progress: () => jobs.progress(),

    stop: () => {
      jobs.stop();
      return {};
    },
  } satisfies Handlers<'stacks'>;
}

/** Whose file a paper goes into; `''` for summaries of whole sessions. */
function ownerOf(document: StackDocument): string {
  return document.kind === 'progress-note' ? document.clientId : '';
}
