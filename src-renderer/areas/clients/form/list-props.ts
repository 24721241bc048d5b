import classes from './form.module.css';

/**
 * For every choice in a form. The list itself scrolls: a scroll area within it would be a place to scroll
 * that the keyboard cannot reach. And it stays within the dialog or screen it belongs to, for screen
 * readers, while it is laid over everything.
 */
export const listProps = {
  withScrollArea: false,
  comboboxProps: { withinPortal: false, floatingStrategy: 'fixed' as const },
  classNames: { options: classes['options'] ?? '', option: classes['option'] ?? '' },
};
