import { expect, test } from 'vitest';
import { newId, PhraseId } from '#shared/ids.ts';
import { openTestPractice } from '../support/practice.ts';

test('phrases are kept by title, changed in place, removed and brought back, each with its audit row', async () => {
  const practice = await openTestPractice();
  const { phrases } = practice.records;
  const calm = { id: newId(PhraseId), title: 'calm breathing', text: 'Practised [what].' };
  const Grounding = { id: newId(PhraseId), title: 'Grounding', text: 'Named five [things].' };
  phrases.save({ phrase: Grounding });
  phrases.save({ phrase: calm });
  phrases.save({ phrase: { ...calm, text: 'Practised [what] twice.' } });
  const { phrases: reopened, audit } = (await practice.reopen()).records;
  expect(reopened.list()).toEqual([{ ...calm, text: 'Practised [what] twice.' }, Grounding]);
  reopened.remove({ id: calm.id });
  reopened.remove({ id: calm.id });
  expect(reopened.list()).toEqual([Grounding]);
  reopened.save({ phrase: calm });
  expect(reopened.list()).toEqual([calm, Grounding]);
  const actions = audit.list({ before: null, limit: 20 }).map(({ action }) => action);
  expect(actions.filter((action) => action === 'phrases.save')).toHaveLength(4);
  expect(actions.filter((action) => action === 'phrases.remove')).toHaveLength(1);
});
