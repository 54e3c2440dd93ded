import type { Fault } from "../faults/fault.ts";
import { htmlAnswer, jsonAnswer } from "./answer.ts";
import { LostAnswer } from "./lost-answer.ts";
import type { OpenRecord } from "./request-record.ts";
import { serve } from "./serve.ts";
import type { Service } from "./service.ts";

const mostRecords = 10_000;

const standIn = (fault: Fault): Response | undefined => {
  if (fault.kind === "html") return htmlAnswer(fault.code ?? 200, "We will be right back");
  if (fault.kind !== "status") return undefined;
  const { code, body, headers = {} } = fault;
  if (fault.html !== undefined) {
    return new Response(fault.html, { status: code, headers: { "content-type": "text/html", ...headers } });
  }
  return body === undefined ? new Response(null, { status: code, headers }) : jsonAnswer(code, body, headers);
};

const cutInHalf = async (answer: Response): Promise<Response> => {
  const text = await answer.text();
  const headers = { "content-type": answer.headers.get("content-type") ?? "application/json" };
  return new Response(text.slice(0, Math.floor(text.length / 2)), { status: answer.status, headers });
};

const answerWithFaults = async (service: Service, request: Request, record: OpenRecord): Promise<Response> => {
  const faults = service.faults.take(request.method, record.path);
  const slow = faults.filter((fault) => fault.kind === "slow");
  const [fault] = faults.filter(({ kind }) => kind !== "slow");
  if (fault?.kind === "lostBeforeCommit") throw new LostAnswer();
  const instead = fault && standIn(fault);
  if (instead) return instead;
  const answer = await serve(service, request, record, slow);
  if (fault?.kind === "lostAnswerAfterCommit") throw new LostAnswer();
  return fault?.kind === "truncated" ? cutInHalf(answer) : answer;
};

const untilAborted = async (answer: Promise<Response>, signal: AbortSignal): Promise<Response> => {
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
};

/** Answers a request. A caller who gives up is released at once, while the service goes on with what it has begun. */
export const handleRequest = async (service: Service, request: Request): Promise<Response> => {
  request.signal.throwIfAborted();
  const { pathname, search } = new URL(request.url);
  const record: OpenRecord = {
    at: service.tenant.clock.now(),
    method: request.method,
    path: `${pathname}${search}`,
    status: null,
    threads: 0,
    rowsExamined: 0,
  };
  service.requests.push(record);
  if (service.requests.length > mostRecords) service.requests.splice(0, mostRecords / 2);
  const answer = answerWithFaults(service, request, record);
  answer.catch(() => undefined);
  const response = await untilAborted(answer, request.signal);
  record.status = response.status;
  return response;
};
