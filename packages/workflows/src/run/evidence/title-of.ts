/** What the procedure calls a place of the journal; the empty path is the procedure itself. */
export type TitleOf = (path: string) => string;
