import type { Route } from "../http/api-call.ts";
import { filtersWire } from "./filters.ts";
import { pageAnswer } from "./page-answer.ts";

/** The routes of the account, its users, components and filters. */
export const accountRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "v2/account",
    answer: ({ world }) => {
      const devices = world.devices.filter(({ deleted }) => !deleted);
      const online = devices.filter((device) => device.online).length;
      return {
        id: 1,
        uid: world.accountUid,
        name: "Example MSP",
        currency: "USD",
        descriptor: { bilingEmail: "billing@example.com", deviceLimit: 500, timeZone: "America/New_York" },
        devicesStatus: {
          numberOfDevices: devices.length,
          numberOfOnlineDevices: online,
          numberOfOfflineDevices: devices.length - online,
          numberOfOnDemandDevices: 0,
          numberOfManagedDevices: devices.length,
        },
      };
    },
  },
  {
    method: "GET",
    path: "v2/account/users",
    answer: (call) => {
      const created = call.stamps.other(Date.UTC(2024, 0, 15));
      const user = { firstName: "Terry", lastName: "Hale", username: "terry.hale", email: "terry.hale@example.com" };
      const users = [{ ...user, telephone: "555-0101", status: "active", created, lastAccess: null, disabled: false }];
      return pageAnswer(call, "users", users, (one) => one);
    },
  },
  {
    method: "GET",
    path: "v2/account/components",
    answer: (call) =>
      pageAnswer(call, "components", call.world.components, ({ behave: _, runMs: __, variables, ...component }) => ({
        ...component,
        credentialsRequired: null,
        variables: variables.map((variable, index) => ({
          ...variable,
          direction: true,
          description: null,
          variablesIdx: index,
        })),
      })),
  },
  {
    method: "GET",
    path: "v2/account/dnet-site-mappings",
    answer: (call) => pageAnswer(call, "dnetSiteMappings", [] as readonly object[], (mapping) => mapping),
  },
  {
    method: "GET",
    path: "v2/filter/default-filters",
    answer: (call) => pageAnswer(call, "filters", filtersWire("rmm_default"), (filter) => filter),
  },
  {
    method: "GET",
    path: "v2/filter/custom-filters",
    answer: (call) => pageAnswer(call, "filters", filtersWire("custom"), (filter) => filter),
  },
];
