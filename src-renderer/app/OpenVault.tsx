import '@mantine/core/styles.layer.css';
import './mantine.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { VaultState } from '#shared/contract/vault.ts';
import { cssVariables, systemColorScheme, theme } from './mantine-theme.ts';
import { newQueryClient } from './query-client.ts';
import { router } from './routes.tsx';
import { VaultContext } from './vault-context.ts';

export { preparation } from './routes.tsx';

const queryClient = newQueryClient();

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/** Everything behind the lock screen. */
export function OpenVault({ vault }: { vault: VaultState }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={systemColorScheme}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <VaultContext value={vault}>
          <RouterProvider router={router} />
        </VaultContext>
      </QueryClientProvider>
    </MantineProvider>
  );
}
