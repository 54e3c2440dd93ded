import { createFakeUnit } from "../unit/create-fake-unit.ts";
import type { FakeUnit } from "../unit/fake-unit.ts";
import { type FakeOutlet, OutletBank } from "../unit/outlet-bank.ts";
import type { FakeRedfishOptions } from "./fake-redfish-options.ts";
import { fixedResources } from "./fixed-resources.ts";
import { outletResource } from "./outlet-resource.ts";
import { redfishPlaces } from "./redfish-places.ts";
import { RedfishRefusal } from "./redfish-refusal.ts";
import { SessionDesk } from "./session-desk.ts";
import type { SwitchedKind } from "./switched-kind.ts";
import { switchingOf } from "./switching-of.ts";
import { systemResource } from "./system-resource.ts";
import { targetOf } from "./target-of.ts";

/** A Redfish service that lives in this process. Its outlets and systems are found by the last segment of their address. */
export interface FakeRedfish extends FakeUnit {
  /** How many sessions are open. */
  openSessions(): number;
}

/**
 * Creates a fake Redfish service: a computer system and a rack unit with outlets, advertised targets, allowed values inline or described elsewhere, answers
 * with and without a task, Basic logins and sessions.
 *
 * @example
 * ```ts
 * import { createRedfishClient } from "@msp/power";
 * import { createFakeRedfish } from "@msp/power/testing";
 *
 * const clock = { now: () => Date.now(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
 * const fake = createFakeRedfish({ clock, actionStatus: 202 });
 * const client = createRedfishClient({ url: "https://bmc.example.com", ...fake.login }, { clock, fetch: fake.fetch });
 * console.log((await client.systems()).map(({ HostName }) => HostName));
 * ```
 */
