/** As shells take it for one word: in quotes where it holds spaces, or signs that shells read as patterns. */
export const shellWord = (text: string): string => (/[\s*?[\](){}&|;<>$#!']/.test(text) ? `"${text}"` : text);
