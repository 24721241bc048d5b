import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { vaultApi } from './vault-api.ts';
import { ErrorBoundary } from './app/ErrorScreen.tsx';
import { Gate } from './app/Gate.tsx';
import { lockVault } from './app/gate-state.ts';

// The page may not make code from text; without this the schema library would try, and the attempt be reported.
config({ jitless: true });

window.circlekeep.onLockRequest(() => void lockVault());

// The text is on the clipboard only after these events. With the vault locked there is nothing to copy.
const tellCopied = () => setTimeout(() => void vaultApi.copied({}).catch(() => undefined), 50);
window.addEventListener('copy', tellCopied);
window.addEventListener('cut', tellCopied);

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <ErrorBoundary>
      <Gate />
    </ErrorBoundary>,
  );
