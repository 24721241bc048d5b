import { Link } from '@tanstack/react-router';
import { ClientId, GroupId, SessionId } from '#shared/ids.ts';
import { recordParts } from '#shared/rules/audit-words.ts';

interface RecordLinkProps {
  /** As the trail has it: `clients/<id>`. */
  record: string;
  names: ReadonlyMap<string, string>;
}

/** Where a record is shown, by the name it has today. */
export function RecordLink({ record, names }: RecordLinkProps) {
  const { kind, noun, id } = recordParts(record);
  const client = kind === 'clients' ? ClientId.safeParse(id).data : undefined;
  const group = kind === 'groups' ? GroupId.safeParse(id).data : undefined;
  const session = kind === 'sessions' ? SessionId.safeParse(id).data : undefined;
  if (client !== undefined)
    return (
      <Link to="/clients/$clientId" params={{ clientId: client }}>
        {names.get(client) ?? noun}
      </Link>
    );
  if (group !== undefined)
    return (
      <Link to="/groups/$groupId" params={{ groupId: group }}>
        {names.get(group) ?? noun}
      </Link>
    );
  if (session !== undefined)
    return (
      <Link to="/sessions/$sessionId" params={{ sessionId: session }}>
        {noun}
      </Link>
    );
  return noun;
}
