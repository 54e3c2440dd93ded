import { type FilterSource, selectRequests } from "../routes/select-requests.ts";
import { toTicks } from "../routes/to-ticks.ts";
import type { WireRequest } from "../state/wire-request.ts";
import { jsonAnswer } from "./answer.ts";
import { authenticate } from "./authenticate.ts";
import { Refusal } from "./refusal.ts";
import type { Service } from "./service.ts";

const audit = (request: WireRequest) => ({ ...request, installs: [], uninstalls: [], elevatedApplications: [] });

/** Answers a request as the service would, faults aside. */
export const serve = async (service: Service, request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url);
  const { state, limit, apiKey } = service;
  const filter: FilterSource = (name) => searchParams.get(name) ?? request.headers.get(name);
  authenticate(apiKey, request.headers);
  const waitMs = limit.take(service.clock.now());
  if (waitMs > 0) throw new Refusal(429, "Too many requests", { "retry-after": String(Math.ceil(waitMs / 1000)) });

  const [resource = "", name = "", further] = pathname.split("/").slice(1).map(decodeURIComponent);
  if (resource === "requests" && name !== "") return answerAbout(service, request, Number(name), filter);
  if (request.method !== "GET") throw new Refusal(405, "Method not allowed");
  if (resource === "requests") return jsonAnswer(200, selectRequests(state.requests, filter, 1_000));
  if (resource === "auditlog" && name === "delta") return answerDelta(service, filter("deltaTime"));
  if (resource === "auditlog" && name !== "") {
    const found = state.request(Number(name));
    if (found === undefined) throw new Refusal(404, "No such entry");
    return jsonAnswer(200, audit(found));
  }
  const fold = (text: string) => text.toLowerCase() === name.toLowerCase();
  const isWanted = (candidate: WireRequest): boolean => {
    if (resource === "computers") return fold(candidate.computer.name);
    if (resource === "users") return fold(candidate.user.account) || fold(candidate.user.fullName);
    return resource === "auditlog";
  };
  if (resource !== "auditlog" && further !== "auditlog") throw new Refusal(404, "No such resource");
  return jsonAnswer(200, selectRequests(state.requests.filter(isWanted), filter, 10_000).map(audit));
};

const answerAbout = ({ state }: Service, { method }: Request, id: number, filter: FilterSource): Response => {
  const found = state.request(id);
  if (found === undefined) throw new Refusal(404, "No such request");
  if (method === "GET") return jsonAnswer(200, found);
  // The answer is the same whether the decision did anything or not.
  if (method === "PUT") state.decide(id, "Approved", filter("approvedby"), null);
  else if (method === "DELETE") state.decide(id, "Denied", filter("deniedby"), filter("reason"));
  else throw new Refusal(405, "Method not allowed");
  return new Response(null, { status: 204 });
};

/** `timeNow` is the time of the last change and not of the question, and larger than what JavaScript can write exactly. */
const answerDelta = ({ state }: Service, since: string | null): Response => {
  const isChanged = ({ id }: WireRequest) => since !== null && toTicks(state.changedAt(id)) > BigInt(since);
  const entries = JSON.stringify(state.requests.filter(isChanged).map(audit));
  const body = `{"entries":${entries},"timeNow":${toTicks(state.changedAt())}}`;
  return new Response(body, { headers: { "content-type": "application/json; charset=utf-8" } });
};
