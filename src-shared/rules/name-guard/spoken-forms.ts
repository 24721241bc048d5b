import { isEnglish } from './further-words.ts';

/*
 * Short and fond forms made the way people make them, for names no table lists: `Oluw` and `Oluwie`, `Raghu`,
 * `Lupita`. What is an English word is left out.
 */

/** Of a first name of somebody in the group: cut short, and cut short with an ending. */
export function spokenForms(name: string): string[] {
  const forms = new Set(smallForms(name));
  for (let length = 3; length <= Math.min(5, name.length - 1); length += 1) {
    const cut = name.slice(0, length);
    if (/[aeiouy]$/.test(cut)) continue;
    if (length > 3 && name.length > 5) forms.add(cut);
    for (const ending of ['y', 'ie', 'i', 'ey']) {
      forms.add(cut + ending);
      forms.add(cut + cut.charAt(length - 1) + ending);
    }
  }
  return [...forms].filter((form) => form !== name && !isEnglish(form));
}

/** Of a last name of somebody in the group: its beginning. */
export function cutLastName(name: string): string[] {
  return name.length < 7
    ? []
    : [4, 5].map((length) => name.slice(0, length)).filter((form) => !isEnglish(form));
}

/** Of anybody: `Lupita` for Lupe, `Carlitos` for Carlos. */
export function smallForms(name: string): string[] {
  const stem = /^(?<stem>[a-z]{3,})(?:a|e|o|os)$/.exec(name)?.groups?.['stem'];
  if (stem === undefined) return [];
  return ['ita', 'ito', 'itos', 'cita', 'cito'].map((ending) => stem + ending);
}
