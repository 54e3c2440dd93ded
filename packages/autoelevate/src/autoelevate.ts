import {
  type Call,
  type Elevation,
  type ElevationAbilities,
  type ElevationPlatform,
  type ElevationRuleLevel,
  InvalidRequestError,
  type Json,
  type PortAdapter,
} from "@msp/workflows/ports";
import type { AutoelevateSettings } from "./autoelevate-settings.ts";
import type { AutoelevateClient } from "./client/autoelevate-client.ts";
import { createAutoelevateClient } from "./client/create-autoelevate-client.ts";
import type { RuleLevel } from "./client/requests/decision-payload.ts";
import { sameAccount } from "./mapping/same-account.ts";
import { autoelevateOperations } from "./port/autoelevate-operations.ts";
import { decide } from "./port/decide.ts";
import { createRequestReader } from "./port/request-reader.ts";

const ruleLevels = {
  device: "computer",
  location: "location",
  company: "company",
  "every company": "msp",
} as const satisfies Record<ElevationRuleLevel, RuleLevel>;

const abilities: ElevationAbilities = {
  platforms: ["windows"],
  fileEvidence: "none",
  ruleLevels: ["device", "location", "company", "every company"],
  setsSessionMinutes: true,
  recordsDecider: false,
  tellsCompany: true,
  refusesSecondDecision: true,
};

/**
 * AutoElevate as the `Elevation` port. Nothing is read or sent before the first call.
 *
 * The service records its own account for every decision, never the person: `decidedBy` reaches the journal and nobody else. A rule it makes is pinned to the
 * hash of one file and cannot be taken back from here.
 *
 * @example
 * ```ts
 * import { autoelevate } from "@msp/autoelevate";
 *
 * const elevation = autoelevate().on({ notAfter: Infinity, beforeWrite: () => Promise.reject(new Error("read only")) });
 * const waiting = await elevation.pendingRequests({ since: "2026-11-23T00:00:00Z", deviceName: "ACME-FRONT-01" });
 * ```
 */
export function autoelevate(
  settings: AutoelevateSettings = {},
  client: AutoelevateClient = createAutoelevateClient(settings),
): PortAdapter<Elevation, ElevationAbilities> {
  return { system: "autoelevate", abilities, operations: autoelevateOperations, on: (call) => bind(client, call) };
}

function bind(client: AutoelevateClient, call: Call): Elevation {
  const reader = createRequestReader(client, call);
  const { notAfter, signal } = call;
  return {
    elevationServices: async () => [{ name: "autoelevate", system: "autoelevate", abilities }],
    async pendingRequests({ since, platform, vendorCompanyId, deviceName, user }) {
      const start = new Date(since);
      const companyId = vendorCompanyId;
      const query = { start, companyId, approvalState: "PENDING" } as const;
      const records = await client.elevationRequests.list(query, { notAfter, signal });
      // The account stands on the request itself; asking for the machines of all others would spend the hour's budget.
      const mine = records.filter(
        ({ requestedBy }) => user === undefined || (requestedBy !== null && sameAccount(requestedBy, user)),
      );
      const requests = await reader.enrich(mine, companyId);
      const isDevice = (name: string | undefined) =>
        deviceName === undefined || name?.toLowerCase() === deviceName.trim().toLowerCase();
      const isPlatform = (told: ElevationPlatform | undefined) =>
        platform === undefined || told === undefined || told === platform;
      return requests.filter(
        ({ state, device }) => state === "pending" && isDevice(device.name) && isPlatform(device.platform),
      );
    },
    getElevationRequest: (id) => reader.read(id),
    async approveElevation(id, { decidedBy, minutes, rule }) {
      const fields = {
        decidedBy: decidedByOf(decidedBy),
        ...optional("minutes", minutes),
        ...optional("rule", rule?.level),
      };
      const payload = { ...toRule(rule?.level), ...optional("durationInMinutes", minutes) };
      const send = (options: object) => client.elevationRequests.approve(id, payload, options);
      return decide(reader, call, { id, operation: "approveElevation", wanted: "approved", fields, send });
    },
    async denyElevation(id, { decidedBy, reasonForUser, rule }) {
      const fields = { decidedBy: decidedByOf(decidedBy), reasonForUser, ...optional("rule", rule?.level) };
      const payload = { ...toRule(rule?.level), denialReason: reasonForUser };
      const send = (options: object) => client.elevationRequests.deny(id, payload, options);
      return decide(reader, call, { id, operation: "denyElevation", wanted: "denied", fields, send });
    },
  };
}

function toRule(level: ElevationRuleLevel | undefined): { createRule?: true; ruleLevel?: RuleLevel } {
  return level === undefined ? {} : { createRule: true, ruleLevel: ruleLevels[level] };
}

function decidedByOf(person: string): string {
  if (person.trim() !== "") return person;
  throw new InvalidRequestError(
    "autoelevate: the decision was not sent: it must say who decided, because the service will not.",
    { system: "autoelevate", operation: "decide an elevation request" },
  );
}

function optional<Name extends string, Value extends Json>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value });
}
