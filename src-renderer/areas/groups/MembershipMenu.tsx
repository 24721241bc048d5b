import { ActionIcon, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Ellipsis, LogOut, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { errorMessage } from '#renderer/ui/ErrorNotice.tsx';
import type { MembershipId } from '#shared/ids.ts';
import type { CalendarDate } from '#shared/time.ts';
import type { Done } from '../clients/form/Notice.tsx';
import { DeleteDialog } from '../retention/DeleteDialog.tsx';

interface Props {
  membershipId: MembershipId;
  leftOn: CalendarDate | null;
  leaveReason: string;
  /** Who it is about, for the words afterwards. */
  name: string;
  label: string;
  onLeave: () => void;
  onDone: (done: Done) => void;
}

/** What can be done with a membership: end it, take its end back, or delete it as a mistake. */
export function MembershipMenu(props: Props) {
  const { membershipId, leftOn, leaveReason, name, onLeave, onDone } = props;
  const resume = useMutation({
    mutationFn: api.memberships.resume,
    onSuccess: () => {
      onDone({
        words: `${name} is a member again, as if never gone.`,
        ...(leftOn !== null && {
          undo: () => api.memberships.leave({ id: membershipId, leftOn, reason: leaveReason }),
        }),
      });
    },
    onError: (error) => onDone({ words: errorMessage(error) }),
  });
  const [deleting, setDeleting] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width="auto" returnFocus>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={props.label}>
            <Ellipsis size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {leftOn === null ? (
            <Menu.Item leftSection={<LogOut size={15} aria-hidden />} onClick={onLeave}>
              Leave the group…
            </Menu.Item>
          ) : (
            <Menu.Item
              leftSection={<Undo2 size={15} aria-hidden />}
              onClick={() => resume.mutate({ id: membershipId })}
            >
              Resume, as if never gone
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<Trash2 size={15} aria-hidden />}
            onClick={() => setDeleting(true)}
          >
            Delete, as entered by mistake…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {deleting && (
        <DeleteDialog
          record={{ kind: 'membership', id: membershipId }}
          title={`the membership of ${name}`}
          words="It leaves the roster and the chart. This is for an entry made by mistake; somebody who was in the group leaves it instead."
          onClose={() => setDeleting(false)}
          onDeleted={(done) => {
            setDeleting(false);
            onDone(done);
          }}
        />
      )}
    </>
  );
}
