import { Menu } from '@mantine/core';
import { BookPlus, EyeOff } from 'lucide-react';
import classes from './SpellingMenu.module.css';
import type { WordPlace } from './words.ts';

/** A misspelt word somebody asked about, where it is on the screen, and what may have been meant. */
export interface AskedWord {
  place: WordPlace;
  rect: DOMRect;
  suggestions: readonly string[];
}

interface Props {
  asked: AskedWord;
  onReplace: (better: string) => void;
  onTeach: () => void;
  onIgnore: () => void;
  onClose: () => void;
}

/** What can be done about a misspelt word. Every choice, and Escape, goes back to the text. */
export function SpellingMenu({ asked, onReplace, onTeach, onIgnore, onClose }: Props) {
  const { place, rect, suggestions } = asked;
  return (
    <Menu
      opened
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      position="bottom-start"
      offset={4}
      withinPortal
      // The text takes the focus back itself, with its selection.
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={classes['anchor']}
          aria-label={`Spelling of ${place.word}`}
          style={{ left: rect.left, top: rect.top, width: rect.width, height: rect.height }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {suggestions.length === 0 && <Menu.Label>Nothing like it in the dictionary</Menu.Label>}
        {suggestions.map((each) => (
          <Menu.Item
            key={each}
            className={classes['suggestion'] ?? ''}
            onClick={() => onReplace(each)}
          >
            {each}
          </Menu.Item>
        ))}
        {suggestions.length > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<BookPlus size={14} />} onClick={onTeach}>
          Add to dictionary
        </Menu.Item>
        <Menu.Item leftSection={<EyeOff size={14} />} onClick={onIgnore}>
          Ignore for now
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
