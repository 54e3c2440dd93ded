import {
  type Call,
  type Elevation,
  type ElevationAbilities,
  type ElevationDecision,
  type ElevationPlatform,
  InvalidRequestError,
  type Json,
  NotFoundError,
  type PortAdapter,
} from "@msp/workflows/ports";
import type { AdminByRequestSettings } from "./admin-by-request-settings.ts";
import type { AdminByRequestClient } from "./client/admin-by-request-client.ts";
import { createAdminByRequestClient } from "./client/create-admin-by-request-client.ts";
import type { RequestDecision } from "./client/requests/request-decision.ts";
import type { WriteOptions } from "./client/requests/write-options.ts";
import { sameAccount } from "./mapping/same-account.ts";
import { toElevationRequest } from "./mapping/to-elevation-request.ts";
import { adminByRequestOperations } from "./port/admin-by-request-operations.ts";

const abilities: ElevationAbilities = {
  platforms: ["macos", "windows", "linux"],
  fileEvidence: "full",
  ruleLevels: [],
  setsSessionMinutes: false,
  recordsDecider: true,
  tellsCompany: false,
  refusesSecondDecision: false,
};

/**
 * Admin By Request as the `Elevation` port. Nothing is read or sent before the first call.
 *
 * One adapter is one tenant: requests do not tell which customer they belong to. Whether the person who decided is kept depends on the portal knowing their mail
 * address; the service ignores any other silently.
 *
 * @example
 * ```ts
 * import { adminByRequest } from "@msp/admin-by-request";
 *
 * const adapter = adminByRequest({ dataCenter: "dc2" });
 * const elevation = adapter.on({ notAfter: Infinity, beforeWrite: () => Promise.reject(new Error("read only")) });
 * const waiting = await elevation.pendingRequests({ since: "2026-11-23T00:00:00Z", deviceName: "ACME-MAC-01" });
 * ```
 */
export function adminByRequest(
  settings: AdminByRequestSettings = {},
  client: AdminByRequestClient = createAdminByRequestClient(settings),
): PortAdapter<Elevation, ElevationAbilities> {
  return {
    system: "admin-by-request",
    abilities,
    operations: adminByRequestOperations,
    on: (call) => bind(client.requests, call),
  };
}

function bind(requests: AdminByRequestClient["requests"], call: Call): Elevation {
  const reading = { notAfter: call.notAfter, signal: call.signal };

  function writing(
    operation: keyof typeof adminByRequestOperations,
    id: string,
    fields: { [name: string]: Json },
  ): WriteOptions {
    return {
      ...reading,
      beforeWrite: (request) =>
        call.beforeWrite({
          system: "admin-by-request",
          operation,
          target: `elevation request ${id}`,
          fields,
          request,
          // A decision is only ever sent about a request that was just read as pending.
          prior: { state: "pending" },
          facts: adminByRequestOperations[operation],
        }),
    };
  }

  return {
    elevationServices: async () => [{ name: "admin-by-request", system: "admin-by-request", abilities }],
    async pendingRequests({ platform, vendorCompanyId, deviceName, user }) {
      if (vendorCompanyId !== undefined) throw cannot("requests tell no company; use one adapter for each tenant");
      const found = (await requests.list({ status: "Pending" }, reading)).map(toElevationRequest);
      const isDevice = (name: string | undefined) =>
        deviceName === undefined || name?.toLowerCase() === deviceName.trim().toLowerCase();
      const isUser = (account: string | undefined) =>
        user === undefined || (account !== undefined && sameAccount(account, user));
      const isPlatform = (told: ElevationPlatform | undefined) =>
        platform === undefined || told === undefined || told === platform;
      return found.filter(
        ({ state, device, user: account }) =>
          state === "pending" && isDevice(device.name) && isPlatform(device.platform) && isUser(account),
      );
    },
    getElevationRequest: async (id) => toElevationRequest(await requests.get(numberOf(id), reading)),
    async approveElevation(id, { decidedBy, minutes, rule }) {
      if (rule !== undefined) throw cannot("a decision here makes no rule");
      if (minutes !== undefined) throw cannot("the length of a session is set in the tenant's settings");
      const options = writing("approveElevation", id, { decidedBy });
      return toDecision(await requests.approve(numberOf(id), { approvedBy: decidedBy }, options));
    },
    async denyElevation(id, { decidedBy, reasonForUser, rule }) {
      if (rule !== undefined) throw cannot("a decision here makes no rule");
      const options = writing("denyElevation", id, { decidedBy, reasonForUser });
      return toDecision(await requests.deny(numberOf(id), { deniedBy: decidedBy, reason: reasonForUser }, options));
    },
  };
}

function toDecision({ outcome, request }: RequestDecision): ElevationDecision {
  return { outcome, request: toElevationRequest(request) };
}

function numberOf(id: string): number {
  if (/^[1-9]\d{0,14}$/.test(id)) return Number(id);
  throw new NotFoundError(`admin-by-request: there is no request ${JSON.stringify(id)}: requests have whole numbers.`, {
    system: "admin-by-request",
    operation: "reading /requests/{id}",
  });
}

function cannot(why: string): InvalidRequestError {
  return new InvalidRequestError(`admin-by-request: nothing was sent: ${why}.`, {
    system: "admin-by-request",
    operation: "Elevation",
  });
}
