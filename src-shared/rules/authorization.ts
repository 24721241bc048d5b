import type {
  Authorization,
  AuthorizationFields,
  InformationKind,
} from '../contract/authorizations.ts';
import type { CalendarDate } from '../time.ts';

/*
 * Whether information may leave on an authorization. Sources: 45 CFR 164.508(b)(2) (what makes one defective), (b)(3)
 * (combined), (b)(4) (conditioned), (c)(1) and (2) (elements and statements); 42 CFR 2.31 for records of substance
 * use treatment.
 */

export interface Block {
  readonly reason:
    | 'blank'
    | 'unsigned'
    | 'expired'
    | 'revoked'
    | 'combined'
    | 'conditioned'
    | 'false'
    | 'outside-its-words';
  readonly words: string;
}

const blank = (words: string): Block => ({ reason: 'blank', words });

/** What is missing or wrong in the words of an authorization, before anybody signs it. Empty when it is complete. */
export function incompleteness(fields: AuthorizationFields): Block[] {
  return [...blanks(fields), ...wrongCombination(fields), ...wrongCondition(fields)];
}

function blanks(fields: AuthorizationFields): Block[] {
  const { kind, expiry, condition } = fields;
  const found: Block[] = [];
  // Specific and meaningful: the kinds alone describe nobody's information.
  if (fields.information.length === 0) found.push(blank('which kinds of information'));
  if (fields.informationWords === '') found.push(blank('the information in words'));
  if (fields.discloser === '') found.push(blank('who discloses'));
  if (fields.recipient === '') found.push(blank('who receives'));
  if (!fields.atClientsRequest && fields.purpose === '') found.push(blank('the purpose'));
  if (expiry === 'date' && fields.expiresOn === null) found.push(blank('the expiry date'));
  if (expiry === 'event' && fields.expiryEvent === '') found.push(blank('the expiry event'));
  // 42 CFR 2.31(a)(7): "none" is enough for treatment, payment and health care operations only.
  if (expiry === 'none' && kind !== 'part2-care') found.push(blank('an expiry date or event'));
  if (!fields.saysRevocation) found.push(blank('the statement how to revoke in writing'));
  // 42 CFR 2.31(a) asks for the other two with a consent for treatment, payment and operations only.
  // Counseling notes are psychotherapy notes as well, so that their consent says what 164.508(c)(2) asks for.
  const saysAll = kind !== 'part2' && kind !== 'part2-proceedings';
  if (saysAll && !fields.saysConditioning)
    found.push(blank('the statement whether anything depends on signing'));
  if (saysAll && !fields.saysRedisclosure)
    found.push(blank('the statement that the recipient may pass it on'));
  if (condition !== 'nothing' && !fields.saysConditioning && !saysAll)
    found.push(blank('the statement what refusing means'));
  return found;
}

/** 45 CFR 164.508(b)(3); 42 CFR 2.31(b) and (d). */
function wrongCombination({
  kind,
  information,
  combined,
  condition,
}: AuthorizationFields): Block[] {
  const wrong = (words: string): Block => ({ reason: 'combined', words });
  const found: Block[] = [];
  const notes = information.includes('psychotherapy-notes');
  const forNotes = kind === 'psychotherapy-notes' || kind === 'part2-notes';
  if (!forNotes && notes)
    found.push(wrong('psychotherapy notes need an authorization of their own kind'));
  if (forNotes && information.some((one) => one !== 'psychotherapy-notes'))
    found.push(wrong('an authorization for psychotherapy notes covers nothing else'));
  if (forNotes && (combined === 'other-kind' || combined === 'other-paper'))
    found.push(wrong('one for psychotherapy notes goes with another such one only'));
  if (kind === 'part2-proceedings' && combined !== 'nothing')
    found.push(wrong('a consent for proceedings against the client stands alone'));
  if (!forNotes && kind !== 'part2-proceedings') {
    if (combined === 'other-paper')
      found.push(wrong('it stands on one paper with something that is no authorization'));
    else if (combined !== 'nothing' && condition !== 'nothing')
      found.push(wrong('one that something depends on stands on one paper with another'));
  }
  return found;
}

/** 45 CFR 164.508(b)(4): treatment never depends on signing, but for research and care meant for a third party. */
function wrongCondition({ condition }: AuthorizationFields): Block[] {
  return condition === 'treatment'
    ? [{ reason: 'conditioned', words: 'treatment was made to depend on signing' }]
    : [];
}

type Standing = Pick<Authorization, 'fields' | 'signature'> & {
  readonly events: readonly Pick<Authorization['events'][number], 'kind' | 'on'>[];
};

/**
 * Everything that keeps information from leaving on this authorization on `on`; empty when it is valid then. A
 * revocation holds from its day on and undoes nothing done before (164.508(b)(5)).
 */
export function authorizationBlocks(
  { fields, signature, events }: Standing,
  on: CalendarDate,
): Block[] {
  const found = incompleteness(fields);
  if (signature === null) found.push({ reason: 'unsigned', words: 'it is not signed yet' });
  else if (on < signature.on)
    found.push({ reason: 'unsigned', words: 'it was not signed yet on that day' });
  if (fields.expiry === 'date' && fields.expiresOn !== null && fields.expiresOn < on)
    found.push({ reason: 'expired', words: 'its expiry date has passed' });
  const since = (kind: Authorization['events'][number]['kind']): boolean =>
    events.some((event) => event.kind === kind && event.on <= on);
  if (since('event-happened'))
    found.push({ reason: 'expired', words: 'the event it ends with has happened' });
  if (since('revoked')) found.push({ reason: 'revoked', words: 'it was revoked' });
  if (since('found-false'))
    found.push({ reason: 'false', words: 'a statement in it is known to be false' });
  return found;
}

/** What of `information` the authorization does not name; none of it may leave on it. */
export function outsideItsWords(
  { information }: Pick<AuthorizationFields, 'information'>,
  asked: readonly InformationKind[],
): InformationKind[] {
  return asked.filter((kind) => !information.includes(kind));
}

/** Is it a consent for records of substance use treatment (42 CFR 2.31)? */
export function isPart2({ kind }: Pick<AuthorizationFields, 'kind'>): boolean {
  return kind !== 'release' && kind !== 'psychotherapy-notes';
}

/**
 * Is it the same recipient, as a person would read the two? Capitals, spaces and how a letter is encoded make no
 * difference; anything else does.
 */
export function isSameRecipient(one: string, other: string): boolean {
  const read = (name: string) =>
    name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return read(one) === read(other);
}
