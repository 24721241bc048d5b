import type { z } from 'zod';

/**
 * One operation the window may ask of the main process. Input and output are both parsed at the boundary.
 *   kind   'read' changes no record; 'write' does
 *   needs  'open-vault' is refused while locked; 'nothing' is what the lock screen itself uses
 */
export interface Operation<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: 'read' | 'write';
  readonly needs: 'open-vault' | 'nothing';
  readonly input: Input;
  readonly output: Output;
}

const operation =
  (kind: Operation['kind'], needs: Operation['needs']) =>
  <Input extends z.ZodType, Output extends z.ZodType>(
    input: Input,
    output: Output,
  ): Operation<Input, Output> => ({ kind, needs, input, output });

export const read = operation('read', 'open-vault');
export const write = operation('write', 'open-vault');
export const readLocked = operation('read', 'nothing');
export const writeLocked = operation('write', 'nothing');
