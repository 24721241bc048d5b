import { expect, test } from 'vitest';
import { personChoices } from '#renderer/areas/clients/form/person-choices.ts';
import { ClientId, newId } from '#shared/ids.ts';

test('a deleted client is offered nowhere and stays where they were chosen before', () => {
  const person = (givenName: string, familyName: string, deleted: boolean) => ({
    id: newId(ClientId),
    givenName,
    familyName,
    preferredName: '',
    nicknames: [],
    deleted,
  });
  const [bo, ada, cy] = [
    person('Bo', 'Sample', false),
    person('Ada', 'Muster', false),
    person('Cy', 'Exemplar', true),
  ];
  const labels = (chosen: (string | null)[]) =>
    personChoices([bo, ada, cy], chosen).map(({ label }) => label);
  expect(labels([null])).toEqual(['Muster, Ada', 'Sample, Bo']);
  expect(labels([cy.id])).toEqual(['Exemplar, Cy', 'Muster, Ada', 'Sample, Bo']);
});
