/** Software that is on nobody's list. */
export const unlisted = { what: "Imaging Suite 4", facts: { name: "Imaging Suite", source: "a mail of the maker" } };
