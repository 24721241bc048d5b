import type { Area, Contract, InputOf, OutputOf } from '#shared/contract/index.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { Reply } from '#shared/contract/reply.ts';
import { AppError } from '#shared/errors.ts';

declare global {
  interface Window {
    /** Made by the preload script; the only way out of this page. */
    readonly circlekeep: {
      call(operation: string, input: unknown): Promise<unknown>;
      onLockRequest(listener: () => void): void;
    };
  }
}

type Calls<A extends Area> = {
  readonly [Each in A]: {
    readonly [Name in keyof Contract[Each]]: (
      input: InputOf<Contract[Each][Name]>,
    ) => Promise<OutputOf<Contract[Each][Name]>>;
  };
};

async function call(name: string, operation: Operation, input: unknown): Promise<unknown> {
  const reply = Reply.parse(await window.circlekeep.call(name, input));
  if (!reply.ok) throw new AppError(reply.code, reply.detail);
  return operation.output.parse(reply.value);
}

/** A function for each operation of these areas. */
export function callsTo<A extends Area>(areas: Pick<Contract, A>): Calls<A> {
  return Object.fromEntries(
    Object.entries<Record<string, Operation>>(areas).map(([area, operations]) => [
      area,
      Object.fromEntries(
        Object.entries(operations).map(([name, operation]) => [
          name,
          (input: unknown) => call(`${area}.${name}`, operation, input),
        ]),
      ),
    ]),
    // The shape follows from the contract entry by entry, which TypeScript cannot see through Object.entries.
  ) as unknown as Calls<A>;
}
