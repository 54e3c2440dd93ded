/** What somebody wrote, ready to stand before a full stop or inside a sentence: two full stops in a row read like an error. */
export const withoutFullStop = (text: string): string => String(text).replace(/\s*\.\s*$/, "");
