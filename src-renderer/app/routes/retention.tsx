export const retentionRoutes = [] as const;
export const retentionPages: readonly { fetch: () => Promise<unknown> }[] = [];
