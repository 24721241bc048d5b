export const disclosureRoutes = [] as const;
export const disclosurePages: readonly { fetch: () => Promise<unknown> }[] = [];
