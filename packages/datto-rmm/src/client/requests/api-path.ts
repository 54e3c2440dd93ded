import { refusedHere } from "../refused-here.ts";

/** A path below `/api/`, with every inserted identifier encoded. Throws `InvalidRequestError` for one that is none. */
export function apiPath(texts: TemplateStringsArray, ...identifiers: readonly (string | number)[]): string {
  const parts = identifiers.map((identifier) => {
    const text = String(identifier);
    // A dot or two would climb to another route; an empty one would name a collection.
    if (typeof identifier === "number" ? Number.isSafeInteger(identifier) : /[^.\s]/.test(text))
      return encodeURIComponent(text);
    throw refusedHere(texts.join("…"), `"${text.slice(0, 40)}" is not an identifier.`);
  });
  return texts.reduce((path, text, index) => `${path}${parts[index - 1]}${text}`);
}
