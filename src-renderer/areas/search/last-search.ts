/** What was searched for last, so that going back finds it again. In memory only; gone with the page. */
export const lastSearch = { text: '' };
