import { parseExactJson } from "../../client/wire/parse-exact-json.ts";
import { listRecords } from "../behaviour/list-records.ts";
import { publishDocument } from "../behaviour/publish-document.ts";
import { showRecord } from "../behaviour/show-record.ts";
import { createRecords, deleteRecords, updateRecords } from "../behaviour/write-records.ts";
import { refusalAnswer } from "./answer.ts";
import type { ApiCall } from "./api-call.ts";
import { findRoute, onlyForSessions, type Route } from "./find-route.ts";
import { notFound, Refusal } from "./refusal.ts";
import type { Service } from "./service.ts";

const handlers: { readonly [Operation in Route["operation"]]: (call: ApiCall) => Response } = {
  list: listRecords,
  show: showRecord,
  create: createRecords,
  createMany: createRecords,
  update: updateRecords,
  updateMany: updateRecords,
  delete: deleteRecords,
  deleteMany: deleteRecords,
  publish: publishDocument,
};

/** Answers a request as the service itself: key, limit, media type, route, and then whatever the route does. */
export async function serve(service: Service, request: Request): Promise<Response> {
  try {
    return await answer(service, request);
  } catch (problem) {
    if (problem instanceof Refusal) return withWait(service, refusalAnswer(problem));
    throw problem;
  }
}

async function answer(service: Service, request: Request): Promise<Response> {
  const { account, keys, window } = service;
  const key = keys.find(({ apiKey }) => apiKey === request.headers.get("x-api-key"));
  if (key === undefined) throw new Refusal(account.assumptions.wrongKeyStatus, { title: "Unauthorized" });
  if (!window.take(account.clock.now())) throw new Refusal(429, { title: "Too Many Requests" });
  const text = await request.text();
  if (text !== "" && !request.headers.get("content-type")?.startsWith("application/vnd.api+json"))
    throw new Refusal(415, { title: "Unsupported Media Type" });
  const body = text === "" ? undefined : readBody(text);
  const url = new URL(request.url);
  const route = findRoute(request.method, url.pathname, Array.isArray((body as { data?: unknown } | undefined)?.data));
  if (route === undefined) throw notFound();
  if (route.definition.type === "document_folders" && !account.assumptions.documentFolders) throw onlyForSessions();
  const { operation, ...target } = route;
  return handlers[operation]({
    ...target,
    account,
    url,
    body,
    hasPasswordAccess: key.hasPasswordAccess,
    commit: (verb, type, id) => {
      service.ledger.push({ sequence: service.ledger.length + 1, verb, type, id, at: account.clock.now() });
    },
  });
}

function readBody(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    throw new Refusal(400, { title: "The body is no JSON" });
  }
}

/** Whether a 429 says how long to wait is unknown. */
function withWait({ account }: Service, response: Response): Response {
  const { retryAfterSeconds } = account.assumptions;
  if (response.status === 429 && retryAfterSeconds !== null)
    response.headers.set("retry-after", String(retryAfterSeconds));
  return response;
}
