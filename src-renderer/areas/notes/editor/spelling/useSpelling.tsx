import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { api } from '#renderer/api.ts';
import { NoteSpelling } from './note-spelling.ts';
import { SpellingMenu, type AskedWord } from './SpellingMenu.tsx';
import type { WordPlace } from './words.ts';

interface NoteSpellingShown {
  spelling: NoteSpelling;
  /** The menu of the word that was asked about, if one was. */
  menu: ReactNode;
}

/** Spelling in one editor: the underlines, and the menu of a misspelt word. */
export function useSpelling(
  focusText: () => void,
  say: (words: string) => void,
): NoteSpellingShown {
  const [asked, setAsked] = useState<AskedWord | null>(null);
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const isOff = settings.data?.practice.spelling === 'off';
  const latest = useRef({ isOff, say });
  useEffect(() => {
    latest.current = { isOff, say };
  });
  const [spelling] = useState(
    () =>
      new NoteSpelling({
        check: async (words) => (await api.spelling.check({ words: [...words] })).misspelt,
        onAsk: (place, rect) => void suggestionsFor(place, rect).then(setAsked),
        onNone: () =>
          latest.current.say(
            latest.current.isOff ? 'Spelling is off, see Settings' : 'No misspelt words',
          ),
      }),
  );
  const close = (): void => {
    setAsked(null);
    focusText();
  };
  const menu = asked !== null && (
    <SpellingMenu
      asked={asked}
      onReplace={(better) => spelling.replace(asked.place, better)}
      onTeach={() =>
        void api.spelling.teach({ word: asked.place.word }).then(
          () => spelling.again(),
          () => say('The word could not be added'),
        )
      }
      onIgnore={() => spelling.ignore(asked.place.word)}
      onClose={close}
    />
  );
  return { spelling, menu };
}

/** With the menu complete when it opens, so that nothing moves under a hand that already chooses. */
async function suggestionsFor(place: WordPlace, rect: DOMRect): Promise<AskedWord> {
  try {
    const { suggestions } = await api.spelling.suggest({ word: place.word });
    return { place, rect, suggestions };
  } catch {
    return { place, rect, suggestions: [] };
  }
}
