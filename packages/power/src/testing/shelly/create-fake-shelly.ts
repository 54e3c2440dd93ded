import { createFakeUnit } from "../unit/create-fake-unit.ts";
import { createDigestGuard } from "../unit/digest-guard.ts";
import type { FakeUnit } from "../unit/fake-unit.ts";
import { type FakeOutlet, OutletBank } from "../unit/outlet-bank.ts";
import type { UnitOptions } from "../unit/unit-options.ts";
import { ShellyFailure } from "./shelly-failure.ts";
import { shellyStatus } from "./shelly-status.ts";

/** How a fake Shelly device is set up. */
export interface FakeShellyOptions extends UnitOptions {
  /** A person has set a password. @default true */
  readonly isProtected?: boolean | undefined;
  /** A nonce is stale afterwards, in milliseconds. @default 300_000 */
  readonly nonceLastsMs?: number | undefined;
}

const deviceId = "shellyplus1-0a1b2c3d4e5f";
type Params = { readonly [name: string]: unknown };

/**
 * Creates a fake Shelly device of the second generation: its RPC as frames and as addresses, digest login, one switch (or as many as given), flips by
 * itself, six connections.
 *
 * @example
 * ```ts
 * import { power } from "@msp/power";
 * import { createFakeShelly } from "@msp/power/testing";
 *
 * const clock = { now: () => Date.now(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
 * const fake = createFakeShelly({ clock, outlets: [{ id: "0", name: "ACME-WS-01" }] });
 * const unit = { protocol: "shelly", url: "https://plug.example.com", ...fake.login } as const;
 * const adapter = power({ units: { "acme-front-desk": unit }, clock, fetch: fake.fetch });
 * console.log(adapter.abilities.cyclesOutlets, fake.ledger);
 * ```
 */
export function createFakeShelly(options: FakeShellyOptions): FakeUnit {
  const { clock, outlets = [{ id: "0", name: "ACME-WS-01" }], onSwitch, latencyMs = 0, isProtected = true } = options;
  const { login = { userName: "admin", password: "sandbox-plug-password" }, nonceLastsMs = 300_000 } = options;
  const bank = new OutletBank(clock, outlets, onSwitch);
  const guard = createDigestGuard({ clock, realm: deviceId, algorithm: "SHA-256", login, nonceLastsMs });

  const configOf = ({ id, name }: FakeOutlet) => ({
    id: Number(id),
    name: name === "" ? null : name,
    in_mode: "follow",
  });
  const each = (of: (outlet: FakeOutlet) => object) =>
    Object.fromEntries(bank.outlets.map((outlet) => [`switch:${outlet.id}`, of(outlet)]));

  function outletOf({ id }: Params): FakeOutlet {
    if (typeof id !== "number") throw new ShellyFailure(-103, "Missing or bad argument 'id'!");
    const found = bank.find(String(id));
    if (found === undefined) throw new ShellyFailure(-105, `Argument 'id', value ${id} not found!`);
    return found;
  }

  function set(outlet: FakeOutlet, isOn: boolean, toggleAfter: unknown): { readonly was_on: boolean } {
    if (toggleAfter !== undefined && (typeof toggleAfter !== "number" || toggleAfter <= 0))
      throw new ShellyFailure(-103, "Bad argument 'toggle_after'!");
    if (isOn && outlet.errors.length > 0) throw new ShellyFailure(-109, `Cannot turn on: ${outlet.errors.join(", ")}`);
    const was_on = outlet.isOn;
    bank.command(outlet, isOn, toggleAfter === undefined ? undefined : toggleAfter * 1_000);
    return { was_on };
  }

  const methods: { readonly [method: string]: (params: Params) => object } = {
    "Shelly.GetDeviceInfo": () => ({ id: deviceId, gen: 2, auth_en: isProtected, auth_domain: deviceId }),
    "Shelly.GetStatus": () => ({ ...each(shellyStatus), sys: { unixtime: Math.floor(clock.now() / 1_000) } }),
    "Shelly.GetConfig": () => ({ ...each(configOf), sys: { device: { name: null } } }),
    "Switch.GetStatus": (params) => shellyStatus(outletOf(params)),
    "Switch.GetConfig": (params) => configOf(outletOf(params)),
    "Switch.Set": (params) => {
      if (typeof params.on !== "boolean") throw new ShellyFailure(-103, "Missing or bad argument 'on'!");
      return set(outletOf(params), params.on, params.toggle_after);
    },
    "Switch.Toggle": (params) => set(outletOf(params), !outletOf(params).wanted, params.toggle_after),
  };

  function call(method: string, params: unknown): object {
    const found = methods[method];
    if (found === undefined) throw new ShellyFailure(404, `No handler for ${method}`);
    return found((params ?? {}) as Params);
  }

  async function serve(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const [, rpc, method] = pathname.split("/");
    if (rpc !== "rpc") return Response.json({ code: 404, message: "Not Found" }, { status: 404 });
    // Who the device is, it tells everybody.
    const refused = isProtected && method !== "Shelly.GetDeviceInfo" ? guard.refusal(request) : undefined;
    if (refused) return refused;
    const sent = request.method === "POST" ? await jsonOf(request) : queryOf(searchParams);
    if (method !== undefined && method !== "") {
      try {
        return Response.json(call(method, sent));
      } catch (error) {
        if (!(error instanceof ShellyFailure)) throw error;
        return Response.json({ code: error.code, message: error.message }, { status: error.code === 404 ? 404 : 500 });
      }
    }
    const frame = { id: sent.id ?? null, src: deviceId };
    try {
      return Response.json({ ...frame, result: call(String(sent.method), sent.params) });
    } catch (error) {
      if (!(error instanceof ShellyFailure)) throw error;
      return Response.json({ ...frame, error: { code: error.code, message: error.message } });
    }
  }

  return createFakeUnit({ bank, login, latencyMs, mostAtOnce: 6, serve });
}

async function jsonOf(request: Request): Promise<Params> {
  try {
    return (await request.json()) as Params;
  } catch {
    return {};
  }
}

const queryOf = (query: URLSearchParams): Params =>
  Object.fromEntries(
    [...query].map(([name, value]) => [name, /^(true|false|-?\d+(\.\d+)?)$/.test(value) ? JSON.parse(value) : value]),
  );
