import { decodeBytes, decodeQuotedPrintable, decodeWords } from "./decode-mail.ts";

/** What can be read from the bytes of a mail (one character per byte). */
export interface MailContent {
  readonly headers: { readonly [name: string]: string };
  readonly text: string;
}

/** Reads the headers and the first plain text of a mail, whatever its structure. */
export function readMail(raw: string): MailContent {
  const { headers, body } = readPart(`\r\n${raw}`);
  return { headers, text: firstText(headers, body) ?? "" };
}

/** Parts a mail, or a part of one that begins with the line end before it, into headers and body. */
function readPart(raw: string): { headers: MailContent["headers"]; body: string } {
  const end = raw.indexOf("\r\n\r\n");
  if (end < 0) return { headers: readHeaders(raw), body: "" };
  return { headers: readHeaders(raw.slice(0, end)), body: raw.slice(end + 4) };
}

function readHeaders(block: string): MailContent["headers"] {
  const headers = new Map<string, string>();
  // A line that begins with space goes on with the header before it.
  for (const line of block.replace(/\r\n(?=[ \t])/g, "").split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).toLowerCase();
    const value = decodeWords(line.slice(colon + 1).trim());
    const earlier = headers.get(name);
    headers.set(name, earlier === undefined ? value : `${earlier}\n${value}`);
  }
  return Object.fromEntries(headers);
}

function firstText(headers: MailContent["headers"], body: string): string | undefined {
  const type = headers["content-type"] ?? "text/plain";
  if (/^multipart\//i.test(type)) {
    const boundary = parameter(type, "boundary");
    const parts = boundary === undefined ? [] : `\r\n${body}`.split(`\r\n--${boundary}`).slice(1);
    for (const part of parts) {
      // What follows the last part starts with the two dashes that close it.
      if (part.startsWith("--")) break;
      const { headers: itsHeaders, body: itsBody } = readPart(part);
      const text = firstText(itsHeaders, itsBody);
      if (text !== undefined) return text;
    }
    return undefined;
  }
  if (!/^text\/plain\b/i.test(type)) return undefined;
  const encoding = headers["content-transfer-encoding"]?.toLowerCase();
  const bytes =
    encoding === "base64"
      ? Buffer.from(body, "base64")
      : Buffer.from(encoding === "quoted-printable" ? decodeQuotedPrintable(body) : body, "latin1");
  // The last line end belongs to the protocol: SMTP carries whole lines only.
  return decodeBytes(bytes, parameter(type, "charset")).replaceAll("\r\n", "\n").replace(/\n$/, "");
}

function parameter(value: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;]+))`, "i").exec(value) ?? [];
  return quoted ?? bare;
}
