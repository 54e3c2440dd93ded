import { findRoute } from "../routes/find-route.ts";
import { emptyAnswer, errorAnswer, errorMessageAnswer, htmlAnswer, jsonAnswer } from "./answer.ts";
import type { ApiCall } from "./api-call.ts";
import { Refusal } from "./refusal.ts";
import type { OpenRequestRecord } from "./request-record.ts";
import type { Service } from "./service.ts";

/** Answers a request as the service would, faults aside. What was done is done when the pauses begin; only the answer waits. */
export async function serve(
  service: Service,
  request: Request,
  record: OpenRequestRecord,
  extraMs: number,
): Promise<Response> {
  const { world, desk, rates, latencyMs, sleep } = service;
  const url = new URL(request.url);
  world.timeline.settle();
  if (rates.isBlocked(world.now)) return htmlAnswer(403, "Request blocked");
  const pause = async (answer: Response, ms: number): Promise<Response> => {
    if (ms > 0) await sleep(ms);
    return answer;
  };
  if (url.pathname === "/auth/oauth/token" && request.method === "POST")
    return pause(await desk.grant(request, world.now), latencyMs + extraMs);
  if (!url.pathname.startsWith("/api/")) return htmlAnswer(404, "Not Found");

  const path = url.pathname.slice("/api/".length);
  const found = findRoute(request.method, path);
  record.operation = found === undefined ? null : `${found.route.method} ${found.route.path}`;
  const fail = (status: number, text?: string) => errorAnswer(status, world.now, url.pathname, text);
  if (found?.route.needsToken !== false && !desk.accepts(request, world.now)) {
    await request.text();
    return pause(fail(401), latencyMs + extraMs);
  }
  const operation = request.method === "GET" ? undefined : (found?.route.key ?? "unknown");
  const verdict = rates.take(world.now, operation);
  if (verdict.verdict === "blocked") return htmlAnswer(403, "Request blocked");
  if (verdict.verdict === "too many") return fail(429);
  const text = await request.text();
  world.timeline.settle();
  const answer = found === undefined ? fail(404, `No static resource ${path}.`) : answerRoute(found);
  return pause(answer, latencyMs + extraMs + verdict.delayMs);

  function answerRoute({ route, params }: NonNullable<typeof found>): Response {
    const call: ApiCall = { world, url, params, rates, desk, stamps: service.stamps, body: () => readBody(text) };
    try {
      const value = route.answer(call);
      if (value instanceof Response) return value;
      return value === undefined ? emptyAnswer() : jsonAnswer(200, value);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      return problem.form === "errorMessage"
        ? errorMessageAnswer(problem.status, problem.message)
        : fail(problem.status, problem.message);
    }
  }
}

function readBody(text: string): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as { [name: string]: unknown };
  } catch {
    // Answered below.
  }
  throw new Refusal(400, "Failed to read request", "errorMessage");
}
