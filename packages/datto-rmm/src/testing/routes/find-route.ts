import type { Route } from "../http/api-call.ts";
import { accountRoutes } from "./account-routes.ts";
import { activityRoutes } from "./activity-routes.ts";
import { alertRoutes } from "./alert-routes.ts";
import { auditRoutes } from "./audit-routes.ts";
import { deviceRoutes } from "./device-routes.ts";
import { jobRoutes } from "./job-routes.ts";
import { siteRoutes } from "./site-routes.ts";
import { systemRoutes } from "./system-routes.ts";
import { variableRoutes } from "./variable-routes.ts";

/** A route that fits, with what its path names. */
export interface FoundRoute {
  readonly route: Route;
  readonly params: { readonly [name: string]: string };
}

/** Every operation of the newest build. */
export const allRoutes: readonly Route[] = [
  ...accountRoutes,
  ...activityRoutes,
  ...alertRoutes,
  ...auditRoutes,
  ...deviceRoutes,
  ...jobRoutes,
  ...siteRoutes,
  ...systemRoutes,
  ...variableRoutes,
];

/** Fixed words before inserted ones: `device/id/{deviceId}` must not be read as something below a device. */
const byFixedWords = [...allRoutes].sort((left, right) => holes(left) - holes(right));

/** The route for a path below `/api/`. */
export function findRoute(method: string, path: string): FoundRoute | undefined {
  const segments = path.split("/").map(decodeURIComponent);
  for (const route of byFixedWords) {
    const pattern = route.path.split("/");
    if (route.method !== method || pattern.length !== segments.length) continue;
    const names = pattern.map((word) => /^\{(.+)\}$/.exec(word)?.[1]);
    if (!pattern.every((word, index) => names[index] !== undefined || word === segments[index])) continue;
    const params = names.flatMap((name, index) => (name === undefined ? [] : [[name, segments[index] ?? ""]]));
    return { route, params: Object.fromEntries(params) };
  }
  return undefined;
}

function holes({ path }: Route): number {
  return path.split("{").length;
}
