import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { TableArrangement, TableView } from '#shared/contract/views.ts';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { sameArrangement } from './same-arrangement.ts';
import { ViewDialog } from './ViewDialog.tsx';
import classes from './views.module.css';

interface Props {
  views: readonly TableView[];
  /** How the table is arranged now. */
  arrangement: TableArrangement;
  onClose: () => void;
}

/** Renames views, brings one up to date, removes one. */
export function ManageViewsDialog({ views, arrangement, onClose }: Props) {
  const [renaming, setRenaming] = useState<TableView | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const save = useMutation({
    mutationFn: api.views.save,
    onSuccess: ({ name }) => setDone({ words: `“${name}” now shows the table as it is.` }),
  });
  const remove = useMutation({
    mutationFn: ({ id }: TableView) => api.views.remove({ id }),
    onSuccess: (_, view) =>
      setDone({
        words: `“${view.name}” was removed.`,
        undo: () => api.views.save({ ...view, version: 0 }),
      }),
  });
  if (renaming !== null)
    return (
      <ViewDialog
        title="Rename the view"
        view={renaming}
        others={views}
        onClose={() => setRenaming(null)}
      />
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title="Views of this table"
      size="lg"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <Notice done={done} onDismiss={() => setDone(null)} />
      <ErrorNotice error={save.error ?? remove.error} />
      {views.length === 0 && (
        <EmptyState title="No views left" compact>
          Arrange the table, then choose “Save as a view” in its menu.
        </EmptyState>
      )}
      <PanelRows>
        {views.map((view) => (
          <PanelRow
            key={view.id}
            trail={
              <>
                {!sameArrangement(view.arrangement, arrangement) && (
                  <Button
                    variant="default"
                    aria-label={`Set ${view.name} to the table as it is`}
                    onClick={() => save.mutate({ ...view, arrangement })}
                  >
                    Set to what is shown
                  </Button>
                )}
                <Button
                  variant="default"
                  aria-label={`Rename ${view.name}`}
                  onClick={() => setRenaming(view)}
                >
                  Rename
                </Button>
                <Button
                  variant="default"
                  aria-label={`Remove ${view.name}`}
                  onClick={() => remove.mutate(view)}
                >
                  Remove
                </Button>
              </>
            }
          >
            {view.name}
            {view.isDefault && <span className={classes['soft']}> · opens with it</span>}
          </PanelRow>
        ))}
      </PanelRows>
    </Modal>
  );
}