export function createFakeRedfish(options: FakeRedfishOptions): FakeRedfish {
  const { clock, onSwitch, latencyMs = 0, actionStatus = 204, taskMs = 5_000, taskEnd = "Completed" } = options;
  const { login = { userName: "automation", password: "sandbox-bmc-password" }, pageSize = Number.POSITIVE_INFINITY } =
    options;
  const outlets = options.outlets ?? [
    { id: "A1", name: "ACME-WS-01" },
    { id: "A2", name: "ACME-SW-01" },
  ];
  const systems = options.systems ?? [{ id: "437XR1138R2", name: "ACME-SRV-01" }];
  const bank = new OutletBank(clock, [...outlets, ...systems], onSwitch);
  const isSystem = new Set(systems.map(({ id }) => id));
  const kindOf = (id: string): SwitchedKind => (isSystem.has(id) ? "system" : "outlet");
  const desk = new SessionDesk(clock, login, options.sessionTimeoutMs ?? 1_800_000);
  const fixed = fixedResources(options);
  const tasks: { readonly endsAt: number }[] = [];

  const collections: { readonly [address: string]: () => readonly string[] } = {
    [redfishPlaces.system]: () => systems.map(({ id }) => `${redfishPlaces.system}/${id}`),
    [redfishPlaces.outlet]: () => outlets.map(({ id }) => `${redfishPlaces.outlet}/${id}`),
    "/redfish/v1/PowerEquipment/RackPDUs": () => ["/redfish/v1/PowerEquipment/RackPDUs/1"],
    "/redfish/v1/Managers": () => ["/redfish/v1/Managers/1"],
  };

  function read(path: string, query: URLSearchParams): object {
    const members = collections[path];
    if (members !== undefined) return page(path, members(), Number(query.get("$skip") ?? 0), pageSize);
    const found = fixed[path];
    if (found !== undefined) return found;
    for (const kind of ["outlet", "system"] as const) {
      const home = redfishPlaces[kind];
      const id = path.startsWith(`${home}/`) ? path.slice(home.length + 1) : "";
      const outlet = kindOf(id) === kind ? bank.find(id) : undefined;
      if (outlet) return kind === "outlet" ? outletResource(outlet, options) : systemResource(outlet, options);
    }
    throw new RedfishRefusal(404, "ResourceMissingAtURI", `The resource at ${path} was not found.`);
  }

  function act(path: string, body: { readonly [name: string]: unknown }): Response {
    const outlet = bank.outlets.find(({ id }) => targetOf(kindOf(id), id) === path);
    if (outlet === undefined)
      throw new RedfishRefusal(400, "ActionNotSupported", `The action ${path} is not supported.`);
    const { parameter, allowed } = switchingOf(kindOf(outlet.id), options);
    const word = body[parameter];
    if (typeof word !== "string")
      throw new RedfishRefusal(400, "ActionParameterMissing", `The parameter ${parameter} is missing.`);
    if (!allowed.includes(word))
      throw new RedfishRefusal(400, "ActionParameterValueNotInList", `The value ${word} is not allowed.`);
    if (outlet.isLocked) throw new RedfishRefusal(409, "ResourceInUse", "The power control of the outlet is locked.");
    if (actionStatus !== 202) {
      obey(outlet, word);
      return actionStatus === 204 ? new Response(null, { status: 204 }) : Response.json(success);
    }
    const endsAt = clock.now() + taskMs;
    const id = tasks.push({ endsAt });
    if (taskEnd === "Completed") bank.timeline.at(endsAt, () => obey(outlet, word));
    const location = `/redfish/v1/TaskService/TaskMonitors/${id}`;
    return Response.json(taskResource(id), { status: 202, headers: { location } });
  }

  function obey(outlet: FakeOutlet, word: string): void {
    if (word === "On" || word === "ForceOn") bank.command(outlet, true);
    else if (word === "Off" || word === "ForceOff" || word === "GracefulShutdown") bank.command(outlet, false);
    else bank.command(outlet, false, options.cycleMs ?? 10_000);
  }

  function taskResource(id: number): object {
    const { endsAt = 0 } = tasks[id - 1] ?? {};
    const TaskState = clock.now() < endsAt ? "Running" : taskEnd;
    return {
      "@odata.id": `/redfish/v1/TaskService/Tasks/${id}`,
      "@odata.type": "#Task.v1_7_4.Task",
      Id: String(id),
      TaskState,
    };
  }

  async function route(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.replace(/\/$/, "");
    const { method } = request;
    if (path === "/redfish/v1" && method === "GET") return Response.json(read(path, searchParams));
    if (path === "/redfish/v1/SessionService/Sessions" && method === "POST") return desk.logIn(await bodyOf(request));
    desk.check(request);
    const session = /^\/redfish\/v1\/SessionService\/Sessions\/(\d+)$/.exec(path)?.[1];
    if (session !== undefined && method === "DELETE") return desk.logOut(session);
    const task = /^\/redfish\/v1\/TaskService\/Tasks\/(\d+)$/.exec(path)?.[1];
    if (task !== undefined && tasks[Number(task) - 1]) return Response.json(taskResource(Number(task)));
    if (method === "POST") return act(path, await bodyOf(request));
    if (method === "GET") return Response.json(read(path, searchParams));
    throw new RedfishRefusal(405, "OperationNotAllowed", "The method is not allowed here.");
  }

  async function serve(request: Request): Promise<Response> {
    try {
      return await route(request);
    } catch (error) {
      if (error instanceof RedfishRefusal) return error.toAnswer();
      throw error;
    }
  }

  const unit = createFakeUnit({ bank, login, latencyMs, mostAtOnce: 8, serve });
  return { ...unit, openSessions: () => desk.open };
}

const success = {
  "@Message.ExtendedInfo": [{ MessageId: "Base.1.18.Success", Message: "The request completed successfully." }],
};

function page(path: string, members: readonly string[], skip: number, size: number): object {
  const rest = skip + size < members.length ? { "Members@odata.nextLink": `${path}?$skip=${skip + size}` } : {};
  return {
    "@odata.id": path,
    "Members@odata.count": members.length,
    Members: members.slice(skip, skip + size).map((address) => ({ "@odata.id": address })),
    ...rest,
  };
}

async function bodyOf(request: Request): Promise<{ readonly [name: string]: unknown }> {
  try {
    return (await request.json()) as { readonly [name: string]: unknown };
  } catch {
    throw new RedfishRefusal(400, "MalformedJSON", "The request body is not JSON.");
  }
}
