/** A name or key as a path segment: whatever could be read as path syntax is escaped. */
export const escapeSegment = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
