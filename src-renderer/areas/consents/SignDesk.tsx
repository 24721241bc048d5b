import { Button, Checkbox, Radio, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatInstantDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { CopyWay, SignerRole, type SigningDraft } from '#shared/contract/consents.ts';
import type { Contract, OutputOf } from '#shared/contract/index.ts';
import type { DrawnSignature } from '#shared/contract/written-paper.ts';
import { AppError } from '#shared/errors.ts';
import { foldName } from '#shared/fold-text.ts';
import { AttachmentId, ConsentEntryId, newId, type ClientId } from '#shared/ids.ts';
import {
  attestation,
  blankFields,
  formValues,
  mustEnd,
  namesGroup,
  unmarked,
  writeForm,
} from '#shared/rules/form-text.ts';
import { today } from '#shared/time.ts';
import formClasses from '../clients/form/form.module.css';
import { listProps } from '../clients/form/list-props.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { DraftQueue, unversioned } from '../notes/draft-queue.ts';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftValue, useHeldDraft } from '../notes/useDraft.ts';
import { copyWords, roleWords } from './consent-words.ts';
import classes from './consents.module.css';
import { FormView } from './FormView.tsx';
import { dayOf, endOf, resumed, signDraft } from './sign-draft.ts';
import { signShelf } from './sign-shelf.ts';
import { SignaturePad } from './SignaturePad.tsx';

interface Props {
  clientId: ClientId;
  /** The version in use, and what was entered for it and not signed. */
  prepared: OutputOf<Contract['consents']['prepare']>;
  /** Brings in what the records say now. */
  onReload: () => void;
}

/** The form as it will be frozen, and beside it what completes it. */
export function SignDesk({ clientId, prepared: inUse, onReload }: Props) {
  const navigate = useNavigate();
  const { templateId } = inUse;
  const [copyId] = useState(() => newId(ConsentEntryId));
  const key = `${clientId}/${templateId}` as const;
  const [queue] = useState(() =>
    signShelf.open(
      key,
      () =>
        new DraftQueue({
          value: inUse.draft === null ? signDraft(inUse) : resumed(inUse.draft, inUse),
          version: 0,
          savedAt: null,
          save: unversioned((value) =>
            api.consents.saveDraft({ clientId, templateId, draft: value }),
          ),
        }),
    ),
  );
  useHeldDraft(signShelf, key, queue);
  const draft = useDraftValue(queue);
  const change = (part: Partial<SigningDraft>): void => queue.change({ ...queue.value, ...part });
  const set = <Field extends keyof SigningDraft>(field: Field, value: SigningDraft[Field]): void =>
    change({ [field]: value });
  const [back, setBack] = useState(inUse.draft !== null);
  // The signature itself is made in one go, before the form is signed, and kept nowhere until then.
  const [strokes, setStrokes] = useState<DrawnSignature>([]);
  const [attested, setAttested] = useState(false);
  const [tried, setTried] = useState(false);

  const onPaper = draft.way === 'ink';
  // A paper may have been signed on a version that is no longer in use.
  const older = onPaper && draft.number !== inUse.number ? draft.number : null;
  const earlier = useQuery({
    queryKey: ['consents', 'prepare', clientId, templateId, older],
    queryFn: () => api.consents.prepare({ clientId, templateId, number: older }),
    enabled: older !== null,
    staleTime: 'static',
    gcTime: 0,
  });
  const prepared = (older !== null && earlier.data) || inUse;
  const waiting = older !== null && !earlier.data;
  const { kind, text, number, whose, reference, facts } = prepared;
  const marks = useMemo(() => new Map(Object.entries(draft.marks)), [draft.marks]);
  const sign = useMutation({
    mutationFn: api.consents.sign,
    onSuccess: () => void navigate({ to: '/clients/$clientId/consents', params: { clientId } }),
  });
  const attach = useMutation({
    mutationFn: () => api.attachments.add({ id: newId(AttachmentId), clientId }),
    onSuccess: (added) => {
      if (added) set('scan', { id: added.id, title: added.title });
    },
  });

  const group = prepared.groups.find(({ id }) => id === draft.groupId);
  const recorded = useMemo(() => [...prepared.values, ...(group?.values ?? [])], [prepared, group]);
  const asked = blankFields(text, formValues(recorded, [], null));
  const answers = asked.map(({ name }) => ({ field: name, value: draft.answers[name] ?? '' }));
  const end = endOf(draft);
  const on = dayOf(draft);
  const values = formValues(
    recorded,
    answers,
    on === null ? null : { on, end: end ?? { kind: 'none' } },
  );
  const paper = writeForm(text, {
    kind,
    number,
    values,
    marks,
    whose,
    reference,
    facts,
    foot: [],
  });

  const name = draft.name.trim();
  const problems = {
    group: !onPaper && namesGroup(text) && group === undefined,
    blank: !onPaper && blankFields(text, values).length > 0,
    unmarked: !onPaper && unmarked(text, marks).length > 0,
    end: end === null,
    on: on === null || on > today(),
    name: name === '',
    authority: draft.role !== 'client' && draft.authority.trim() === '',
    drawn: draft.way === 'drawn' && strokes.length === 0,
    typed: draft.way === 'typed' && (foldName(draft.typed) !== foldName(name) || !attested),
    scan: onPaper && draft.scan === null,
  };
  const open = Object.values(problems).filter(Boolean).length;

  const submit = (): void => {
    setTried(true);
    if (waiting) return;
    if (open > 0 || end === null || on === null) {
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus(),
      );
      return;
    }
    sign.mutate({
      id: draft.id,
      signing: {
        clientId,
        templateId,
        number,
        groupId: group?.id ?? null,
        on,
        answers,
        marks: [...marks].map(([key, mark]) => ({ key, mark })),
        end,
        signer: {
          role: draft.role,
          name,
          authority: draft.role === 'client' ? '' : draft.authority,
        },
        way:
          draft.way === 'drawn'
            ? { kind: 'drawn', strokes }
            : draft.scan !== null && onPaper
              ? { kind: 'ink', attachmentId: draft.scan.id }
              : { kind: 'typed', name: draft.typed },
        place: draft.place,
        seen: paper,
        copy: draft.copy === 'later' ? null : { id: copyId, how: draft.copy },
      },
    });
  };

  const mark = (key: string, value: string): void => {
    const given = new Map(marks);
    if (value.trim() === '') given.delete(key);
    else given.set(key, value.trim());
    set('marks', Object.fromEntries(given));
  };
  const changed = sign.error instanceof AppError && sign.error.code === 'changed-meanwhile';

  return (
    <div className={classes['desk']}>
      <FormView paper={paper} form={text} marks={marks} onMark={mark} tried={tried && !onPaper} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Panel title="Signing" actions={<SaveStatus queue={queue} what="Entries" />}>
          <div className={classes['fields']}>
            {back && (
              <div className={classes['tools']}>
                <p className={classes['soft']} role="status">
                  What was entered before is back as it was typed. A signature drawn by hand and the
                  tick that goes with a typed name are not kept before the form is signed.
                </p>
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => {
                    queue.change({ ...signDraft(inUse), id: draft.id });
                    setBack(false);
                  }}
                >
                  Begin anew
                </Button>
              </div>
            )}
            {namesGroup(text) && (
              <Select
                {...listProps}
                label="For which group"
                value={draft.groupId}
                error={
                  tried &&
                  problems.group &&
                  'This form is about a group. Add the client to one, or to its waiting list.'
                }
                onChange={(id) =>
                  set('groupId', prepared.groups.find((one) => one.id === id)?.id ?? null)
                }
                data={prepared.groups.map(({ id, name: label }) => ({ value: id, label }))}
              />
            )}
            {asked.map(({ name: fieldName, label }) => (
              <TextInput
                key={fieldName}
                label={label}
                maxLength={2_000}
                autoComplete="off"
                value={draft.answers[fieldName] ?? ''}
                error={
                  tried &&
                  !onPaper &&
                  (draft.answers[fieldName] ?? '').trim() === '' &&
                  'The form names it; nothing may stay blank.'
                }
                onChange={(event) =>
                  set('answers', { ...draft.answers, [fieldName]: event.currentTarget.value })
                }
              />
            ))}
            <Radio.Group
              label="Holds until"
              value={draft.end}
              onChange={(value) =>
                set('end', value === 'day' || value === 'event' ? value : 'none')
              }
            >
              <div className={formClasses['choices']}>
                {!mustEnd(kind) && <Radio value="none" label="No end, until it is revoked" />}
                <Radio value="day" label="A day" />
                <Radio value="event" label="An event" />
              </div>
            </Radio.Group>
            {draft.end === 'day' && (
              <WhenField
                kind="day"
                label="Last day"
                value={draft.endDay}
                error={tried && problems.end && 'Enter the last day.'}
                onChange={(value) => set('endDay', value)}
              />
            )}
            {draft.end === 'event' && (
              <TextInput
                label="Event"
                maxLength={300}
                autoComplete="off"
                value={draft.endEvent}
                error={tried && problems.end && 'Say which event.'}
                onChange={(event) => set('endEvent', event.currentTarget.value)}
              />
            )}
            <Radio.Group
              label="Who signs"
              value={draft.role}
              onChange={(value) => {
                const role = SignerRole.parse(value);
                if (role === 'client') change({ role, name: whose });
                else change({ role, name: draft.name === whose ? '' : draft.name });
              }}
            >
              <div className={formClasses['choices']}>
                {SignerRole.options
                  .filter((role) => !text.guardian || role !== 'client')
                  .map((role) => (
                    <Radio key={role} value={role} label={roleWords[role]} />
                  ))}
              </div>
            </Radio.Group>
            <TextInput
              label="Name of whoever signs"
              maxLength={200}
              autoComplete="off"
              value={draft.name}
              error={tried && problems.name && 'Enter the name.'}
              onChange={(event) => set('name', event.currentTarget.value)}
            />
            {draft.role !== 'client' && (
              <TextInput
                label="Authority"
                description="Parent, guardian by court order, power of attorney"
                maxLength={300}
                autoComplete="off"
                value={draft.authority}
                error={
                  tried && problems.authority && 'Say by what authority they sign for the client.'
                }
                onChange={(event) => set('authority', event.currentTarget.value)}
              />
            )}
            <Radio.Group
              label="How it is signed"
              value={draft.way}
              onChange={(value) => {
                const way = value === 'typed' || value === 'ink' ? value : 'drawn';
                change(way === 'ink' ? { way } : { way, number: inUse.number });
              }}
            >
              <div className={formClasses['choices']}>
                <Radio value="drawn" label="By hand on screen" />
                <Radio value="typed" label="By typing the name" />
                <Radio value="ink" label="In ink on paper, with a scan" />
              </div>
            </Radio.Group>
            {draft.way === 'drawn' && (
              <>
                <SignaturePad strokes={strokes} onChange={setStrokes} />
                {tried && problems.drawn && (
                  <p className={classes['problem']} role="alert">
                    Sign in the field above, or choose typing the name.
                  </p>
                )}
              </>
            )}
            {draft.way === 'typed' && (
              <>
                <TextInput
                  label="Type the name to sign"
                  maxLength={200}
                  autoComplete="off"
                  value={draft.typed}
                  error={
                    tried &&
                    foldName(draft.typed) !== foldName(name) &&
                    'Type the name of whoever signs, as it stands above.'
                  }
                  onChange={(event) => set('typed', event.currentTarget.value)}
                />
                <Checkbox
                  label={attestation}
                  checked={attested}
                  error={tried && !attested && 'This belongs to signing.'}
                  onChange={(event) => setAttested(event.currentTarget.checked)}
                />
              </>
            )}
            {onPaper && (
              <>
                {inUse.versions.length > 1 && (
                  <Select
                    {...listProps}
                    label="Version on the paper"
                    description="It stands at the head of the paper. One from before the last change counts as that version."
                    inputWrapperOrder={['label', 'input', 'description', 'error']}
                    allowDeselect={false}
                    value={String(draft.number)}
                    onChange={(value) => set('number', Number(value))}
                    data={inUse.versions.toReversed().map((version) => ({
                      value: String(version.number),
                      label:
                        version.number === inUse.number
                          ? `Version ${version.number}, in use`
                          : `Version ${version.number}, in use from ${formatInstantDate(version.inUseAt)}`,
                    }))}
                  />
                )}
                <ErrorNotice error={earlier.error} />
                <div className={classes['tools']}>
                  <LinkButton
                    variant="default"
                    to="/clients/$clientId/consents/sign/$templateId/paper"
                    params={{ clientId, templateId }}
                    search={{ group: group?.id }}
                  >
                    Print it to sign
                  </LinkButton>
                  <Button
                    variant="default"
                    loading={attach.isPending}
                    onClick={() => attach.mutate()}
                  >
                    {draft.scan === null ? 'Attach the scan…' : 'Attach another scan…'}
                  </Button>
                </div>
                <p className={classes['soft']} role="status">
                  {draft.scan === null
                    ? 'PDF, PNG or JPEG. It is kept encrypted among the attachments.'
                    : `Attached: ${draft.scan.title}`}
                </p>
                {tried && problems.scan && (
                  <p className={classes['problem']} role="alert">
                    Attach the scan of the signed paper.
                  </p>
                )}
                <WhenField
                  kind="day"
                  label="Signed on"
                  value={draft.on}
                  error={tried && problems.on && 'Enter the day, not one to come.'}
                  onChange={(value) => set('on', value)}
                />
                <ErrorNotice error={attach.error} />
              </>
            )}
            <TextInput
              label="Where, or how you met"
              placeholder="In the practice, by video"
              maxLength={200}
              autoComplete="off"
              value={draft.place}
              onChange={(event) => set('place', event.currentTarget.value)}
            />
            <Radio.Group
              label="Copy for whoever signs"
              value={draft.copy}
              onChange={(value) => set('copy', CopyWay.safeParse(value).data ?? 'later')}
            >
              <div className={formClasses['choices']}>
                <Radio value="later" label="Not given yet" />
                {CopyWay.options.map((way) => (
                  <Radio key={way} value={way} label={`Given ${copyWords[way]}`} />
                ))}
              </div>
            </Radio.Group>
            <ErrorNotice error={sign.error} />
            {changed && (
              <Button
                variant="default"
                onClick={() => {
                  sign.reset();
                  onReload();
                }}
              >
                Bring in the saved changes
              </Button>
            )}
            <p className={classes['soft']} role="status">
              {tried && open > 0 ? 'Something is still missing; it is marked.' : ''}
            </p>
            <Button type="submit" loading={sign.isPending}>
              Sign and keep
            </Button>
            <p className={classes['soft']}>
              The form is kept exactly as it stands here and never changes. You are its witness.
            </p>
          </div>
        </Panel>
      </form>
    </div>
  );
}
