import type { ElevationAbilities } from "../domain/elevation-abilities.ts";
import type { ElevationPlatform } from "../domain/elevation-platform.ts";
import type { ElevationRequest } from "../domain/elevation-request.ts";
import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { NotFoundError } from "../errors/not-found-error.ts";
import type { Elevation, ElevationDecision } from "./elevation.ts";
import type { OperationFacts } from "./operation-facts.ts";
import type { PortAdapter } from "./port-adapter.ts";

type ElevationAdapter = PortAdapter<Elevation, ElevationAbilities>;

/**
 * One `Elevation` over several services, for example one that decides for Windows and another for Macs.
 *
 * Ids of requests and customers begin with the service's name and a colon, which is how they find their way back; a write keeps the system it is sent to. What
 * the whole declares holds for each part: all platforms together, but of everything else the least any of them can; ask `elevationServices` for each. A question
 * about pending requests fails when one of the services asked fails, because what it did not tell would look like nothing.
 *
 * Throws `TypeError` when there is no service, or a name is empty or holds a colon. Names are kept for good: a request is found by them later.
 *
 * @example
 * ```ts
 * import { type Elevation, type ElevationAbilities, joinElevation, type PortAdapter } from "@msp/workflows/ports";
 *
 * declare const forWindows: PortAdapter<Elevation, ElevationAbilities>;
 * declare const forMacs: PortAdapter<Elevation, ElevationAbilities>;
 *
 * const elevation = joinElevation({ autoelevate: forWindows, "admin-by-request": forMacs });
 * ```
 */
export function joinElevation(services: { readonly [name: string]: ElevationAdapter }): ElevationAdapter {
  const named = Object.entries(services);
  if (named.length === 0) throw new TypeError("joinElevation needs at least one service.");
  for (const [name] of named) {
    if (!/^[^:\s]+$/.test(name))
      throw new TypeError(`A service cannot be named ${JSON.stringify(name)}: use a name without spaces and colons.`);
  }
  const adapters = named.map(([, adapter]) => adapter);
  return {
    system: [...new Set(adapters.map(({ system }) => system))].join("+"),
    abilities: joinedAbilities(adapters.map(({ abilities }) => abilities)),
    operations: joinedOperations(adapters),
    on(call) {
      const ports = new Map(named.map(([name, adapter]) => [name, adapter.on(call)]));
      const serviceOf = (id: string): { name: string; port: Elevation; own: string } | undefined => {
        const [name = "", ...own] = id.split(":");
        const port = ports.get(name);
        return port === undefined || own.length === 0 ? undefined : { name, port, own: own.join(":") };
      };
      const ask = (id: string) => {
        const service = serviceOf(id);
        if (service !== undefined) return service;
        throw new NotFoundError(
          `There is no request ${JSON.stringify(id)}: an id begins with one of ${[...ports.keys()].join(", ")} and a colon.`,
          { system: "elevation", operation: "getElevationRequest" },
        );
      };
      return {
        async elevationServices() {
          const told = [...ports].map(async ([name, port]) =>
            (await port.elevationServices()).map((service) => ({ ...service, name })),
          );
          return (await Promise.all(told)).flat();
        },
        async pendingRequests({ vendorCompanyId, ...query }) {
          const company = vendorCompanyId === undefined ? undefined : serviceOf(vendorCompanyId);
          if (vendorCompanyId !== undefined && company === undefined) throw noSuchCompany(vendorCompanyId);
          const asked = named.filter(
            ([name, { abilities }]) => decides(abilities, query.platform) && (company?.name ?? name) === name,
          );
          const found = asked.map(async ([name]) => {
            const requests =
              (await ports.get(name)?.pendingRequests({ ...query, vendorCompanyId: company?.own })) ?? [];
            return requests.map((request) => renamed(name, request));
          });
          return (await Promise.all(found)).flat();
        },
        async getElevationRequest(id) {
          const { name, port, own } = ask(id);
          return renamed(name, await port.getElevationRequest(own));
        },
        async approveElevation(id, approval) {
          const { name, port, own } = ask(id);
          return decided(name, await port.approveElevation(own, approval));
        },
        async denyElevation(id, denial) {
          const { name, port, own } = ask(id);
          return decided(name, await port.denyElevation(own, denial));
        },
      };
    },
  };
}

const decides = ({ platforms }: ElevationAbilities, platform: ElevationPlatform | undefined): boolean =>
  platform === undefined || platforms.includes(platform);

function renamed(service: string, request: ElevationRequest): ElevationRequest {
  const { id, vendorCompanyId } = request;
  return {
    ...request,
    id: `${service}:${id}`,
    service,
    ...(vendorCompanyId === undefined ? {} : { vendorCompanyId: `${service}:${vendorCompanyId}` }),
  };
}

const decided = (service: string, { outcome, request }: ElevationDecision): ElevationDecision => ({
  outcome,
  request: renamed(service, request),
});

const weight = { none: 0, "best effort": 1, full: 2 } as const;

function joinedAbilities(all: readonly ElevationAbilities[]): ElevationAbilities {
  const levels = all.map(({ ruleLevels }) => ruleLevels);
  const evidence = all.map(({ fileEvidence }) => fileEvidence).sort((one, other) => weight[one] - weight[other]);
  return {
    platforms: [...new Set(all.flatMap(({ platforms }) => platforms))],
    fileEvidence: evidence[0] ?? "none",
    ruleLevels: (levels[0] ?? []).filter((level) => levels.every((one) => one.includes(level))),
    setsSessionMinutes: all.every(({ setsSessionMinutes }) => setsSessionMinutes),
    recordsDecider: all.every(({ recordsDecider }) => recordsDecider),
    tellsCompany: all.every(({ tellsCompany }) => tellsCompany),
    refusesSecondDecision: all.every(({ refusesSecondDecision }) => refusesSecondDecision),
  };
}

function joinedOperations(adapters: readonly ElevationAdapter[]): { [method: string]: OperationFacts } {
  const methods = new Set(adapters.flatMap(({ operations }) => Object.keys(operations)));
  const factsOf = (method: string): OperationFacts => {
    const all = adapters.flatMap(({ operations }) => operations[method] ?? []);
    return {
      maxInFlightMs: Math.max(...all.map(({ maxInFlightMs }) => maxInFlightMs)),
      searchLagMs: Math.max(...all.map(({ searchLagMs }) => searchLagMs)),
      canMark: all.every(({ canMark }) => canMark),
      canFind: all.every(({ canFind }) => canFind),
    };
  };
  return Object.fromEntries([...methods].map((method) => [method, factsOf(method)]));
}

function noSuchCompany(vendorCompanyId: string): InvalidRequestError {
  return new InvalidRequestError(
    `No service can be asked about the customer ${JSON.stringify(vendorCompanyId)}: it begins with a service's name and a colon.`,
    { system: "elevation", operation: "pendingRequests" },
  );
}
