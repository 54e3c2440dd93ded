/**
 * A name or key as a path segment: whatever could be read as path syntax is escaped. Half a surrogate pair, which no address can hold, becomes `%uD800`; as
 * any other `%` is escaped, no two texts become the same segment.
 */
export const escapeSegment = (text: string): string =>
  text
    .split(/(\p{Surrogate})/u)
    .map((part) => (/^\p{Surrogate}$/u.test(part) ? `%u${hex(part)}` : encodeURIComponent(part)))
    .join("")
    .replace(/[!'()*]/g, (sign) => `%${hex(sign)}`);

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase();
