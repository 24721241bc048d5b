import type { Acknowledgement, AgreementVersion } from '#shared/contract/agreements.ts';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import type { PaperPart, WrittenPaper } from '#shared/contract/written-paper.ts';
import type { GroupMembership } from '#shared/contract/groups.ts';
import { legalName } from '#shared/person.ts';
import { agreementCoverage } from '#shared/rules/coverage.ts';
import { dateAt, localZone } from '#shared/time.ts';
import { readAcknowledgements, readVersions } from '../records/agreement-rows.ts';
import { readGroup, readRoster } from '../records/group-rows.ts';
import { found, type RecordContext } from '../records/record-context.ts';
import { paperDay } from '#shared/paper-dates.ts';

type Request = Extract<DocumentRequest, { kind: 'group-agreement' }>;

/** A version of a group's agreement: to be read and signed, or with the members who acknowledged it. */
export const agreementPaper = {
  record: ({ groupId }: Request): string => `groups/${groupId}`,

  write: ({ store, now }: RecordContext, request: Request): WrittenPaper => {
    const { groupId, versionId, withMembers } = request;
    const version = found(readVersions(store, groupId).find(({ id }) => id === versionId));
    const today = dateAt(now(), localZone());
    const members = readRoster(store, groupId).filter(
      ({ clientDeleted, leftOn }) => !clientDeleted && (leftOn === null || leftOn >= today),
    );
    return {
      title: 'Group agreement',
      below: `${readGroup(store, groupId).name} · version ${version.number}, in force from ${paperDay(version.inForceFrom)}`,
      whose: '',
      reference: `Group agreement, version ${version.number}`,
      draft: false,
      fileName: `group-agreement-version-${version.number}`,
      parts: [
        ...(version.preamble.trim() === ''
          ? []
          : [{ kind: 'text' as const, title: 'About this', text: version.preamble }]),
        ...version.rules.map(({ text, purpose }, at): PaperPart => ({
          kind: 'text',
          title: `Rule ${at + 1}`,
          text: purpose === '' ? text : `${text}\n\nWhy: ${purpose}`,
        })),
        ...(withMembers
          ? [memberTable(version, members, readAcknowledgements(store, groupId), today)]
          : [
              {
                kind: 'text' as const,
                title: 'Agreed',
                text: 'I have read these rules, could ask about each of them, and agree to keep them.',
              },
              {
                kind: 'to-sign' as const,
                title: '',
                lines: ['Member: name', 'Signature and date', 'Facilitator: signature and date'],
              },
            ]),
      ],
    };
  },
};

const howWords: Record<Acknowledgement['how'], string> = {
  session: 'in session',
  paper: 'on paper',
  phone: 'by phone',
  video: 'by video',
};

function memberTable(
  version: AgreementVersion,
  members: readonly GroupMembership[],
  given: readonly Acknowledgement[],
  today: AgreementVersion['inForceFrom'],
): PaperPart {
  const only = [{ id: version.id, number: 1, inForceFrom: today }];
  return {
    kind: 'table',
    title: 'Acknowledged',
    columns: [
      { title: 'Member', align: 'start', width: '28%' },
      { title: 'Date', align: 'start', width: '28%' },
      { title: 'How', align: 'start', width: '18%' },
      { title: 'Answer', align: 'start', width: '26%' },
    ],
    rows: members.map(({ id, person }) => {
      const own = given
        .filter((one) => one.membershipId === id && one.versionId === version.id)
        .toSorted((one, other) => one.onDay.localeCompare(other.onDay))
        .at(-1);
      const state = agreementCoverage(id, only, given, today);
      return [
        legalName(person),
        own === undefined ? '' : paperDay(own.onDay),
        own === undefined ? '' : howWords[own.how],
        own === undefined
          ? 'not yet'
          : state === 'covered'
            ? 'yes to every rule'
            : state === 'declined'
              ? 'no to a rule'
              : 'a question is open',
      ];
    }),
  };
}
