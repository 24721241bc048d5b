import { v5 } from 'uuid';

/*
 * Records keep the ids they have in the vault. Where one record becomes two resources, or two records become one, the
 * id is derived from theirs: the same in every bundle made of the same vault.
 */

const derived = 'c1f5c3de-6c4f-4a0c-9d3a-3a4f0a1be7a5';

export function derivedId(what: string, ...of: readonly string[]): string {
  return v5([what, ...of].join(' '), derived);
}

export function urn(id: string): string {
  return `urn:uuid:${id}`;
}

/** Points to a resource of the same bundle. */
export function to(id: string, display?: string) {
  return { reference: urn(id), display };
}
