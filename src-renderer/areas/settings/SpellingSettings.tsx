import { Button, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { Practice } from '#shared/contract/settings.ts';
import { Spelling } from '#shared/contract/spelling.ts';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import classes from './settings.module.css';

const choices: readonly { value: Spelling; label: string }[] = [
  { value: 'en-US', label: 'English (US)' },
  { value: 'en-GB', label: 'English (UK)' },
  { value: 'off', label: 'Off' },
];

/** By which dictionary notes are looked at, and the words that were added to it. */
export function SpellingSettings({ practice }: { practice: Practice }) {
  const [done, setDone] = useState<Done | null>(null);
  const save = useMutation({ mutationFn: api.settings.savePractice });
  const taught = useQuery({
    queryKey: ['spelling', 'taught'],
    queryFn: () => api.spelling.taught({}),
  });
  const forget = useMutation({
    mutationFn: (word: string) => api.spelling.forget({ word }),
    onSuccess: (_, word) =>
      setDone({
        words: `“${word}” was taken out of the dictionary.`,
        undo: () => api.spelling.teach({ word }),
      }),
  });
  return (
    <>
      <Panel title="Spelling">
        <p className={classes['text']}>
          Misspelt words are underlined while you write a group note. A right click offers others,
          and F7 goes from one to the next. The dictionary is part of Circlekeep, so nothing you
          write goes anywhere. It knows your clients’ names. There is one for English only.
        </p>
        <Select
          className={classes['narrow'] ?? ''}
          label="Check spelling"
          value={practice.spelling}
          data={choices}
          onChange={(value) => {
            const spelling = Spelling.safeParse(value);
            if (spelling.success)
              save.mutate({ practice: { ...practice, spelling: spelling.data } });
          }}
        />
        <ErrorNotice error={save.error ?? taught.error ?? forget.error} />
        <Notice done={done} onDismiss={() => setDone(null)} />
      </Panel>
      {taught.data !== undefined && taught.data.length > 0 && (
        <Panel title="Words you added to the dictionary" count={taught.data.length} flush>
          <PanelRows>
            {taught.data.map((word) => (
              <PanelRow
                key={word}
                trail={
                  <Button
                    variant="default"
                    aria-label={`Remove ${word}`}
                    onClick={() => forget.mutate(word)}
                  >
                    Remove
                  </Button>
                }
              >
                {word}
              </PanelRow>
            ))}
          </PanelRows>
        </Panel>
      )}
    </>
  );
}
