import { createHash } from "node:crypto";

/** So many characters of the code are enough for the requests of one ticket; more are used where two would be alike. */
const shortest = 4;

/** The short code of a request: the beginning of a hash of its token, as long as it must be to differ from the others on its ticket. */
export function requestCode(token: string, others: readonly string[]): string {
  const digest = createHash("sha256").update(token).digest("hex");
  let length = shortest;
  while (length < digest.length && others.some((other) => other.startsWith(digest.slice(0, length)))) length += 1;
  return digest.slice(0, length);
}

/** The code as it stands in titles and answers. */
export const inBrackets = (code: string): string => `[msp ${code}]`;
