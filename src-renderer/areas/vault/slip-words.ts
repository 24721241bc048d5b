/** Says where a mistyped key went wrong, as far as the key's own check symbols tell. */
export function slipWords(detail: string | undefined): string {
  if (detail === 'length') return 'A recovery key has eight groups of five; this is not as long.';
  if (detail === undefined || !/^\d+(,\d+)*$/.test(detail))
    return 'Eight groups of five. Capitals, spaces and dashes do not matter.';
  const groups = detail.split(',');
  return groups.length === 1
    ? `Look at group ${detail} again: it holds a slip.`
    : `Look at groups ${groups.slice(0, -1).join(', ')} and ${groups.at(-1) ?? ''} again: they hold a slip.`;
}
