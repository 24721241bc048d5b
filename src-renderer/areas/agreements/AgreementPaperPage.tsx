import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { AgreementVersionId, GroupId } from '#shared/ids.ts';
import { DocumentPage } from '../documents/DocumentPage.tsx';
import documents from '../documents/documents.module.css';

interface Props {
  groupId: GroupId;
  versionId: AgreementVersionId;
  withMembers: boolean;
}

/** A version of the agreement on paper: to read and sign, or with who acknowledged it. */
export function AgreementPaperPage({ groupId, versionId, withMembers }: Props) {
  return (
    <DocumentPage
      title="Group agreement"
      document={{ kind: 'group-agreement', groupId, versionId, withMembers }}
      aside={
        <nav className={documents['list']} aria-label="Papers of this agreement">
          <Link to="/groups/$groupId/agreement" params={{ groupId }} className={documents['back']}>
            <ArrowLeft size={15} aria-hidden />
            Agreement
          </Link>
          <ul className={documents['papers']} role="list">
            <li>
              <Link
                to="/groups/$groupId/agreement/$versionId/paper"
                params={{ groupId, versionId }}
                className={documents['paper']}
              >
                <span className={documents['paperName']}>To read and sign</span>
              </Link>
            </li>
            <li>
              <Link
                to="/groups/$groupId/agreement/$versionId/acknowledged"
                params={{ groupId, versionId }}
                className={documents['paper']}
              >
                <span className={documents['paperName']}>With who acknowledged it</span>
              </Link>
            </li>
          </ul>
        </nav>
      }
    />
  );
}
