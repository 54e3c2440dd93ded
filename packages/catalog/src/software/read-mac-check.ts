import type { SoftwareFacts } from "./software-facts.ts";

const broken = /invalid|untrusted|revoked|expired|modified|missing or altered|not verify|adhoc/i;
/** To the end of the line: a status that was cut off, or goes on with a reservation, is not this one. */
const holds =
  /^signed by a (?:developer certificate issued by Apple for distribution|certificate trusted by (?:macOS|Mac OS X))$/i;

/**
 * Reads what the usual checks of a Mac wrote, in whatever order: `pkgutil --check-signature`, `codesign -dv --verbose=4`, `spctl --assess --verbose` and
 * `shasum -a 256`. What none of them says stays unknown, and one that speaks against the signature outweighs another that speaks for it.
 *
 * Where it is known which file they were asked about, checks that name another one say nothing at all: not a word of them may pass for this file's.
 *
 * The words are those of Apple's tools as others have published them, unconfirmed on a machine of ours.
 */
export function readMacCheck(output: string, filePath?: string): SoftwareFacts {
  const lines = output.split(/\r?\n/).map((line) => line.trim());
  if (filePath !== undefined && lines.some((line) => namesAnother(line, filePath))) return {};
  const first = (pattern: RegExp) => lines.map((line) => pattern.exec(line)?.[1]?.trim()).find((found) => !!found);
  const leaf = first(/^(?:Authority=|1\. |origin=)(Developer ID (?:Application|Installer): .+ \([A-Z0-9]{10}\))$/);
  const team = first(/^TeamIdentifier=([A-Z0-9]{10})$/) ?? leaf?.slice(-11, -1);
  const publisher = leaf?.replace(/^[^:]+: /, "").slice(0, -13);
  const gatekeeper = lines.some((line) => /: rejected$/.test(line))
    ? ("rejected" as const)
    : lines.some((line) => /: accepted$/.test(line))
      ? ("accepted" as const)
      : undefined;
  const signature = signatureIn(lines, { gatekeeper, isNamed: leaf !== undefined });
  const hashed = lines.map((line) => /^([0-9a-f]{64})\s+\*?(.+)$/.exec(line)).find((found) => found !== null);
  const file = hashed?.[2]?.split("/").at(-1);
  return {
    ...(file ? { file } : {}),
    ...(hashed?.[1] ? { sha256: hashed[1] } : {}),
    ...(publisher ? { publisher } : {}),
    ...(team ? { teamId: team } : {}),
    ...(signature ? { signature } : {}),
    ...(gatekeeper ? { gatekeeper } : {}),
  };
}

const fileNamed =
  /^(?:Package "(?<packaged>.+)":|Executable=(?<executable>.+)|[0-9a-f]{64}\s+\*?(?<hashed>.+)|(?<judged>.+): (?:accepted|rejected))$/;

/** A path is another file's unless it is this one or, for an app, lies in it; a name without folders is compared with the last part. */
function namesAnother(line: string, filePath: string): boolean {
  const { packaged, executable, hashed, judged } = fileNamed.exec(line)?.groups ?? {};
  const named = (packaged ?? executable ?? hashed ?? judged)?.normalize("NFC").replace(/\/$/, "");
  if (named === undefined) return false;
  const path = filePath.trim().normalize("NFC").replace(/\/$/, "");
  if (!named.includes("/")) return named !== path.split("/").at(-1);
  return named !== path && !(executable !== undefined && named.startsWith(`${path}/`));
}

/** `codesign -dv` shows a signature without checking it, so its names count only where macOS accepts the file. */
function signatureIn(
  lines: readonly string[],
  { gatekeeper, isNamed }: { readonly gatekeeper: SoftwareFacts["gatekeeper"]; readonly isNamed: boolean },
): SoftwareFacts["signature"] {
  const statuses = lines.flatMap((line) => /^Status: (.+)$/.exec(line)?.[1] ?? []);
  const said = lines.filter((line) =>
    /^(?:Signature=|.+: (?:invalid signature|a sealed resource|code has no))/.test(line),
  );
  if ([...statuses, ...said].some((text) => broken.test(text) || /a sealed resource/.test(text))) return "broken";
  if (statuses.some((status) => /^no signature/i.test(status))) return "unsigned";
  if (lines.some((line) => /code object is not signed at all$/.test(line))) return "unsigned";
  if (lines.some((line) => /^source=no usable signature$/.test(line))) return "unsigned";
  if (statuses.some((status) => holds.test(status))) return "signed";
  return gatekeeper === "accepted" && isNamed ? "signed" : undefined;
}
