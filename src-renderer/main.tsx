import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { ErrorBoundary } from './app/ErrorScreen.tsx';
import { Gate } from './app/Gate.tsx';
import { lockVault } from './app/gate-state.ts';

// The page may not make code from text; without this the schema library would try, and the attempt be reported.
config({ jitless: true });

window.circlekeep.onLockRequest(() => void lockVault());

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <ErrorBoundary>
      <Gate />
    </ErrorBoundary>,
  );
