import { Checkbox, Popover, Radio } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ClientId } from '#shared/ids.ts';
import type { Audience } from '#shared/note-document.ts';
import classes from './AudiencePopover.module.css';

export interface AudienceChoice {
  id: ClientId;
  name: string;
}

interface Props {
  /** The margin or button it belongs to. */
  anchor: DOMRect;
  audience: Audience;
  /** Who is mentioned, for the words of the default. */
  mentioned: string;
  choices: readonly AudienceChoice[];
  onChange: (audience: Audience) => void;
  onClose: () => void;
}

/** Whose charts one paragraph goes to. Every choice takes effect at once; Escape goes back to the text. */
export function AudiencePopover(props: Props) {
  const { anchor, audience, mentioned, choices, onChange, onClose } = props;
  const first = useRef<HTMLDivElement>(null);
  const chosen = audience.kind === 'clients' ? audience.clients : [];

  useEffect(() => {
    first.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, []);

  const choose = (kind: string): void => {
    if (kind === 'mentioned') onChange({ kind: 'mentioned' });
    if (kind === 'group-file') onChange({ kind: 'group-file' });
    if (kind === 'clients') onChange({ kind: 'clients', clients: [...chosen] });
  };
  const toggle = (id: ClientId, on: boolean): void =>
    onChange({
      kind: 'clients',
      clients: on ? [...chosen, id] : chosen.filter((other) => other !== id),
    });

  return (
    <Popover
      opened
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      position="bottom-start"
      withinPortal
      trapFocus
      withRoles={false}
      width={260}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span
          className={classes['anchor']}
          style={{ left: anchor.left, top: anchor.top, width: anchor.width, height: anchor.height }}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Whose charts this paragraph goes to">
        <div ref={first} className={classes['choices']}>
          <Radio.Group
            label="This paragraph goes to"
            value={audience.kind}
            onChange={choose}
            classNames={{ label: classes['title'] ?? '' }}
          >
            <div className={classes['kinds']}>
              <Radio size="xs" value="mentioned" label="Those mentioned" description={mentioned} />
              <Radio
                size="xs"
                value="group-file"
                label="Group file only"
                description="In nobody’s chart"
              />
              <Radio size="xs" value="clients" label="Clients I choose" />
            </div>
          </Radio.Group>
          {audience.kind === 'clients' && (
            <fieldset className={classes['clients']}>
              <legend className={classes['hidden']}>Clients</legend>
              {choices.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  size="xs"
                  label={name}
                  checked={chosen.includes(id)}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                />
              ))}
            </fieldset>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
