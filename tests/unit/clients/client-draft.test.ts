import { describe, expect, it } from 'vitest';
import { checkClient, emptyClient } from '#renderer/areas/clients/client-draft.ts';
import { CalendarDate } from '#shared/time.ts';

const today = CalendarDate.parse('2026-11-24');
const ana = { ...emptyClient, givenName: ' Ana ', familyName: 'Novak' };

describe('checkClient', () => {
  it('trims names and leaves what is not known empty', () => {
    expect(checkClient(ana, today).fields).toMatchObject({
      givenName: 'Ana',
      familyName: 'Novak',
      chartCode: '',
      dateOfBirth: null,
    });
  });

  it('says in plain words what is missing', () => {
    const { problems } = checkClient({ ...emptyClient, givenName: '  ' }, today);
    expect(problems).toEqual({
      givenName: ['Enter the given name.'],
      familyName: ['Enter the family name.'],
    });
  });

  it('says what is too long, and by how much it may be', () => {
    const { problems } = checkClient({ ...ana, pronouns: 'x'.repeat(61) }, today);
    expect(problems).toEqual({ pronouns: ['Use at most 60 characters.'] });
  });

  it('keeps a nickname that was typed but not yet added, once', () => {
    const typed = { ...ana, nicknames: ['Anka'], nicknameBegun: ' Nana ' };
    expect(checkClient(typed, today).fields?.nicknames).toEqual(['Anka', 'Nana']);
    const again = { ...ana, nicknames: ['Anka'], nicknameBegun: 'Anka' };
    expect(checkClient(again, today).fields?.nicknames).toEqual(['Anka']);
  });

  it('refuses a birth date that lies ahead or does not exist', () => {
    expect(checkClient({ ...ana, dateOfBirth: '2026-11-24' }, today).fields).toBeDefined();
    expect(checkClient({ ...ana, dateOfBirth: '2026-11-25' }, today).problems).toEqual({
      dateOfBirth: ['A birth date cannot lie ahead.'],
    });
    expect(checkClient({ ...ana, dateOfBirth: '2026-02-29' }, today).problems).toEqual({
      dateOfBirth: ['Enter the whole date.'],
    });
  });
});
