export const consentRoutes = [] as const;
export const consentPages: readonly { fetch: () => Promise<unknown> }[] = [];
