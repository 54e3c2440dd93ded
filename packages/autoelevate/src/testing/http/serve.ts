import { historyRoutes } from "../routes/history-routes.ts";
import { requestRoutes } from "../routes/request-routes.ts";
import type { Route } from "../routes/route.ts";
import { tenantRoutes } from "../routes/tenant-routes.ts";
import { jsonAnswer } from "./answer.ts";
import { authenticate } from "./authenticate.ts";
import { Refusal } from "./refusal.ts";
import type { Service } from "./service.ts";

const routes: readonly Route[] = [...tenantRoutes, ...requestRoutes, ...historyRoutes];
const idPattern = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
const patterns = routes.map((route) => ({
  route,
  pattern: new RegExp(`^/api(?:/v1)?${route.path.replace("{id}", idPattern)}$`),
}));
const acknowledgment = "i-understand-this-is-beta-and-may-change";

/**
 * Answers a request as the service would, faults aside. The order of its checks is unconfirmed: acknowledgment, key, route, scope, number, media type, and only then
 * what is asked.
 */
export const serve = async (service: Service, request: Request): Promise<Response> => {
  const { pathname, searchParams: query } = new URL(request.url);
  const body = request.method === "GET" ? "" : await request.text();
  const now = service.clock.now();
  if (request.headers.get("x-acknowledgment") !== acknowledgment) {
    throw new Refusal(400, `The header X-Acknowledgment must be "${acknowledgment}"`);
  }
  const key = authenticate(service.keys, request, body, now);
  const here = patterns.filter(({ pattern }) => pattern.test(pathname));
  const found = here.find(({ route }) => route.method === request.method);
  if (found === undefined) throw new Refusal(here.length > 0 ? 405 : 404, "No such route");
  const { route, pattern } = found;
  if (key.scopes !== undefined && !key.scopes.includes(route.scope)) {
    throw new Refusal(403, `The key lacks the scope ${route.scope}`);
  }
  refuseTooMany(service, `${route.method} ${route.path}`, now);
  const accept = request.headers.get("accept") ?? "*/*";
  if (!/(application\/json|\*\/\*)/.test(accept)) {
    return jsonAnswer(406, { error: "Not Acceptable", supported: ["application/json"] });
  }
  const id = pattern.exec(pathname)?.[1]?.toLowerCase() ?? "";
  const sees = (companyId: string | undefined): boolean =>
    key.companyIds === undefined || (companyId !== undefined && key.companyIds.includes(companyId));
  const answer = route.answer({ service, key, query, id, body, now, sees });
  return jsonAnswer(200, answer, Object.fromEntries(service.announcements));
};

const refuseTooMany = ({ limits, assumptions }: Service, route: string, now: number): void => {
  const waitMs = limits.take(route, now);
  if (waitMs === 0) return;
  const seconds = Math.ceil(waitMs / 1000);
  const headers = assumptions.sendsRetryAfter ? { "retry-after": String(seconds) } : {};
  throw new Refusal(429, "Too many requests", { retryAfterInSeconds: seconds }, headers);
};
