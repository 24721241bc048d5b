/** Puts text on the clipboard as the copy key would. Answers whether it did. */
export function copyText(text: string): boolean {
  const source = document.createElement('textarea');
  source.value = text;
  source.setAttribute('aria-hidden', 'true');
  source.style.position = 'fixed';
  source.style.opacity = '0';
  document.body.append(source);
  const focused = document.activeElement;
  source.select();
  // The newer clipboard interface asks for a permission, and this window is given none.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy');
  source.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
