import { createRedact, loadSecret, type Redact } from "@msp/adapter-kit";
import { AuthenticationError } from "@msp/workflows/ports";
import { type ItGlueSettings, itGlueEnvironment } from "../../it-glue-settings.ts";
import { refusedHere } from "../refused-here.ts";
import { regions } from "./regions.ts";

/** Who asks, and where. Nothing is read before it is needed. */
export interface Credentials {
  baseUrl(): string;
  headers(): { readonly [name: string]: string };
  /** Tells this key apart from others without showing it. */
  fingerprint(): string;
  readonly redact: Redact;
}

/** Credentials from the settings or the environment. */
export function createCredentials(settings: ItGlueSettings): Credentials {
  const environment = settings.environment ?? process.env;
  const key = loadSecret({
    system: "it-glue",
    name: "API key",
    value: settings.apiKey,
    variable: itGlueEnvironment.apiKey,
    environment,
  });

  return {
    baseUrl() {
      const given = (settings.baseUrl ?? environment[itGlueEnvironment.baseUrl])?.trim();
      if (given !== undefined && given !== "") return given.endsWith("/") ? given : `${given}/`;
      const region = (settings.region ?? environment[itGlueEnvironment.region])?.trim().toLowerCase() || "us";
      const known: { readonly [region: string]: string } = regions;
      const address = Object.hasOwn(known, region) ? known[region] : undefined;
      if (address !== undefined) return address;
      const choices = Object.keys(regions).join(", ");
      throw refusedHere(
        "connecting",
        `there is no region "${region.slice(0, 40)}"; set ${itGlueEnvironment.region} or the setting to one of ${choices}.`,
      );
    },
    headers() {
      const value = key.reveal();
      if (/\s/.test(value)) {
        throw new AuthenticationError(
          `it-glue: the API key holds a space, so it was not copied whole. Copy it again into ${itGlueEnvironment.apiKey} or the settings.`,
          { system: "it-glue", operation: "load the API key" },
        );
      }
      return { "x-api-key": value };
    },
    fingerprint: () => key.fingerprint(),
    redact: createRedact({ secrets: [key], fieldNames: ["otp"] }),
  };
}
