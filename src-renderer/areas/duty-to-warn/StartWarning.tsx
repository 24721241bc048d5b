import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { newId, WarningId, type ClientId, type SessionId } from '#shared/ids.ts';

/** Starts an event for a client, or goes on with the one that is open, and opens it. */
export function useStartWarning() {
  const navigate = useNavigate();
  // One id for as long as the screen stands: a second tap asks for the same event.
  const [id] = useState(() => newId(WarningId));
  return useMutation({
    mutationFn: (of: { clientId: ClientId; sessionId: SessionId | null }) =>
      api.dutyToWarn.start({ id, ...of }),
    onSuccess: (started) =>
      navigate({
        to: '/confidentiality/duty-to-warn/$warningId',
        params: { warningId: started.id },
      }),
  });
}

interface Props {
  clientId: ClientId;
  sessionId: SessionId;
}

/** The one key from a client's seat to an event. */
export function StartWarning({ clientId, sessionId }: Props) {
  const start = useStartWarning();
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<TriangleAlert size={15} aria-hidden />}
        loading={start.isPending}
        onClick={() => start.mutate({ clientId, sessionId })}
      >
        Duty to warn
      </Button>
      <ErrorNotice error={start.error} />
    </>
  );
}
