import { ensureDebianPackages } from './debian-packages.mjs';
import { isOnPath } from './on-path.mjs';

/** Programs by others that tests read Circlekeep's files and watch it with, each with Debian's package of it. */
const tools = [
  ['age', 'age'],
  ['unzip', 'unzip'],
  ['openssl', 'openssl'],
  ['pdftotext', 'poppler-utils'],
  ['python3', 'python3'],
  ['strace', 'strace'],
  ['ip', 'iproute2'],
  ['xdotool', 'xdotool'],
];

/** Where they are missing and cannot be installed from here, those tests are skipped and say so. */
export async function ensureForeignTools() {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0;
  if (!canInstall || !isOnPath('apt-get')) return;
  const missing = tools.filter(([program = '']) => !isOnPath(program));
  if (missing.length === 0) return;
  await ensureDebianPackages(
    missing.map(([, debianPackage = '']) => [debianPackage]),
    'to read what was printed and exported, and to watch the app, with',
  );
}
