import { NotConnectedError } from "@msp/workflows/ports";
import { type VirustotalLicence, type VirustotalSettings, virustotalEnvironment } from "../../virustotal-settings.ts";
import { refusedHere } from "../refused-here.ts";

const { licence: variable } = virustotalEnvironment;

/** The licence that was named, or `undefined`. Throws `InvalidRequestError` for a word that is none. */
export function licenceOf({ licence, environment = process.env }: VirustotalSettings): VirustotalLicence | undefined {
  const word = licence ?? environment[variable]?.trim();
  if (word === undefined || word === "") return undefined;
  if (word === "commercial" || word === "personal") return word;
  throw refusedHere(
    "reading the licence",
    `${JSON.stringify(word)} is no licence. Set ${variable} or \`licence\` to "commercial" or "personal".`,
  );
}

/** Throws `NotConnectedError` unless somebody has named the licence, which is what switches the service on. */
export function requireLicence(settings: VirustotalSettings): void {
  if (licenceOf(settings) !== undefined) return;
  throw new NotConnectedError(
    `virustotal: switched off, because nobody has named the licence of the key. Set ${variable} or \`licence\` to "commercial", or to "personal" for a free key, which VirusTotal does not allow in commercial services.`,
    { system: "virustotal", operation: "connecting" },
  );
}
