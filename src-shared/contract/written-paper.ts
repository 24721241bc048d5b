import { z } from 'zod';

/*
 * A paper that is made of words: a form, a letter, a report, a log. The main process writes it, so that what is
 * printed years later can be what was frozen then; the print components only lay it out.
 */

const Line = z.string().max(2_000);
const Title = z.string().max(300);

/** A signature drawn by hand: strokes of points, x and y by turns, in a box 1000 wide and 300 high. */
export const DrawnSignature = z
  .array(z.array(z.number().min(0).max(1000)).min(2).max(4_000))
  .min(1)
  .max(200);
export type DrawnSignature = z.infer<typeof DrawnSignature>;

/** `title` stands beside the block in the margin; `''` for none. */
export const PaperPart = z.discriminatedUnion('kind', [
  /** An empty line parts two paragraphs. */
  z.strictObject({ kind: z.literal('text'), title: Title, text: z.string().max(60_000) }),
  /** A list; `done` shows a box, ticked or empty, before each. */
  z.strictObject({
    kind: z.literal('list'),
    title: Title,
    items: z.array(z.strictObject({ text: Line, done: z.boolean().nullable() })).max(400),
  }),
  z.strictObject({
    kind: z.literal('facts'),
    facts: z.array(z.strictObject({ label: Title, lines: z.array(Line).max(60) })).max(100),
  }),
  z.strictObject({
    kind: z.literal('table'),
    title: Title,
    columns: z
      .array(z.strictObject({ title: Title, align: z.enum(['start', 'end']), width: Title }))
      .min(1)
      .max(8),
    rows: z.array(z.array(Line)).max(5_000),
  }),
  /** A signature that was given: by hand, or the words of an attestation. */
  z.strictObject({
    kind: z.literal('signed'),
    title: Title,
    drawn: DrawnSignature.nullable(),
    lines: z.array(Line).max(10),
  }),
  /** Lines to sign on, each with what belongs on it. */
  z.strictObject({ kind: z.literal('to-sign'), title: Title, lines: z.array(Title).max(10) }),
]);
export type PaperPart = z.infer<typeof PaperPart>;

export const WrittenPaper = z.strictObject({
  /** What it is, in words that name no client. */
  title: Title,
  below: Title,
  /** At the head of each later page: whose paper it is; `''` where it is nobody's. */
  whose: Title,
  /** In the foot of every page: the chart code, a number; never a name. */
  reference: Title,
  /** What the foot of every page says instead of what it says of a health record, and of the day of printing. */
  foot: z.strictObject({ confidential: Title, dated: z.boolean() }).optional(),
  /** Not in force as it stands: every page says so. */
  draft: z.boolean(),
  /** The file name offered when saving, without its ending; names no client. */
  fileName: z.string().regex(/^[a-z0-9-]{1,80}$/),
  parts: z.array(PaperPart).max(1_000),
});
export type WrittenPaper = z.infer<typeof WrittenPaper>;
