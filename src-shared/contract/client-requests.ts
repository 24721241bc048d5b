export const clientRequests = {};
