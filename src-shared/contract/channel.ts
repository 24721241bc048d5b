/** The one IPC channel, and the one by which the main process asks the window to lock. */
export const channel = 'circlekeep';
export const lockRequestChannel = 'circlekeep:lock-request';
