/** What a server wants proven, of the challenges this client can answer. */
export interface DigestChallenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | undefined;
  readonly algorithm: "MD5" | "SHA-256";
  /** False for servers from before RFC 2617, which neither count nor salt. */
  readonly hasQop: boolean;
}

type Parameters = { readonly [name: string]: string };

/**
 * The strongest digest challenge of a `WWW-Authenticate` header, which may hold several; `undefined` where there is none that can be answered (another
 * scheme, a session algorithm, the body's integrity alone).
 */
export function digestChallenge(header: string | null): DigestChallenge | undefined {
  const usable = challengesIn(header ?? "").flatMap(({ scheme, parameters }) =>
    scheme === "digest" ? toChallenge(parameters) : [],
  );
  return usable.find(({ algorithm }) => algorithm === "SHA-256") ?? usable[0];
}

function toChallenge({ realm, nonce, opaque, algorithm = "MD5", qop }: Parameters): readonly DigestChallenge[] {
  const known = (["MD5", "SHA-256"] as const).find((name) => name === algorithm.toUpperCase());
  const offers = qop?.split(",").map((word) => word.trim().toLowerCase());
  if (known === undefined || realm === undefined || nonce === undefined) return [];
  if (offers !== undefined && !offers.includes("auth")) return [];
  return [{ realm, nonce, opaque, algorithm: known, hasQop: offers !== undefined }];
}

/** Either `name=value`, where the value may be quoted, or a word of its own, which begins the next challenge. */
const part = /[\s,]*(?:([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))|([^\s,"=]+))/gy;

function challengesIn(header: string): readonly { readonly scheme: string; readonly parameters: Parameters }[] {
  const found: { scheme: string; parameters: { [name: string]: string } }[] = [];
  for (const [, name, quoted, bare, word] of header.matchAll(part)) {
    if (word !== undefined) found.push({ scheme: word.toLowerCase(), parameters: {} });
    else if (name !== undefined) {
      const current = found.at(-1);
      if (current) current.parameters[name.toLowerCase()] = quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "";
    }
  }
  return found;
}
