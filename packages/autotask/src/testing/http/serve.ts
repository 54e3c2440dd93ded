import { entities } from "../entities/entities.ts";
import type { Fault } from "../faults/fault.ts";
import type { Permissions } from "../tenant/permissions.ts";
import { settle } from "../tenant/tenant.ts";
import { Refusal } from "../write/refusal.ts";
import { type Address, parseAddress } from "./address.ts";
import { errors, html, json, message } from "./answer.ts";
import type { ApiCall, Handlers } from "./api-call.ts";
import { findHandlers, withoutPatch } from "./find-handlers.ts";
import { publicInformation } from "./public-information.ts";
import type { OpenRecord } from "./request-record.ts";
import type { Service } from "./service.ts";

const nothing = Object.fromEntries(Object.keys(entities).map((name) => [name, "None"])) as Permissions;

const tooMany = ({ tenant }: Service, status: number, sentence: string): Response => {
  const { retryAfterSeconds } = tenant.assumptions;
  return errors(status, [sentence], retryAfterSeconds === null ? {} : { "retry-after": String(retryAfterSeconds) });
};

const thresholds = (service: Service): Response =>
  json(200, {
    externalRequestThreshold: service.hourly.most,
    requestThresholdTimeframe: 60,
    currentTimeframeRequestCount: service.hourly.count(service.tenant.clock.now()),
  });

const route = ({ tenant }: Service, { segments, url }: Address, method: string): Handlers | undefined | Response => {
  const handlers = findHandlers(segments, url);
  if (!tenant.assumptions.patchNotRouted) return handlers;
  return method === "PATCH" ? html(404, "Not Found") : withoutPatch(segments, handlers);
};

interface SignedIn {
  readonly actor: ApiCall["actor"];
  readonly permissions: Permissions;
  readonly slowMs: number;
}

/** Answers a request that has a place among the threads. */
const work = async (service: Service, request: Request, address: Address, signedIn: SignedIn, record: OpenRecord) => {
  const { tenant, hourly } = service;
  const { method } = request;
  const now = tenant.clock.now();
  if (!hourly.take(now)) {
    const { hourlyLimitStatus } = tenant.assumptions;
    return tooMany(service, hourlyLimitStatus, `The limit of ${hourly.most} requests per hour has been reached.`);
  }
  const wait = service.latencyMs + signedIn.slowMs + (service.slowsDown ? hourly.delayMs(now) : 0);
  const text = await request.text();
  if (wait > 0) await tenant.clock.sleep(wait);
  const { segments, url, base } = address;
  if (segments.length === 1 && segments[0]?.toLowerCase() === "thresholdinformation" && method === "GET") {
    return thresholds(service);
  }
  const found = route(service, address, method);
  if (found instanceof Response) return found;
  if (!found) return message(404, `No HTTP resource was found that matches the request URI '${url.href}'.`);
  const handler = found[method as keyof Handlers];
  if (!handler) return message(405, `The requested resource does not support http method '${method}'.`);
  const { actor, permissions } = signedIn;
  const impersonate = request.headers.get("impersonationresourceid");
  const examined = (rows: number) => {
    record.rowsExamined = rows;
  };
  try {
    return handler({ tenant, actor, permissions, method, url, base, text, impersonate, examined });
  } catch (problem) {
    if (problem instanceof Refusal) return errors(500, problem.errors);
    throw problem;
  }
};

/** Answers a request as the service would, faults aside. Everything up to the thread count happens before the first pause. */
export const serve = async (
  service: Service,
  request: Request,
  record: OpenRecord,
  slow: readonly Fault[],
): Promise<Response> => {
  const { tenant, users, threads } = service;
  const address = parseAddress(request.url);
  if (!address) return html(404, "Not Found");
  const slowMs = slow.reduce((total, fault) => total + (fault.kind === "slow" ? fault.ms : 0), 0);
  const open = publicInformation(service, request.method, address);
  if (open) {
    if (slowMs > 0) await tenant.clock.sleep(slowMs);
    return open;
  }
  if (address.unversioned) return html(404, "Not Found");
  const elsewhere = service.home !== undefined && service.home !== address.url.origin;
  if (elsewhere && tenant.assumptions.wrongZone === "unauthorized") {
    return errors(401, ["The user name or the secret is not valid."]);
  }
  const now = settle(tenant);
  const isActive = (id: number) => tenant.database.table("Resources").get(id)?.values.isActive === true;
  const signIn = users.signIn(request.headers, now, isActive);
  if ("status" in signIn) return errors(signIn.status, [signIn.sentence]);
  const { user } = signIn;
  const key = `${user.integrationCode} ${address.segments[0]?.toLowerCase()}`;
  const leave = threads.take(key);
  record.threads = threads.underWay(key) + (leave ? 0 : 1);
  if (!leave) {
    const sentence = `Thread Threshold Exceeded - The Autotask API thread threshold of ${threads.most} threads has been exceeded. (Itgenatr005)`;
    return tooMany(service, tenant.assumptions.threadLimitStatus, sentence);
  }
  try {
    const permissions = elsewhere ? nothing : (user.permissions ?? {});
    return await work(service, request, address, { actor: { kind: "api", user }, permissions, slowMs }, record);
  } finally {
    leave();
  }
};
