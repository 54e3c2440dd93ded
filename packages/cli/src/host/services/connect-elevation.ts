import {
  type AdminByRequestClient,
  type AdminByRequestSettings,
  adminByRequest,
  adminByRequestEnvironment,
  createAdminByRequestClient,
} from "@msp/admin-by-request";
import {
  type AutoelevateSettings,
  autoelevate,
  autoelevateEnvironment,
  createAutoelevateClient,
} from "@msp/autoelevate";
import { joinElevation, notConnected, type PortAdapters } from "@msp/workflows/ports";
import { countOf } from "../../text/count-of.ts";
import type { ConnectedService } from "./connected-service.ts";
import { isSetUp } from "./is-set-up.ts";
import type { ServiceSurroundings } from "./service-surroundings.ts";

/** How the services are reached that decide who may be an administrator. */
export interface ElevationSettings {
  readonly autoelevate?: Pick<AutoelevateSettings, "token" | "hmacKey" | "url" | "limits"> | undefined;
  readonly adminByRequest?: Pick<AdminByRequestSettings, "apiKey" | "dataCenter" | "url" | "limits"> | undefined;
}

/** Elevation: AutoElevate for Windows and Admin By Request for Macs, each where it is set up, behind one port. */
export function connectElevation(
  { autoelevate: forWindows, adminByRequest: forMacs }: ElevationSettings,
  surroundings: ServiceSurroundings,
): {
  readonly elevation: PortAdapters["elevation"];
  readonly services: readonly ConnectedService[];
  readonly adminByRequestClient?: AdminByRequestClient | undefined;
} {
  const { environment } = surroundings;
  const adapters: { [service: string]: PortAdapters["elevation"] } = {};
  const services: ConnectedService[] = [];
  let adminByRequestClient: AdminByRequestClient | undefined;
  if (isSetUp(forWindows, [autoelevateEnvironment.token], environment)) {
    const client = createAutoelevateClient({ ...forWindows, ...surroundings });
    adapters.autoelevate = autoelevate({ ...forWindows, ...surroundings }, client);
    services.push({
      port: "elevation",
      name: "AutoElevate",
      async look() {
        const { partnerName, totalActiveAgents } = await client.usage();
        const agents = totalActiveAgents === null ? "" : ` with ${countOf(totalActiveAgents, "agent")}`;
        return `accepted for "${partnerName ?? "a partner without a name"}"${agents}`;
      },
    });
  }
  if (isSetUp(forMacs, [adminByRequestEnvironment.apiKey], environment)) {
    const client = createAdminByRequestClient({ ...forMacs, ...surroundings });
    adminByRequestClient = client;
    adapters["admin-by-request"] = adminByRequest({ ...forMacs, ...surroundings }, client);
    services.push({
      port: "elevation",
      name: "Admin By Request",
      look: async () =>
        `accepted; ${countOf((await client.requests.list({ status: "Pending" })).length, "waiting request")}`,
    });
  }
  // Ids of requests begin with the service's name even where there is one service, so that a run that waits survives the second one.
  return {
    elevation: services.length === 0 ? notConnected("elevation") : joinElevation(adapters),
    services,
    adminByRequestClient,
  };
}
