import { Button, Menu } from '@mantine/core';
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import type { TableArrangement, TableKey, TableView } from '#shared/contract/views.ts';
import { newId, TableViewId } from '#shared/ids.ts';
import { ManageViewsDialog } from './ManageViewsDialog.tsx';
import { sameArrangement } from './same-arrangement.ts';
import { ViewDialog } from './ViewDialog.tsx';
import classes from './views.module.css';

interface Props {
  table: TableKey;
  /** By name. */
  views: readonly TableView[];
  arrangement: TableArrangement;
  /** How the table is arranged before anybody arranges it. */
  comesAs: TableArrangement;
  onArrange: (arrangement: TableArrangement) => void;
}

/** The table's views: one is picked, the present one is saved under a name, all are put in order. */
export function ViewsMenu({ table, views, arrangement, comesAs, onArrange }: Props) {
  const [open, setOpen] = useState<'new' | 'manage' | null>(null);
  const shown = views.find((view) => sameArrangement(view.arrangement, arrangement));
  const pick = (id: string): void => {
    onArrange(views.find((view) => view.id === id)?.arrangement ?? comesAs);
  };
  return (
    <>
      <Menu position="bottom-start" width="auto">
        <Menu.Target>
          <Button
            variant="default"
            size="sm"
            className={classes['button'] ?? ''}
            leftSection={<Bookmark size={15} aria-hidden />}
            aria-label={shown === undefined ? 'Views' : `Views, now ${shown.name}`}
          >
            {shown?.name ?? 'Views'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes['menu'] ?? ''}>
          <Menu.RadioGroup
            value={shown?.id ?? (sameArrangement(comesAs, arrangement) ? 'comes-as' : '')}
            onChange={pick}
          >
            <Menu.RadioItem value="comes-as" closeMenuOnClick>
              Everything, as it comes
            </Menu.RadioItem>
            {views.map(({ id, name, isDefault }) => (
              <Menu.RadioItem key={id} value={id} closeMenuOnClick>
                {name}
                {isDefault && <span className={classes['soft']}> · opens with it</span>}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item onClick={() => setOpen('new')}>Save as a view…</Menu.Item>
          {views.length > 0 && (
            <Menu.Item onClick={() => setOpen('manage')}>Rename or remove views…</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'new' && (
        <ViewDialog
          title="Save as a view"
          view={{
            id: newId(TableViewId),
            table,
            name: '',
            arrangement,
            isDefault: false,
            version: 0,
          }}
          others={views}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'manage' && (
        <ManageViewsDialog views={views} arrangement={arrangement} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
