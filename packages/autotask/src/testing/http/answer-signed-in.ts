import type { Permissions } from "../tenant/permissions.ts";
import { Refusal } from "../write/refusal.ts";
import type { Address } from "./address.ts";
import { errorsAnswer, htmlAnswer, jsonAnswer, messageAnswer } from "./answer.ts";
import type { ApiCall, Handlers } from "./api-call.ts";
import { findHandlers, withoutPatch } from "./find-handlers.ts";
import type { OpenRecord } from "./request-record.ts";
import type { Service } from "./service.ts";
import { tooMany } from "./too-many.ts";

const thresholds = (service: Service): Response =>
  jsonAnswer(200, {
    externalRequestThreshold: service.hourly.most,
    requestThresholdTimeframe: 60,
    currentTimeframeRequestCount: service.hourly.count(service.tenant.clock.now()),
  });

const route = ({ tenant }: Service, { segments, url }: Address, method: string): Handlers | undefined | Response => {
  const handlers = findHandlers(segments, url);
  if (!tenant.assumptions.patchNotRouted) return handlers;
  return method === "PATCH" ? htmlAnswer(404, "Not Found") : withoutPatch(segments, handlers);
};

/** Who asks, and what stands in the way. */
export interface SignedIn {
  readonly actor: ApiCall["actor"];
  readonly permissions: Permissions;
  /** How much longer than usual it takes, in milliseconds. */
  readonly slowMs: number;
}

/** Answers a request that is signed in and has a place among the threads. */
export const answerSignedIn = async (
  service: Service,
  request: Request,
  address: Address,
  signedIn: SignedIn,
  record: OpenRecord,
): Promise<Response> => {
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
  if (!found) return messageAnswer(404, `No HTTP resource was found that matches the request URI '${url.href}'.`);
  const handler = found[method as keyof Handlers];
  if (!handler) return messageAnswer(405, `The requested resource does not support http method '${method}'.`);
  const { actor, permissions } = signedIn;
  const impersonate = request.headers.get("impersonationresourceid");
  const examined = (rows: number) => {
    record.rowsExamined = rows;
  };
  try {
    return handler({ tenant, actor, permissions, method, url, base, text, impersonate, examined });
  } catch (problem) {
    if (problem instanceof Refusal) return errorsAnswer(500, problem.errors);
    throw problem;
  }
};
