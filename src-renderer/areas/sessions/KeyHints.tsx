import { memo } from 'react';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import classes from './KeyHints.module.css';

const hints = [
  { words: 'Attendance', keys: 'Space' },
  { words: 'record', keys: 'R' },
  { words: 'responded to', keys: 'A' },
  { words: 'write', keys: 'Enter' },
  { words: 'Name', keys: '@' },
  { words: 'Event', keys: '#' },
  { words: 'Group file', keys: 'Mod+Shift+G' },
  { words: 'Next client', keys: 'Mod+PgDn' },
  { words: 'Moment', keys: 'F9' },
  { words: 'Spelling', keys: 'F7' },
  { words: 'Doubt', keys: 'F8' },
];

/** The keys of this screen. The same is said where each key works. */
export const KeyHints = memo(function KeyHints() {
  return (
    <div className={classes['hints']} aria-hidden="true">
      {hints.map(({ words, keys }) => (
        <span key={keys}>
          {words} <Shortcut keys={keys} />
        </span>
      ))}
    </div>
  );
});
