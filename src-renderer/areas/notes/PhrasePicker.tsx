import { Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { wordsMatcher } from '#renderer/ui/words.ts';
import { foldText } from '#shared/fold-text.ts';
import type { Phrase } from '#shared/contract/phrases.ts';
import classes from './PhrasePicker.module.css';

/** Finds a phrase by a few letters; Enter puts it into the note. */
export function PhrasePicker({
  onChoose,
  onClose,
}: {
  onChoose: (phrase: Phrase) => void;
  onClose: () => void;
}) {
  const phrases = useQuery({ queryKey: ['phrases', 'list'], queryFn: () => api.phrases.list({}) });
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState(0);
  const list = useId();

  const matches = wordsMatcher(typed);
  const found = (phrases.data ?? []).filter(({ title, text }) =>
    matches(foldText(`${title} ${text}`)),
  );
  const active = Math.min(wanted, found.length - 1);
  const option = (index: number) => `${list}-${index}`;

  return (
    <Modal opened onClose={onClose} title="Phrases" size="lg" transitionProps={{ duration: 0 }}>
      <ErrorNotice error={phrases.error} />
      <TextInput
        role="combobox"
        aria-label="Find a phrase"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={active >= 0 ? option(active) : undefined}
        placeholder="Find a phrase"
        value={typed}
        data-autofocus
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWanted(0);
        }}
        onKeyDown={(event) => {
          const phrase = found[active];
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step !== undefined && found.length > 0) {
            event.preventDefault();
            setWanted((active + step + found.length) % found.length);
          } else if (event.key === 'Enter' && phrase !== undefined) {
            event.preventDefault();
            onChoose(phrase);
          }
        }}
      />
      <div id={list} role="listbox" aria-label="Phrases" className={classes['list']}>
        {found.map((phrase, index) => (
          <div
            key={phrase.id}
            id={option(index)}
            role="option"
            aria-selected={index === active}
            className={classes['option']}
            onPointerMove={() => setWanted(index)}
            onClick={() => onChoose(phrase)}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
          >
            <strong>{phrase.title}</strong>
            <span className={classes['text']}>{phrase.text}</span>
          </div>
        ))}
      </div>
      {phrases.data && found.length === 0 && (
        <p className={classes['none']} role="status">
          {phrases.data.length === 0
            ? 'No phrases yet. Wordings you use again and again are kept under '
            : 'No phrase matches. They are kept under '}
          <Link to="/settings">Settings</Link>.
        </p>
      )}
    </Modal>
  );
}
