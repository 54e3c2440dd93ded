const tokens = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** As `JSON.parse`, but whole numbers that a JavaScript number cannot hold exactly come as text: foreign keys of the European region are that long. */
export function parseExactJson(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  return JSON.parse(text.replace(tokens, (token) => (isTooLong(token) ? `"${token}"` : token)));
}

function isTooLong(token: string): boolean {
  return token.length >= 16 && /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));
}
