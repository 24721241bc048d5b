export const sessionPlanRoutes = [] as const;
export const sessionPlanPages: readonly { fetch: () => Promise<unknown> }[] = [];
