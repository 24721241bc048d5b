export const agreementRoutes = [] as const;
export const agreementPages: readonly { fetch: () => Promise<unknown> }[] = [];
