import { describe, expect, it } from 'vitest';
import { emptyClient, type ClientDraft } from '#renderer/areas/clients/client-draft.ts';
import type { ClientRow } from '#shared/contract/clients.ts';
import { ClientId, newId } from '#shared/ids.ts';
import { KnownClients } from '#shared/rules/possible-duplicates.ts';
import { CalendarDate, Instant } from '#shared/time.ts';

const made = Instant.parse('2026-11-24T18:00:00.000Z');

function row(givenName: string, familyName: string, more: Partial<ClientRow> = {}): ClientRow {
  return {
    id: newId(ClientId),
    createdAt: made,
    updatedAt: made,
    version: 1,
    givenName,
    familyName,
    preferredName: '',
    nicknames: [],
    chartCode: '',
    pronouns: '',
    dateOfBirth: null,
    status: 'active',
    groups: [],
    lastSessionOn: null,
    ...more,
  };
}

const born = CalendarDate.parse('1980-05-05');
const bea = row('Beatrix', 'Müller-Lang', {
  preferredName: 'Bea',
  nicknames: ['Trixi'],
  dateOfBirth: born,
  chartCode: 'B-7',
});

function why(typed: Partial<ClientDraft>, clients = [bea]): string[] {
  const found = new KnownClients(clients).possibleDuplicates({ ...emptyClient, ...typed });
  return found.map(({ why }) => why);
}

describe('a client who may already be there', () => {
  it.each([
    { givenName: 'Beatrix', familyName: 'Müller-Lang' },
    { givenName: 'BEATRIX', familyName: 'Muller Lang' },
    { givenName: ' Bea ', familyName: 'müllerlang' },
    { givenName: 'Trixi', familyName: 'Müller-Lang' },
    { givenName: 'B.', preferredName: 'Bea', familyName: 'Müller-Lang' },
    { givenName: 'Müller-Lang', familyName: 'Beatrix' },
  ])('has the same name: $givenName $familyName', (typed) => {
    expect(why(typed)).toEqual(['same name']);
  });

  it('has the same birth date and nearly the same name', () => {
    const dateOfBirth = '1980-05-05';
    const similar = ['same birth date, similar name'];
    expect(why({ givenName: 'Beatirx', familyName: 'Müller-Lnag', dateOfBirth })).toEqual(similar);
    expect(why({ givenName: 'Beatrix', familyName: 'Novak', dateOfBirth })).toEqual(similar);
    expect(why({ givenName: 'Ana', familyName: 'Müller-Lang', dateOfBirth })).toEqual(similar);
    expect(why({ givenName: 'Ana', familyName: 'Novak', dateOfBirth })).toEqual([]);
  });

  it('has the same chart code', () => {
    expect(why({ givenName: 'Ana', familyName: 'Novak', chartCode: ' B-7 ' })).toEqual([
      'same chart code',
    ]);
  });

  it('is nobody while little is typed, or while only one name is shared', () => {
    expect(why({})).toEqual([]);
    expect(why({ givenName: 'Beatrix' })).toEqual([]);
    expect(why({ familyName: 'Müller-Lang' })).toEqual([]);
    expect(why({ givenName: 'Beatirx', familyName: 'Müller-Lnag' })).toEqual([]);
    expect(why({ familyName: 'Lee' }, [row('', '')])).toEqual([]);
  });

  it('tells short names apart that differ by two letters', () => {
    const dateOfBirth = '1980-05-05';
    const lin = [row('Lin', 'Wu', { dateOfBirth: born })];
    expect(why({ givenName: 'Lina', familyName: 'Wo', dateOfBirth }, lin)).toHaveLength(1);
    expect(why({ givenName: 'Linus', familyName: 'Wo', dateOfBirth }, lin)).toEqual([]);
  });
});
