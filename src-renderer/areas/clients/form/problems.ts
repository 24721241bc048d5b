import { z } from 'zod';

/** What does not fit, in plain words, by field. */
export type Problems<Fields> = { [Key in keyof Fields]?: string[] };

/** What a person may have left out, by field: `{ name: 'Give the group a name.' }`. */
export type MissingWords<Fields> = { [Key in keyof Fields]?: string };

/** The schema's own findings in words that fit beside a field. */
export function problemsOf<Fields>(
  error: z.ZodError<Fields>,
  missing: MissingWords<Fields>,
): Problems<Fields> {
  const forField = new Map<PropertyKey, unknown>(Object.entries(missing));
  return z.flattenError(error, (issue) => {
    const words = forField.get(issue.path[0] ?? '');
    if (issue.code === 'too_big')
      return issue.origin === 'string'
        ? `Use at most ${String(issue.maximum)} characters.`
        : issue.origin === 'array'
          ? `Use at most ${String(issue.maximum)}.`
          : `Use ${String(issue.maximum)} or less.`;
    if (issue.code === 'too_small' && issue.origin === 'number')
      return `Use ${String(issue.minimum)} or more.`;
    return typeof words === 'string' ? words : 'This does not fit here.';
  }).fieldErrors;
}
