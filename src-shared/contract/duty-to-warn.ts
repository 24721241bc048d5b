export const dutyToWarn = {};
