/** How the service compares whole texts: without regard to case and to spaces at the end. */
export const foldText = (text: string): string => foldCase(text).trimEnd();

/** How it looks for one text inside another: without regard to case. */
export const foldCase = (text: string): string => text.toLowerCase();
