import { createFakeUnit } from "../unit/create-fake-unit.ts";
import { createDigestGuard } from "../unit/digest-guard.ts";
import type { FakeUnit } from "../unit/fake-unit.ts";
import { type FakeOutlet, OutletBank } from "../unit/outlet-bank.ts";
import type { UnitOptions } from "../unit/unit-options.ts";

/** How a fake Digital Loggers switch is set up. */
export interface FakeDigitalLoggersOptions extends UnitOptions {
  /** `POST …/cycle/` exists, which vendor documentation does not say. @default true */
  readonly knowsCycle?: boolean | undefined;
  /** `…/locked/` exists, which vendor documentation does not say. @default true */
  readonly knowsLocked?: boolean | undefined;
  /** The length of a cycle, which is the switch's own, in milliseconds. @default 8_000 */
  readonly cycleMs?: number | undefined;
  /** A nonce is stale afterwards, in milliseconds. @default 300_000 */
  readonly nonceLastsMs?: number | undefined;
}

/**
 * Creates a fake Digital Loggers switch: outlets that count from 0, lists of them with status 207, digest login, and changes that need `X-CSRF`.
 *
 * @example
 * ```ts
 * import { createDigitalLoggersClient } from "@msp/power";
 * import { createFakeDigitalLoggers } from "@msp/power/testing";
 *
 * const clock = { now: () => Date.now(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
 * const fake = createFakeDigitalLoggers({ clock });
 * const client = createDigitalLoggersClient({ url: "https://rack.example.com", ...fake.login }, { clock, fetch: fake.fetch });
 * console.log((await client.outlets()).length);
 * ```
 */
export function createFakeDigitalLoggers(options: FakeDigitalLoggersOptions): FakeUnit {
  const { clock, onSwitch, latencyMs = 0, knowsCycle = true, knowsLocked = true, cycleMs = 8_000 } = options;
  const { login = { userName: "automation", password: "sandbox-rack-password" }, nonceLastsMs = 300_000 } = options;
  const {
    outlets = [
      { id: "0", name: "ACME-SRV-01" },
      { id: "1", name: "ACME-FW-01" },
      { id: "2", name: "" },
    ],
  } = options;
  const bank = new OutletBank(clock, outlets, onSwitch);
  const guard = createDigestGuard({ clock, realm: "Digital Loggers", algorithm: "MD5", login, nonceLastsMs });

  const fields: { readonly [field: string]: (outlet: FakeOutlet) => unknown } = {
    name: ({ name }) => name,
    state: ({ wanted }) => wanted,
    transient_state: ({ wanted }) => wanted,
    physical_state: ({ isOn }) => isOn,
    ...(knowsLocked ? { locked: ({ isLocked }: FakeOutlet) => isLocked } : {}),
  };

  function change(outlet: FakeOutlet, request: Request, field: string, body: string): Response {
    if (request.headers.get("x-csrf") === null) return plain(403, "CSRF check failed");
    if (outlet.isLocked) return plain(409, "Outlet is locked");
    if (field === "cycle" && request.method === "POST" && knowsCycle) {
      bank.command(outlet, false, cycleMs);
      return new Response(null, { status: 204 });
    }
    const value = new URLSearchParams(body).get("value");
    if (field !== "state" || request.method !== "PUT") return plain(405, "Method not allowed");
    if (value !== "true" && value !== "false") return plain(400, "Bad value");
    bank.command(outlet, value === "true");
    return new Response(null, { status: 204 });
  }

  async function serve(request: Request): Promise<Response> {
    const refused = guard.refusal(request);
    if (refused) return refused;
    const path = decodeURI(new URL(request.url).pathname);
    const match = /^\/restapi\/relay\/outlets\/(?:(\d+)|all;|=([\d,]+))\/(\w+)\/$/.exec(path);
    if (match === null) return plain(404, "No such resource");
    const [, one, some, field = ""] = match;
    if (one !== undefined) {
      const outlet = bank.find(one);
      if (outlet === undefined || (field !== "cycle" && fields[field] === undefined))
        return plain(404, "No such resource");
      if (request.method !== "GET") return change(outlet, request, field, await request.text());
      return json(request, 200, fields[field]?.(outlet));
    }
    const read = fields[field];
    if (read === undefined || request.method !== "GET") return plain(404, "No such resource");
    const chosen = bank.outlets.filter(({ id }) => some === undefined || some.split(",").includes(id));
    return json(request, 207, chosen.map(read));
  }

  return createFakeUnit({ bank, login, latencyMs, mostAtOnce: 4, serve });
}

const plain = (status: number, text: string): Response => new Response(text, { status });

/** Whoever does not ask for JSON gets a page for people. */
const json = (request: Request, status: number, value: unknown): Response =>
  request.headers.get("accept")?.includes("application/json")
    ? new Response(JSON.stringify(value), { status, headers: { "content-type": "application/json" } })
    : new Response(`<html><body>${String(value)}</body></html>`, { status, headers: { "content-type": "text/html" } });
