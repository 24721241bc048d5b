import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import classes from './settings.module.css';

/** What whoever gets an export asks for, to tell that it came from here. */
export function ExportSignature() {
  const key = useQuery({
    queryKey: ['exports', 'fingerprint'],
    queryFn: () => api.exports.fingerprint({}),
  });
  return (
    <Panel title="Signature on exports">
      <p className={classes['text']}>
        What you export carries this vault’s signature, so that anybody can tell that it is yours
        and that nothing was changed on the way. Read this fingerprint out to them, on the telephone
        for example; the export itself says how to compare it.
      </p>
      <ErrorNotice error={key.error} />
      {key.data && (
        <p className={classes['fingerprint']}>
          {key.data.fingerprint ?? 'It is made with the first export.'}
        </p>
      )}
    </Panel>
  );
}
