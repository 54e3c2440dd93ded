/** Decodes quoted-printable; text in and bytes out are both one character per byte. */
export function decodeQuotedPrintable(text: string): string {
  return decodeEscapes(text.replace(/[ \t]+(?=\r\n|$)/g, "").replace(/=\r\n/g, ""));
}

const decodeEscapes = (text: string): string =>
  text.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const word = String.raw`=\?([^?\s]+)\?([BQ])\?([^?\s]*)\?=`;

/** Decodes the encoded words (RFC 2047) of a header, and UTF-8 bytes where there are none. */
export function decodeWords(value: string): string {
  const plain = decodeBytes(Buffer.from(value, "latin1"));
  // Space between two encoded words is not part of the text; a character may even be split between them.
  return plain.replace(new RegExp(`${word}(?:\\s*${word})*`, "gi"), (run) => {
    const parts = [...run.matchAll(new RegExp(word, "gi"))].map(([, charset, encoding, text = ""]) => ({
      charset,
      bytes:
        encoding?.toUpperCase() === "B"
          ? Buffer.from(text, "base64")
          : Buffer.from(decodeEscapes(text.replaceAll("_", " ")), "latin1"),
    }));
    return decodeBytes(Buffer.concat(parts.map(({ bytes }) => bytes)), parts[0]?.charset);
  });
}

/** Text of bytes; an unknown character set is read as UTF-8. */
export function decodeBytes(bytes: Uint8Array, charset = "utf-8"): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
