const numbers = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** As `JSON.parse`, but whole numbers that a JavaScript number cannot hold exactly come as text: foreign keys of the European region are that long. */
export function parseExactJson(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const opening = text.indexOf('"', at);
    const between = text.slice(at, opening < 0 ? text.length : opening);
    parts.push(
      between.length < 16 ? between : between.replace(numbers, (token) => (isTooLong(token) ? `"${token}"` : token)),
    );
    at = opening < 0 ? text.length : endOfText(text, opening);
    if (opening >= 0) parts.push(text.slice(opening, at));
  }
  return JSON.parse(parts.join(""));
}

/** Where a text that opens here has closed. Looked for and not matched: whole documents stand in one text, more than a pattern can keep in mind. */
function endOfText(text: string, opening: number): number {
  for (let quote = text.indexOf('"', opening + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text[quote - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
  }
  return text.length;
}

function isTooLong(token: string): boolean {
  return token.length >= 16 && /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));
}
