import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { FileDown, Paperclip, Trash2 } from 'lucide-react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { Education } from '#shared/contract/education.ts';
import classes from './education.module.css';

interface Props {
  entry: Education;
  onRemove: () => void;
  removing: boolean;
}

const typeWords = { pdf: 'PDF', png: 'picture', jpeg: 'picture' } as const;

/** The entry's certificate, kept inside the vault: shown if it is a picture, saved out on request. */
export function Certificate({ entry, onRemove, removing }: Props) {
  const { id } = entry;
  const list = useQuery({ queryKey: ['education', 'list'], queryFn: () => api.education.list({}) });
  const type = list.data?.entries.find((candidate) => candidate.id === id)?.certificate ?? null;
  const attach = useMutation({ mutationFn: () => api.education.attachCertificate({ id }) });
  const save = useMutation({ mutationFn: () => api.education.saveCertificate({ id }) });
  const picture = useQuery({
    queryKey: ['education', 'certificatePicture', id],
    queryFn: () => api.education.certificatePicture({ id }),
    enabled: type === 'png' || type === 'jpeg',
    gcTime: 0,
  });
  return (
    <section className={classes['certificate']} aria-labelledby="certificate-title">
      <h3 id="certificate-title" className={classes['heading']}>
        Certificate
      </h3>
      <p role="status" className={classes['soft']}>
        {save.data?.saved
          ? 'Saved. That copy lies outside the vault and is not encrypted.'
          : type === null
            ? 'None yet. A PDF, PNG or JPEG of at most 10 MB; the copy in the vault is encrypted.'
            : `A ${typeWords[type]}, encrypted in the vault.`}
      </p>
      {type !== null && type !== 'pdf' && picture.data && (
        <img
          className={classes['picture']}
          alt={`Certificate: ${entry.title}`}
          src={`data:image/${picture.data.type};base64,${picture.data.base64}`}
        />
      )}
      <div className={classes['actions']}>
        <Button
          variant="default"
          leftSection={<Paperclip size={15} aria-hidden />}
          loading={attach.isPending}
          onClick={() => attach.mutate()}
        >
          {type === null ? 'Add certificate' : 'Replace certificate'}
        </Button>
        {type !== null && (
          <Button
            variant="default"
            leftSection={<FileDown size={15} aria-hidden />}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            Save as a file
          </Button>
        )}
        <Button
          variant="default"
          className={classes['remove'] ?? ''}
          leftSection={<Trash2 size={15} aria-hidden />}
          loading={removing}
          onClick={onRemove}
        >
          Remove entry
        </Button>
      </div>
      <ErrorNotice error={attach.error ?? save.error ?? picture.error} />
    </section>
  );
}
