import type { Fault } from "../faults/fault.ts";
import { htmlAnswer, jsonAnswer } from "./answer.ts";
import { LostAnswer } from "./lost-answer.ts";
import type { OpenRequestRecord } from "./request-record.ts";
import { serve } from "./serve.ts";
import type { Service } from "./service.ts";

const mostRecords = 20_000;

/** Answers a request. A caller who gives up is released at once, while the service goes on with what it has begun. */
export async function handleRequest(service: Service, request: Request): Promise<Response> {
  request.signal.throwIfAborted();
  const { pathname, search } = new URL(request.url);
  service.world.timeline.settle();
  const record: OpenRequestRecord = {
    at: service.world.now,
    method: request.method,
    path: `${pathname}${search}`,
    status: null,
    operation: null,
  };
  service.requests.push(record);
  if (service.requests.length > mostRecords) service.requests.splice(0, mostRecords / 2);
  const answer = answerWithFault(service, request, record);
  answer.catch(() => undefined);
  const response = await untilAborted(answer, request.signal);
  record.status = response.status;
  return response;
}

async function answerWithFault(service: Service, request: Request, record: OpenRequestRecord): Promise<Response> {
  const fault = service.faults.take(request.method, record.path);
  if (fault?.kind === "lostBeforeCommit") throw new LostAnswer();
  const instead = fault && standIn(fault);
  if (instead !== undefined) return instead;
  const answer = await serve(service, request, record, fault?.kind === "slow" ? fault.ms : 0);
  if (fault?.kind === "lostAnswerAfterCommit") throw new LostAnswer();
  return fault?.kind === "truncated" ? cutInHalf(answer) : answer;
}

function standIn(fault: Fault): Response | undefined {
  if (fault.kind === "html") return htmlAnswer(fault.code ?? 200, "We will be right back");
  if (fault.kind !== "status") return undefined;
  const { code, body, headers = {} } = fault;
  const answer = body === undefined ? new Response(null, { status: code }) : jsonAnswer(code, body);
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

async function cutInHalf(answer: Response): Promise<Response> {
  const text = await answer.text();
  return new Response(text.slice(0, Math.floor(text.length / 2)) || null, {
    status: answer.status,
    headers: { "content-type": "application/json" },
  });
}

async function untilAborted(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    if (stop) signal.removeEventListener("abort", stop);
  }
}
