import { expect, test } from 'vitest';
import { createRecordContext } from '#main/records/record-context.ts';
import { readPractice, settingsHandlers } from '#main/records/settings.ts';
import { openTestPractice } from '../support/practice.ts';

test('a new idle limit that locks at once locks after the settings are saved', async () => {
  const practice = await openTestPractice();
  const context = createRecordContext(practice.store, () => practice.clock.now);
  const { savePractice } = settingsHandlers(context, () => practice.store.close());
  savePractice({ practice: { ...readPractice(practice.store), lockAfterMinutes: 1 } });
  const { store } = await practice.reopen();
  expect(readPractice(store).lockAfterMinutes).toBe(1);
});
