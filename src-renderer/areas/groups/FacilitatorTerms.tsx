import { Button, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { capital } from '#renderer/ui/words.ts';
import { FacilitatorTerm, facilitatorRoles, type Group } from '#shared/contract/groups.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import formClasses from '../clients/form/form.module.css';
import classes from './profile.module.css';

interface Props {
  group: Group;
  /** In the order they lead, past ones last. */
  terms: readonly FacilitatorTerm[];
}

/** Who leads and led the group, from when to when. */
export function FacilitatorTerms({ group, terms }: Props) {
  const [editing, setEditing] = useState(false);
  const nameOf = useClinicianNames();
  return (
    <Panel
      title="Facilitators"
      flush
      actions={
        terms.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
            Roles and dates
          </Button>
        )
      }
    >
      {terms.length === 0 ? (
        <EmptyState title="Nobody leads this group yet" compact>
          Choose the facilitators under “Edit group” on the Overview.
        </EmptyState>
      ) : (
        <ul className={classes['list']} role="list" aria-label="Facilitators">
          {terms.map((term) => (
            <li key={term.id} className={classes['row']}>
              <div className={classes['text']}>
                <strong>{nameOf(term)}</strong> {term.to !== null && <Badge>past</Badge>}
                <div className={classes['soft']}>
                  {term.role},{' '}
                  {term.to === null
                    ? `since ${formatDate(term.from)}`
                    : `${formatDate(term.from)} to ${formatDate(term.to)}`}
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
      {editing && <TermsDialog group={group} terms={terms} onClose={() => setEditing(false)} />}
    </Panel>
  );
}

function useClinicianNames(): (term: FacilitatorTerm) => string {
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  return ({ clinicianId }) =>
    settings.data?.clinicians.find(({ id }) => id === clinicianId)?.name ?? '';
}

function TermsDialog({ group, terms, onClose }: Props & { onClose: () => void }) {
  const nameOf = useClinicianNames();
  const [tried, setTried] = useState(false);
  const { draft, set, dirty } = useDraft({
    rows: terms.map((term) => ({ ...term, from: String(term.from), to: String(term.to ?? '') })),
  });
  const save = useMutation({ mutationFn: api.groups.saveFacilitators, onSuccess: onClose });
  const checked = draft.rows.map((row) =>
    FacilitatorTerm.safeParse({ ...row, to: row.to || null }),
  );
  const change = (at: number, part: Partial<(typeof draft.rows)[number]>) =>
    set(
      'rows',
      draft.rows.map((row, index) => (index === at ? { ...row, ...part } : row)),
    );
  return (
    <FormDialog
      title="Facilitators: roles and dates"
      saveLabel="Save facilitators"
      dirty={dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true);
        const rows = checked.flatMap(({ data }) => data ?? []);
        if (rows.length === checked.length)
          save.mutate({ id: group.id, version: group.version, terms: rows });
      }}
      onClose={onClose}
    >
      {draft.rows.map((row, at) => {
        const term = terms[at];
        const paths = checked[at]?.error?.issues.map(({ path }) => path[0]) ?? [];
        return (
          <fieldset key={row.id} className={classes['term']}>
            <legend>{term && nameOf(term)}</legend>
            <div className={formClasses['three']}>
              <Select
                {...listProps}
                label="Role"
                data={facilitatorRoles.map((value) => ({ value, label: capital(value) }))}
                value={row.role}
                onChange={(value) => value && change(at, { role: value })}
              />
              <WhenField
                kind="day"
                label="From"
                withAsterisk
                aria-required
                value={row.from}
                error={tried && paths.includes('from') ? 'Enter the day.' : undefined}
                onChange={(from) => change(at, { from })}
              />
              <WhenField
                kind="day"
                label="To"
                description="Empty for whoever leads now"
                value={row.to}
                error={tried && paths.includes('to') ? 'Not before the first day.' : undefined}
                onChange={(to) => change(at, { to })}
              />
            </div>
          </fieldset>
        );
      })}
    </FormDialog>
  );
}
