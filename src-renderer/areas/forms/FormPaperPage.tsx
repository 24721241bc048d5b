import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { api } from '#renderer/api.ts';
import type { FormTemplateId } from '#shared/ids.ts';
import { DocumentPage } from '../documents/DocumentPage.tsx';
import paperClasses from '../documents/documents.module.css';
import classes from './forms.module.css';

interface Props {
  templateId: FormTemplateId;
  /** Null is the draft. */
  number: number | null;
}

/** A form without a client, to look at or to fill in by hand. */
export function FormPaperPage({ templateId, number }: Props) {
  const form = useQuery({
    queryKey: ['forms', 'get', templateId],
    queryFn: () => api.forms.get({ id: templateId }),
  });
  const version = form.data?.versions.find((one) => one.number === number);
  return (
    <DocumentPage
      title="Blank form"
      subtitle={number === null ? form.data?.draft?.text.title : version?.text.title}
      document={{ kind: 'form-blank', templateId, number }}
      aside={
        <nav aria-label="Where this paper belongs" className={paperClasses['list']}>
          <Link
            to="/confidentiality/forms/$templateId"
            params={{ templateId }}
            className={paperClasses['back']}
          >
            <ArrowLeft size={15} aria-hidden />
            The form
          </Link>
          <p className={classes['aside']}>
            What belongs to a client stands as a line to write on. A form for one client is printed
            from the client’s Consents.
          </p>
        </nav>
      }
    />
  );
}
