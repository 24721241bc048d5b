import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { PaperDocument } from './blocks.ts';
import { compose } from './compose/compose.ts';
import { fontsAreThere, fontsOf } from './flow/measure.ts';
import { layOut, type LaidPage } from './flow/lay-out.ts';
import { sheetSize } from './geometry.ts';
import { MeasuringColumn } from './MeasuringColumn.tsx';
import { Sheet } from './Sheet.tsx';
import './print.css';

interface PagedDocumentProps {
  model: DocumentModel;
  /** For the preview; the layout itself is made in real size, so that it is the one that is printed. */
  scale?: number;
  /** Called after the pages stand. */
  onLaidOut?: (pages: number) => void;
}

/** A document as pages: measured once, then laid out, the same on screen, on paper and in a PDF. */
export function PagedDocument({ model, scale = 1, onLaidOut }: PagedDocumentProps) {
  const { paper } = model;
  const document = useMemo(() => compose(model), [model]);
  const column = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<{ of: PaperDocument; pages: LaidPage[] } | null>(null);
  const current = layout?.of === document;

  useLayoutEffect(() => {
    const element = column.current;
    if (current || element === null) return;
    let wanted = true;
    const measure = () => {
      if (wanted) setLayout({ of: document, pages: layOut(element, document.blocks, paper) });
    };
    // Measured before the next paint where nothing is missing, so that a change of paper does not flicker.
    if (fontsAreThere(element)) measure();
    else void fontsOf(element).then(measure);
    return () => {
      wanted = false;
    };
  }, [current, document, paper]);

  useEffect(() => {
    if (current) onLaidOut?.(layout.pages.length);
  }, [current, layout, onLaidOut]);

  const { width, height } = sheetSize[paper];
  return (
    <>
      {!current && <MeasuringColumn ref={column} blocks={document.blocks} paper={paper} />}
      {current &&
        layout.pages.map((page, index) => (
          <div
            key={index}
            className="paper-frame"
            data-page={index + 1}
            style={{ width: width * scale, height: height * scale }}
          >
            <div
              style={
                scale === 1 ? undefined : { transform: `scale(${scale})`, transformOrigin: '0 0' }
              }
            >
              <Sheet
                document={document}
                paper={paper}
                page={page}
                number={index + 1}
                count={layout.pages.length}
              />
            </div>
          </div>
        ))}
    </>
  );
}
