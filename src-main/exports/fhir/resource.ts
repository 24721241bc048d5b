/*
 * Resources as plain data and as JSON text. What FHIR allows in a text and what it does not have, an empty value, is
 * settled in this one place, so that no mapping can forget it.
 */

export type Json =
  string | number | boolean | undefined | readonly Json[] | { readonly [element: string]: Json };

export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: Json;
}

/** The resource as JSON; what is empty is left out. */
export function resourceJson(resource: Resource): string {
  return JSON.stringify(kept(resource));
}

function kept(value: Json): Json {
  if (typeof value === 'string') return plain(value).trim() || undefined;
  if (typeof value !== 'object') return value;
  if (isList(value)) {
    const items = value.map(kept).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  const elements = Object.entries(value)
    .map(([element, inner]) => [element, kept(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return elements.length === 0 ? undefined : Object.fromEntries(elements);
}

// Array.isArray does not narrow a readonly array away.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/**
 * The text as FHIR and XML allow it: every kind of line end is one, and what may not stand there, a control character
 * or half a character, is shown to have stood there.
 */
export function plain(text: string): string {
  if (text.isWellFormed() && !unfit.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu, '\ufffd');
}

/** What `plain` has to do something about. */
const unfit = /[^\P{Cc}\t\n]|[\u2028\u2029]|\p{Noncharacter_Code_Point}/u;

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

/** A concept in words, with its code where there is one that is sure. */
export function concept(text: string, coding?: Coding) {
  return { coding: coding && [{ ...coding }], text };
}

const codes = {
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  loinc: 'http://loinc.org',
} as const;

export function loinc(code: string, display: string): Coding {
  return { system: codes.loinc, code, display };
}

export function actCode(code: string, display: string): Coding {
  return { system: codes.actCode, code, display };
}

/** Marks what is under 42 CFR Part 2, so that a program that knows the label keeps to it. */
export function security(part2: boolean) {
  return part2 ? { security: [{ ...actCode('42CFRPart2', '42 CFR Part2') }] } : undefined;
}
