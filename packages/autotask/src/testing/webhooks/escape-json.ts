/** Characters that a browser could read as something else. */
const unsafe = /[&<>'"+`\u007f-\uffff]/g;

/** Half a surrogate pair is no character and cannot be sent. */
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

const escapeText = (text: string): string => {
  const inner = JSON.stringify(text.replace(halfPair, "\uFFFD")).slice(1, -1).replaceAll('\\"', "\\u0022");
  // Control characters come in lower case from `JSON.stringify`.
  const withUpperCase = inner.replace(/\\\\|\\u[0-9a-f]{4}/g, (found) =>
    found === "\\\\" ? found : `\\u${found.slice(2).toUpperCase()}`,
  );
  return `"${withUpperCase.replace(unsafe, escaped)}"`;
};

/**
 * Writes JSON the way the service sends it: inside texts, `& < > ' " + \`` and everything outside ASCII stand as `\u0026` and so on, with upper case
 * digits. Its signature is over these very bytes, so whoever writes the parsed body anew signs something else.
 */
export const escapeJson = (value: unknown): string => {
  if (typeof value === "string") return escapeText(value);
  if (Array.isArray(value)) return `[${value.map(escapeJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value).map(([name, inner]) => `${escapeText(name)}:${escapeJson(inner)}`);
  return `{${members.join(",")}}`;
};
