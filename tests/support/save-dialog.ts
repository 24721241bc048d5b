import { execFileSync } from 'node:child_process';

/*
 * The system's own dialog for saving, answered from outside with real keys, as a person would: for a packaged app,
 * into which no test can reach. It needs X11 and xdotool.
 */

export interface SaveDialogs {
  stop: () => void;
}

const lookEveryMs = 400;
/** A dialog that was answered takes a moment to close; keys sent meanwhile would reach the window behind it. */
const patienceMs = 4_000;

/**
 * From now on every "Save File" dialog on this display is given `name`, in the folder it begins with, as its answer. Of
 * a whole path GTK would complete the folders while they are typed.
 */
export function answerSaveDialogs(name: string): SaveDialogs {
  let answered = -Infinity;
  let seen: string | undefined;
  const timer = setInterval(() => {
    const dialog = openDialog();
    if (dialog === undefined) answered = -Infinity;
    else if (dialog === seen && performance.now() - answered > patienceMs) {
      answer(dialog, name);
      answered = performance.now();
    }
    // It is answered when it is seen for the second time: it has been drawn by then.
    seen = dialog;
  }, lookEveryMs);
  return { stop: () => clearInterval(timer) };
}

function openDialog(): string | undefined {
  try {
    return xdotool('search', '--onlyvisible', '--name', '^Save File$').split('\n').find(Boolean);
  } catch {
    // xdotool fails where it finds none.
    return undefined;
  }
}

function answer(dialog: string, name: string): void {
  // Without a window manager nobody else gives it the keyboard.
  xdotool('windowfocus', '--sync', dialog);
  xdotool('key', 'ctrl+a');
  xdotool('type', '--delay', '10', name);
  xdotool('key', 'Return');
}

function xdotool(...args: string[]): string {
  return execFileSync('xdotool', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
