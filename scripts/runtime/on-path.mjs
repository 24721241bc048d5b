import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * Whether the system has a command of that name.
 *
 * @param {string} command
 */
export function isOnPath(command) {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
