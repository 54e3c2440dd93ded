import { acmeFiles } from "@msp/virustotal/testing";

const [harmless] = acmeFiles;

/** What a technician finds out about the installer. */
export const foundOut = {
  file: "AcroRdrDC.exe",
  publisher: "Adobe Inc.",
  signature: "signed",
  sha256: harmless.sha256,
  source: "the publisher's page",
} as const;
