import { ClientFields, type Client, type ClientStatus } from '#shared/contract/clients.ts';
import { calledName } from '#shared/person.ts';
import { CalendarDate } from '#shared/time.ts';
import { problemsOf, type Problems } from './form/problems.ts';

/** A client's fields as they are typed. */
export interface ClientDraft {
  givenName: string;
  familyName: string;
  preferredName: string;
  nicknames: string[];
  /** A nickname still being typed; it counts when the form is saved. */
  nicknameBegun: string;
  pronouns: string;
  dateOfBirth: string;
  chartCode: string;
  /** How a new client's status history begins; an existing client's is kept with the intake. */
  status: ClientStatus;
  /** Empty for today. */
  since: string;
}

export const emptyClient: ClientDraft = {
  givenName: '',
  familyName: '',
  preferredName: '',
  nicknames: [],
  nicknameBegun: '',
  pronouns: '',
  dateOfBirth: '',
  chartCode: '',
  status: 'active',
  since: '',
};

export function clientDraft(client: Client): ClientDraft {
  return {
    givenName: client.givenName,
    familyName: client.familyName,
    preferredName: client.preferredName,
    nicknames: client.nicknames,
    nicknameBegun: '',
    pronouns: client.pronouns,
    dateOfBirth: client.dateOfBirth ?? '',
    chartCode: client.chartCode,
    status: client.status,
    since: '',
  };
}

type Problem = Problems<ClientFields> & { since?: string };
type CheckedClient =
  | {
      fields: ClientFields;
      begins: { status: ClientStatus; on: CalendarDate };
      problems?: never;
    }
  | { fields?: never; problems: Problem };

/** The fields to save, or what does not fit. */
export function checkClient(draft: ClientDraft, today: CalendarDate): CheckedClient {
  const { nicknameBegun, status, since, ...typed } = draft;
  const begun = nicknameBegun.trim();
  const checked = ClientFields.safeParse({
    ...typed,
    nicknames:
      begun && !draft.nicknames.includes(begun) ? [...draft.nicknames, begun] : draft.nicknames,
    dateOfBirth: draft.dateOfBirth || null,
  });
  if (!checked.success) {
    return {
      problems: problemsOf(checked.error, {
        givenName: 'Enter the given name.',
        familyName: 'Enter the family name.',
        dateOfBirth: 'Enter the whole date.',
      }),
    };
  }
  if (checked.data.dateOfBirth !== null && checked.data.dateOfBirth > today)
    return { problems: { dateOfBirth: ['A birth date cannot lie ahead.'] } };
  const on = since === '' ? today : CalendarDate.safeParse(since).data;
  if (on === undefined) return { problems: { since: 'Enter the whole date.' } };
  if (on > today) return { problems: { since: 'A status cannot begin ahead.' } };
  return { fields: checked.data, begins: { status, on } };
}

/** `Grete Lang`: what a client is called, with the family name. */
export function shortName(fields: ClientFields): string {
  return `${calledName(fields)} ${fields.familyName}`;
}
