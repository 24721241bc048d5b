import type { ChartSpan } from '#shared/contract/signed-note.ts';
import { openInAddendum } from '#shared/rules/chart-guard.ts';
import type { NameGuard } from '#shared/rules/name-guard.ts';
import type { z } from 'zod';
import { Addenda } from './Addenda.tsx';
import { NoteRequests } from '../client-requests/NoteRequests.tsx';
import type { ChartRow } from './chart-rows.ts';
import classes from './signed.module.css';
import { SignatureLine, SignedMark } from './SignatureLine.tsx';

/** A chart note as signed: nothing in it can be changed, and it does not look as if it could. */
export function SignedChartNote({ row, guard }: { row: ChartRow; guard: NameGuard | null }) {
  if (row.signed?.content.kind !== 'progress') return null;
  const { content, signature } = row.signed;
  return (
    <>
      <article className={classes['note']} aria-label={`${row.name}, signed chart note`}>
        <SignedMark />
        {content.sections.map((section) => (
          <section key={section.key}>
            {section.title && <h3 className={classes['sectionTitle']}>{section.title}</h3>}
            {section.paragraphs.map((spans, index) => (
              <p key={index} className={classes['paragraph']}>
                {spans.map((span, at) => (
                  <Words key={at} span={span} />
                ))}
              </p>
            ))}
            {section.additions && <p className={classes['paragraph']}>{section.additions}</p>}
          </section>
        ))}
        <SignatureLine signature={signature} />
      </article>
      <Addenda
        noteId={row.noteId}
        addenda={row.addenda}
        draft={row.addendumDraft}
        what={`${row.name}’s note`}
        openNames={(addendum) =>
          guard === null ? [] : openInAddendum(addendum, guard, row.client.id)
        }
      />
      <NoteRequests noteId={row.noteId} />
    </>
  );
}

function Words({ span }: { span: z.infer<typeof ChartSpan> }) {
  const leaning = span.marks?.includes('italic') ? <em>{span.text}</em> : span.text;
  return span.marks?.includes('bold') ? <strong>{leaning}</strong> : leaning;
}
