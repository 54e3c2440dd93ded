import type { Route } from "../http/api-call.ts";

/** The routes of the service itself and of its keys. */
export const systemRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "v2/system/status",
    needsToken: false,
    answer: ({ stamps }) => ({ version: "15.1.0", status: "OK", started: stamps.other(Date.UTC(2026, 6, 1)) }),
  },
  {
    method: "GET",
    path: "v2/system/request_rate",
    answer: ({ rates, world }) => ({ accountUid: world.accountUid, ...rates.status(world.now) }),
  },
  { method: "GET", path: "v2/system/pagination", answer: () => ({ max: 250 }) },
  {
    method: "POST",
    path: "v2/user/resetApiKeys",
    key: "user-reset-keys",
    answer: ({ desk, world }) => {
      const { apiKey, apiSecretKey } = desk.resetKeys(world.nextNumber());
      return { apiAccessKey: apiKey, apiSecretKey, userName: "api-user" };
    },
  },
];
