import type { Addendum } from '#shared/contract/notes.ts';
import type { Signature } from '#shared/contract/signed-note.ts';
import type { TimeZone } from '#shared/time.ts';
import type { Block, SolidBlock } from '../blocks.ts';
import { LabelledRow } from '../BlockViews.tsx';
import { paperDay, paperMoment } from '#shared/paper-dates.ts';
import { typedParagraphs } from '../runs.ts';
import { dateAt } from '#shared/time.ts';
import { joined } from './facts.tsx';
import { keptWithNext, sectionBlocks } from './sections.ts';

/** Who signed and when; lines to sign on while it is a draft. One block: it is never cut. */
export function signatureBlock(signature: Signature | null, zone: TimeZone): SolidBlock {
  return {
    kind: 'solid',
    gap: 26,
    content: (
      <LabelledRow label={{ title: 'Signature', mark: '' }}>
        {signature === null ? <LinesToSign /> : <Signed signature={signature} zone={zone} />}
      </LabelledRow>
    ),
  };
}

function Signed({ signature, zone }: { signature: Signature; zone: TimeZone }) {
  const { name, credentials, licence, at } = signature;
  return (
    <div className="paper-signed">
      <div className="paper-signer">{joined([name, credentials])}</div>
      {licence.trim() !== '' && <div>Licence {licence}</div>}
      <div>
        Signed electronically on {paperMoment(at, zone)} ({zone.replaceAll('_', ' ')})
      </div>
    </div>
  );
}

function LinesToSign() {
  return (
    <div className="paper-lines">
      <div className="paper-unsigned">This draft has not been signed.</div>
      <div>Signature</div>
      <div>Date and time</div>
      <div>Name and credentials</div>
      <div>Licence</div>
    </div>
  );
}

/** Dated, signed text attached to a signed note, which itself never changes. */
export function addendumBlocks(addenda: readonly Addendum[], zone: TimeZone): Block[] {
  return addenda.flatMap((addendum, index): Block[] => {
    const { reason, text, author, credentials, signedAt } = addendum;
    const title = addenda.length === 1 ? 'Addendum' : `Addendum ${index + 1}`;
    const paragraphs = typedParagraphs(text).map((runs) => ({ runs, mark: '' }));
    const body = keptWithNext(sectionBlocks([{ title, paragraphs }]));
    return [
      {
        kind: 'solid',
        gap: 28,
        keepWithNext: true,
        content: (
          <LabelledRow label={{ title, mark: '' }}>
            <div className="paper-reason">
              {paperDay(dateAt(signedAt, zone))}. Reason: {reason}
            </div>
          </LabelledRow>
        ),
      },
      ...body.map((block, at) => (at === 0 ? { ...block, gap: 6, opensSection: false } : block)),
      {
        kind: 'solid',
        gap: 8,
        content: (
          <LabelledRow label={{ title: '', mark: '' }}>
            <div className="paper-signed">
              <div className="paper-signer">{joined([author, credentials])}</div>
              <div>Signed electronically on {paperMoment(signedAt, zone)}</div>
            </div>
          </LabelledRow>
        ),
      },
    ];
  });
}
