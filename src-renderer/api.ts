import {
  contract,
  type Area,
  type Contract,
  type InputOf,
  type OutputOf,
} from '#shared/contract/index.ts';
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

type Api = {
  readonly [A in Area]: {
    readonly [Name in keyof Contract[A]]: (
      input: InputOf<Contract[A][Name]>,
    ) => Promise<OutputOf<Contract[A][Name]>>;
  };
};

async function call(name: string, operation: Operation, input: unknown): Promise<unknown> {
  const reply = Reply.parse(await window.circlekeep.call(name, input));
  if (!reply.ok) throw new AppError(reply.code, reply.detail);
  return operation.output.parse(reply.value);
}

/**
 * The typed client: `await api.clients.save({ ... })`. Rejects with an `AppError`, whose message can be shown
 * as it is.
 */
export const api = Object.fromEntries(
  Object.entries(contract).map(([area, operations]) => [
    area,
    Object.fromEntries(
      Object.entries<Operation>(operations).map(([name, operation]) => [
        name,
        (input: unknown) => call(`${area}.${name}`, operation, input),
      ]),
    ),
  ]),
  // The shape follows from the contract entry by entry, which TypeScript cannot see through Object.entries.
) as unknown as Api;
