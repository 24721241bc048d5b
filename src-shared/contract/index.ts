import type { z } from 'zod';
import { about } from './about.ts';
import { attachments } from './attachments.ts';
import { backups } from './backups.ts';
import { audit } from './audit.ts';
import { checkIns } from './check-ins.ts';
import { calendar } from './calendar.ts';
import { clients } from './clients.ts';
import { composition } from './composition.ts';
import { documents } from './documents.ts';
import { education } from './education.ts';
import { exports } from './exports.ts';
import { groups } from './groups.ts';
import { measures } from './measures.ts';
import { intake } from './intake.ts';
import { imports } from './imports.ts';
import { memberships } from './memberships.ts';
import { notes } from './notes.ts';
import type { Operation } from './operation.ts';
import { phrases } from './phrases.ts';
import { professionalWill } from './professional-will.ts';
import { outsideContacts } from './outside-contacts.ts';
import { psychotherapyNotes } from './psychotherapy-notes.ts';
import { reflections } from './reflections.ts';
import { releases } from './releases.ts';
import { search } from './search.ts';
import { sessionRecord } from './session-record.ts';
import { sessionPlan } from './session-plan.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { spelling } from './spelling.ts';
import { stacks } from './stacks.ts';
import { supervision } from './supervision.ts';
import { supervisionPacks } from './supervision-packs.ts';
import { recovery } from './recovery.ts';
import { restore } from './restore.ts';
import { retention } from './retention.ts';
import { exercises } from './exercises.ts';
import { views } from './views.ts';
import { agreements } from './agreements.ts';
import { coverage } from './coverage.ts';
import { forms } from './forms.ts';
import { consents } from './consents.ts';
import { authorizations } from './authorizations.ts';
import { disclosures } from './disclosures.ts';
import { clientRequests } from './client-requests.ts';
import { incidents } from './incidents.ts';
import { dutyToWarn } from './duty-to-warn.ts';
import { vault } from './vault.ts';
import { waiting } from './waiting.ts';

/** Everything the window can ask for: area, then operation. The security tests walk this object. */
export const contract = {
  about,
  attachments,
  audit,
  backups,
  checkIns,
  calendar,
  clients,
  composition,
  documents,
  education,
  exports,
  groups,
  measures,
  intake,
  imports,
  memberships,
  notes,
  phrases,
  professionalWill,
  outsideContacts,
  psychotherapyNotes,
  reflections,
  releases,
  search,
  sessionRecord,
  sessionPlan,
  sessions,
  settings,
  spelling,
  stacks,
  supervision,
  supervisionPacks,
  vault,
  waiting,
  recovery,
  restore,
  retention,
  exercises,
  views,
  agreements,
  coverage,
  forms,
  consents,
  authorizations,
  disclosures,
  clientRequests,
  incidents,
  dutyToWarn,
} satisfies Record<string, Record<string, Operation>>;

export type Contract = typeof contract;
export type Area = keyof Contract;

/** What an operation takes, as the caller writes it. */
export type InputOf<Op> = Op extends Operation<infer Input> ? z.input<Input> : never;
/** What an operation takes, parsed. */
export type ParsedInputOf<Op> = Op extends Operation<infer Input> ? z.output<Input> : never;
/** What an operation answers, parsed. */
export type OutputOf<Op> = Op extends Operation<z.ZodType, infer Output> ? z.output<Output> : never;

/** The handlers an area must have, one for each operation; a missing one does not compile. */
export type Handlers<A extends Area> = {
  [Name in keyof Contract[A]]: (
    input: ParsedInputOf<Contract[A][Name]>,
  ) => OutputOf<Contract[A][Name]> | Promise<OutputOf<Contract[A][Name]>>;
};

/** `clients.save` looked up by its name; undefined for anything that is not an own entry of the contract. */
export function findOperation(name: string): Operation | undefined {
  const [area, operation, ...rest] = name.split('.');
  if (!area || !operation || rest.length > 0 || !Object.hasOwn(contract, area)) return undefined;
  const operations: Record<string, Operation> = contract[area as Area];
  return Object.hasOwn(operations, operation) ? operations[operation] : undefined;
}

/** Every operation with its full name, for tests that must cover all that will ever be added. */
export function allOperations(): { name: string; operation: Operation }[] {
  return Object.entries(contract).flatMap(([area, operations]) =>
    Object.entries<Operation>(operations).map(([name, operation]) => ({
      name: `${area}.${name}`,
      operation,
    })),
  );
}
