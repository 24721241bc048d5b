import { SegmentedControl } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { paperNames, sheetSize } from '#renderer/print/geometry.ts';
import { PagedDocument } from '#renderer/print/PagedDocument.tsx';
import { counted } from '#renderer/ui/dates.ts';
import type { DocumentModel } from '#shared/contract/documents.ts';
import { Paper } from '#shared/contract/settings.ts';
import classes from './documents.module.css';

export type Zoom = 'width' | 'page';

interface PaperDeskProps {
  model: DocumentModel;
  paper: Paper;
  onPaper: (paper: Paper) => void;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  /** What came of printing or saving. */
  outcome: string;
}

/** The pages on a desk, scaled to it, laid out exactly as they are printed. */
export function PaperDesk({ model, paper, onPaper, zoom, onZoom, outcome }: PaperDeskProps) {
  const shown = useMemo(() => ({ ...model, paper }), [model, paper]);
  const [pages, setPages] = useState(0);
  const [current, setCurrent] = useState(1);
  const desk = useRef<HTMLDivElement>(null);
  const room = useRoom(desk);

  const frames = () => [...(desk.current?.querySelectorAll<HTMLElement>('[data-page]') ?? [])];
  const goTo = (page: number) => {
    frames()[page - 1]?.scrollIntoView({ block: 'start' });
    setCurrent(page);
  };
  const noticePage = () => {
    const { scrollTop = 0, clientHeight = 0 } = desk.current ?? {};
    const begun = frames().filter(({ offsetTop }) => offsetTop < scrollTop + clientHeight / 2);
    setCurrent(Math.max(1, begun.length));
  };

  return (
    <>
      <div className={classes['tools']}>
        {isDraft(model) && (
          <p className={classes['draft']}>
            <strong>Draft, not signed.</strong> Every page says so.
          </p>
        )}
        <p className={classes['count']}>{pages > 0 && counted(pages, 'page')}</p>
        <p className={classes['outcome']} role="status">
          {outcome}
        </p>
        <SegmentedControl
          size="xs"
          aria-label="Zoom"
          value={zoom}
          onChange={(value) => onZoom(value === 'page' ? 'page' : 'width')}
          data={[
            { value: 'width', label: 'Fit width' },
            { value: 'page', label: 'Whole page' },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label="Paper size"
          value={paper}
          onChange={(value) => onPaper(Paper.parse(value))}
          data={Paper.options.map((value) => ({ value, label: paperNames[value] }))}
        />
      </div>
      <div className={classes['table']}>
        <div
          ref={desk}
          className={classes['desk']}
          role="region"
          aria-label="Preview"
          tabIndex={0}
          onScroll={noticePage}
        >
          <div className={classes['sheets']}>
            {room !== null && (
              <PagedDocument
                model={shown}
                scale={scaleFor(paper, zoom, room)}
                onLaidOut={setPages}
              />
            )}
          </div>
        </div>
        {pages > 1 && (
          <ol className={classes['thumbs']} aria-label="Pages">
            {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
              <li key={page}>
                <button
                  type="button"
                  className={classes['thumb']}
                  aria-label={`Page ${page}`}
                  aria-current={page === current}
                  onClick={() => goTo(page)}
                >
                  {page}
                </button>
              </li>
            ))}
          </ol>
        )}
      </div>
    </>
  );
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Around the pages, in pixels; the style sheet gives the desk the same. */
const deskPadding = 24;
const largestScale = 1.25;

/** What the desk has room for inside its padding and beside its scrollbar. */
function useRoom(desk: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const measure = () => {
      setRoom({
        width: element.clientWidth - 2 * deskPadding,
        height: element.clientHeight - 2 * deskPadding,
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [desk]);
  return room;
}

function isDraft(model: DocumentModel): boolean {
  if (model.kind === 'written') return model.content.draft;
  return model.kind !== 'recovery-sheet' && model.signature === null;
}

/** In whole percents, so that a scrollbar that comes or goes does not set the pages trembling. */
function scaleFor(paper: Paper, zoom: Zoom, room: Room): number {
  const sheet = sheetSize[paper];
  const byWidth = Math.min(largestScale, room.width / sheet.width);
  const fit = zoom === 'width' ? byWidth : Math.min(byWidth, room.height / sheet.height);
  return Math.max(0.25, Math.floor(fit * 100) / 100);
}
