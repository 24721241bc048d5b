export const incidentRoutes = [] as const;
export const incidentPages: readonly { fetch: () => Promise<unknown> }[] = [];
