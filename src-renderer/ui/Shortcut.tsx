import classes from './Shortcut.module.css';

const mac = navigator.userAgent.includes('Mac');

/** `Mod+K` as this machine writes it: `Ctrl K`, `⌘ K`. */
export function shortcutText(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === 'Mod' ? (mac ? '⌘' : 'Ctrl') : key))
    .join(' ');
}

/**
 * A key to press, drawn as a key: `<Shortcut keys="Mod+K" />`. Not part of the accessible name of what it
 * stands in; say it there with `aria-keyshortcuts`.
 */
export function Shortcut({ keys }: { keys: string }) {
  return (
    <kbd className={classes['key']} aria-hidden="true">
      {shortcutText(keys)}
    </kbd>
  );
}
