import { History as HistoryIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { GroupNoteState, NoteFormat } from '#shared/contract/notes.ts';
import type { NoteDocument, NoteInline } from '#shared/note-document.ts';
import { Addenda } from './Addenda.tsx';
import { HistoryButton } from './History.tsx';
import classes from './notes.module.css';
import { SignatureLine, SignedMark } from './SignatureLine.tsx';
import signed from './signed.module.css';

/** The group note as signed: final, for the group's own file. */
export function SignedGroupNote({
  state,
  formats,
  beside,
}: {
  state: GroupNoteState;
  formats: readonly NoteFormat[];
  /** Stands after the note's format. */
  beside: ReactNode;
}) {
  if (state.signed?.content.kind !== 'group') return null;
  const { content, signature } = state.signed;
  const format = formats.find(({ key }) => key === state.format)?.name;
  return (
    <>
      <div className={classes['head']}>
        <h2 id="group-note-title" className={classes['title']}>
          Group note
        </h2>
        {format && <span className={classes['formatSigned']}>{format}</span>}
        {beside}
        <span className={classes['headEnd']}>
          <SignedMark />
          <HistoryButton noteId={state.id} title="Group note" icon={<HistoryIcon size={14} />} />
        </span>
      </div>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label="Signed group note">
        <article className={signed['note']}>
          <GroupNoteText document={content.document} />
          <SignatureLine signature={signature} />
        </article>
        <Addenda
          noteId={state.id}
          addenda={state.addenda}
          draft={state.addendumDraft}
          what="the group note"
          openNames={() => []}
        />
      </div>
    </>
  );
}

function GroupNoteText({ document }: { document: NoteDocument }) {
  return document.content
    .filter(({ content }) => content.some((paragraph) => paragraph.content?.length))
    .map((section) => (
      <section key={section.attrs.key}>
        {section.attrs.title && <h3 className={signed['sectionTitle']}>{section.attrs.title}</h3>}
        {section.content.map((paragraph) => (
          <p
            key={paragraph.attrs.id}
            className={signed['paragraph']}
            data-audience={paragraph.attrs.audience.kind}
          >
            {(paragraph.content ?? []).map((node, index) => (
              <Inline key={index} node={node} />
            ))}
          </p>
        ))}
      </section>
    ));
}

function Inline({ node }: { node: NoteInline }) {
  if (node.type === 'hardBreak') return <br />;
  const words =
    node.type === 'mention' ? (
      <span className={signed['person']}>{node.attrs.label}</span>
    ) : (
      node.text
    );
  const bold = node.marks?.some(({ type }) => type === 'bold');
  const italic = node.marks?.some(({ type }) => type === 'italic');
  const leaning = italic ? <em>{words}</em> : words;
  return bold ? <strong>{leaning}</strong> : leaning;
}
