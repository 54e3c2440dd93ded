import {
  createAuthenticationHold,
  createHttp,
  createRedact,
  type Http,
  loadSecret,
  sharedPerAccount,
  systemClock,
} from "@msp/adapter-kit";
import { type VirustotalSettings, virustotalEnvironment } from "../../virustotal-settings.ts";
import { refusedHere } from "../refused-here.ts";
import { accountLimits } from "./account-limits.ts";
import { explainVirustotalError } from "./explain-virustotal-error.ts";
import { requireLicence } from "./licence-of.ts";

const holds = sharedPerAccount((clock) => createAuthenticationHold({ system: "virustotal", clock }));

/** Connects lazily: licence, address, key and limits are looked up with the first request. */
export function createConnection(settings: VirustotalSettings): () => Http {
  const { clock = systemClock, fetch, onRequest, timeoutMs, limits = {} } = settings;
  const environment = settings.environment ?? process.env;
  const apiKey = loadSecret({
    system: "virustotal",
    name: "API key",
    value: settings.apiKey,
    variable: virustotalEnvironment.apiKey,
    environment,
  });
  let http: Http | undefined;

  function open(): Http {
    requireLicence(settings);
    const origin = originOf(settings);
    const account = `${origin} ${apiKey.fingerprint()}`;
    return createHttp({
      system: "virustotal",
      baseUrl: `${origin}/api/v3/`,
      headers: () => ({ "x-apikey": apiKey.reveal() }),
      clock,
      limiter: accountLimits(clock, account, limits),
      hold: holds(clock, account),
      fetch,
      // Four a minute leave 15 seconds to each.
      retries: { attempts: 3, firstWaitMs: 15_000 },
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      explainError: explainVirustotalError,
      redact: createRedact({ secrets: [apiKey] }),
      onRequest,
    });
  }

  return () => {
    http ??= open();
    return http;
  };
}

function originOf({ url, environment = process.env }: VirustotalSettings): string {
  const text = (url ?? environment[virustotalEnvironment.url])?.trim() || "https://www.virustotal.com/";
  if (URL.canParse(text)) return new URL(text).origin;
  throw refusedHere(
    "reading the address",
    `${JSON.stringify(text)} is not an address. Correct ${virustotalEnvironment.url} or \`url\`.`,
  );
}
