import { Panel } from '#renderer/ui/Panel.tsx';
import type { StatementKind } from '#shared/contract/intake.ts';
import type { ClientId } from '#shared/ids.ts';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { statementTitles } from './intake-items.ts';
import { ItemHistoryButton } from './ItemHistory.tsx';
import { useWritten, type WrittenItem } from './written.ts';
import { WrittenText } from './WrittenText.tsx';

interface Props {
  clientId: ClientId;
  kind: StatementKind;
  item: WrittenItem;
  placeholder: string;
}

/** One of the texts every intake has. */
export function StatementPanel({ clientId, kind, item, placeholder }: Props) {
  const { id, queue } = useWritten(clientId, item);
  const title = statementTitles[kind];
  return (
    <Panel
      title={title}
      actions={
        <>
          <SaveStatus queue={queue} what={title} />
          <ItemHistoryButton id={id} title={title} />
        </>
      }
    >
      <WrittenText
        id={id}
        clientId={clientId}
        queue={queue}
        label={title}
        placeholder={placeholder}
      />
    </Panel>
  );
}
