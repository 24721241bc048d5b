export const authorizations = {};
