import { type VirustotalSettings, virustotal, virustotalEnvironment } from "@msp/virustotal";
import { notConnected, type PortAdapters } from "@msp/workflows/ports";
import type { ConnectedService } from "./connected-service.ts";
import { isSetUp } from "./is-set-up.ts";
import type { ServiceSurroundings } from "./service-surroundings.ts";

/** How VirusTotal is asked. */
export type FileReputationSettings = Pick<VirustotalSettings, "apiKey" | "licence" | "url" | "limits">;

/** Any file would do; this one is empty. */
const emptyFile = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const patienceMs = 60_000;

/** What is known about files by their hash: VirusTotal, where somebody named the licence of its key. */
export function connectFileReputation(
  settings: FileReputationSettings | undefined,
  { clock, environment }: ServiceSurroundings,
): { readonly fileReputation: PortAdapters["fileReputation"]; readonly services: readonly ConnectedService[] } {
  if (!isSetUp(settings, [virustotalEnvironment.apiKey], environment))
    return { fileReputation: notConnected("fileReputation"), services: [] };
  const fileReputation = virustotal({ ...settings, clock, environment });
  return {
    fileReputation,
    services: [
      {
        port: "fileReputation",
        name: "VirusTotal",
        async look() {
          const reputation = fileReputation.on({
            notAfter: clock.now() + patienceMs,
            beforeWrite: () => Promise.reject(new Error("The doctor writes nothing.")),
          });
          await reputation.reportOf(emptyFile);
          const { licence } = fileReputation.abilities;
          return licence === "personal"
            ? "answers, but a key with a personal licence may not be used for customers"
            : "answers";
        },
      },
    ],
  };
}
