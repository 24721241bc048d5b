import type { Ref } from 'react';
import type { Paper } from '#shared/contract/settings.ts';
import type { Block, TableBlock } from './blocks.ts';
import { LabelView, TableView, TextView } from './BlockViews.tsx';
import { bodyWidth, measuringSlack } from './geometry.ts';

/** Every block of a document once, unseen, in the width of the page: what the layout is measured on. */
export function MeasuringColumn({
  blocks,
  paper,
  ref,
}: {
  blocks: readonly Block[];
  paper: Paper;
  ref: Ref<HTMLDivElement>;
}) {
  return (
    <div className="paper-measuring" aria-hidden="true" inert>
      <div ref={ref} className="paper" style={{ width: bodyWidth(paper) - measuringSlack }}>
        {blocks.map((block, index) => (
          <MeasuredBlock key={index} blocks={blocks} block={block} index={index} />
        ))}
      </div>
    </div>
  );
}

function MeasuredBlock(props: { blocks: readonly Block[]; block: Block; index: number }) {
  const { blocks, block, index } = props;
  if (block.kind === 'solid') return <div data-block={index}>{block.content}</div>;
  if (block.kind === 'table')
    return (
      block.row === 'head' && (
        <div data-first-row={index}>
          <TableView table={block.table} rows={rowsOf(blocks, block)} continued={false} />
        </div>
      )
    );
  return (
    <>
      <div data-block={index}>
        <TextView block={block} runs={block.runs} fromLine={0} atTop={false} />
      </div>
      <div className="paper-row">
        <div data-continued={index}>
          <LabelView label={block.label} continued />
        </div>
      </div>
    </>
  );
}

function rowsOf(blocks: readonly Block[], head: TableBlock): TableBlock['row'][] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && block.table === head.table ? [block.row] : [],
  );
}
