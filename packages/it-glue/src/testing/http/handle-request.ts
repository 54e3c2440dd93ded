import type { Fault } from "../faults/fault.ts";
import { htmlAnswer, jsonAnswer } from "./answer.ts";
import { LostAnswer } from "./lost-answer.ts";
import type { RequestRecord } from "./request-record.ts";
import { serve } from "./serve.ts";
import type { Service } from "./service.ts";

const mostRecords = 10_000;

/** Answers a request, or lets happen to it what was injected. */
export async function handleRequest(service: Service, request: Request): Promise<Response> {
  request.signal.throwIfAborted();
  const { pathname, search } = new URL(request.url);
  const path = `${pathname}${search}`;
  const record: { -readonly [Key in keyof RequestRecord]: RequestRecord[Key] } = {
    at: service.account.clock.now(),
    method: request.method,
    path,
    status: null,
  };
  service.requests.push(record);
  if (service.requests.length > mostRecords) service.requests.splice(0, mostRecords / 2);
  const response = await answerWithFaults(service, request, path);
  record.status = response.status;
  return response;
}

async function answerWithFaults(service: Service, request: Request, path: string): Promise<Response> {
  const faults = service.faults.take(request.method, path);
  const [fault] = faults.filter(({ kind }) => kind !== "slow");
  if (fault?.kind === "lostBeforeCommit") throw new LostAnswer();
  const instead = fault === undefined ? undefined : standIn(fault);
  if (instead !== undefined) return instead;
  const answer = await serve(service, request);
  for (const slow of faults) if (slow.kind === "slow") await service.account.clock.sleep(slow.ms, request.signal);
  if (fault?.kind === "lostAnswerAfterCommit") throw new LostAnswer();
  return fault?.kind === "truncated" ? cutInHalf(answer) : answer;
}

function standIn(fault: Fault): Response | undefined {
  if (fault.kind === "html") return htmlAnswer(fault.code ?? 200, "We will be right back");
  if (fault.kind !== "status") return undefined;
  const { code, body, headers = {} } = fault;
  if (fault.html !== undefined)
    return new Response(fault.html, { status: code, headers: { "content-type": "text/html", ...headers } });
  return body === undefined ? new Response(null, { status: code, headers }) : jsonAnswer(code, body, headers);
}

async function cutInHalf(answer: Response): Promise<Response> {
  const text = await answer.text();
  const headers = { "content-type": answer.headers.get("content-type") ?? "application/json" };
  return new Response(text.slice(0, Math.floor(text.length / 2)), { status: answer.status, headers });
}
