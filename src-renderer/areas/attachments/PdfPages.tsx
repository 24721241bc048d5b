import { Button, VisuallyHidden } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { Loading } from '#renderer/ui/Loading.tsx';
import classes from './attachments.module.css';
import { drawPage, openPdf } from './pdf.ts';

/** A PDF page by page, drawn as a picture; nothing in it is ever run, followed or filled in. */
export function PdfPages({ bytes }: { bytes: Uint8Array }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const opening = openPdf(bytes);
    let gone = false;
    opening.document.then(
      (document) => !gone && setPdf(document),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
      opening.close();
    };
  }, [bytes]);

  if (failed)
    return (
      <p className={classes['cannot']}>
        This PDF cannot be shown here: it is damaged or protected by a password. It is kept as it
        was added; a copy can be saved outside.
      </p>
    );
  return pdf === null ? <Loading /> : <Pages pdf={pdf} onFailed={() => setFailed(true)} />;
}

function Pages({ pdf, onFailed }: { pdf: PDFDocumentProxy; onFailed: () => void }) {
  const [page, setPage] = useState(1);
  const [text, setText] = useState('');
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    const drawing = drawPage(pdf, page, canvas.current);
    let gone = false;
    drawing.text.then(
      (words) => !gone && setText(words),
      () => !gone && onFailed(),
    );
    return () => {
      gone = true;
      drawing.stop();
    };
    // What to do when it fails is not a reason to draw again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pdf, page]);
  const words = `Page ${page} of ${pdf.numPages}`;
  return (
    <>
      <div className={classes['pages']}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<ChevronLeft size={15} aria-hidden />}
          disabled={page === 1}
          onClick={() => setPage(page - 1)}
        >
          Previous
        </Button>
        <span role="status">{words}</span>
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<ChevronRight size={15} aria-hidden />}
          disabled={page === pdf.numPages}
          onClick={() => setPage(page + 1)}
        >
          Next
        </Button>
      </div>
      <canvas ref={canvas} className={classes['picture']} role="img" aria-label={words} />
      <VisuallyHidden>
        <p data-page-text>{text}</p>
      </VisuallyHidden>
    </>
  );
}
