export const dutyToWarnRoutes = [] as const;
export const dutyToWarnPages: readonly { fetch: () => Promise<unknown> }[] = [];
