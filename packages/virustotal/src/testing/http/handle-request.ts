import type { Fault } from "../faults/fault.ts";
import { htmlAnswer, jsonAnswer } from "./answer.ts";
import { LostAnswer } from "./lost-answer.ts";
import { Refusal } from "./refusal.ts";
import type { OpenRecord } from "./request-record.ts";
import { serve } from "./serve.ts";
import type { Service } from "./service.ts";

const mostRecords = 10_000;

const standIn = (fault: Fault): Response | undefined => {
  if (fault.kind === "html") return htmlAnswer(fault.code ?? 200, "We will be right back");
  if (fault.kind !== "status") return undefined;
  const { code, body, html, headers = {} } = fault;
  if (html !== undefined) {
    return new Response(html, { status: code, headers: { "content-type": "text/html", ...headers } });
  }
  return body === undefined ? new Response(null, { status: code, headers }) : jsonAnswer(code, body, headers);
};

const cutInHalf = async (answer: Response): Promise<Response> => {
  const text = await answer.text();
  return new Response(text.slice(0, Math.floor(text.length / 2)), { status: answer.status, headers: answer.headers });
};

const answered = (service: Service, request: Request): Response => {
  try {
    return serve(service, request);
  } catch (problem) {
    if (problem instanceof Refusal) return problem.toAnswer();
    throw problem;
  }
};

const answerWithFaults = async (service: Service, request: Request, path: string): Promise<Response> => {
  const faults = service.faults.take(request.method, path);
  const slowMs = faults.reduce((total, fault) => total + (fault.kind === "slow" ? fault.ms : 0), 0);
  const [fault] = faults.filter(({ kind }) => kind !== "slow");
  const instead = fault && standIn(fault);
  if (instead) return instead;
  const delay = slowMs + service.latencyMs;
  if (delay > 0) await service.clock.sleep(delay);
  const answer = answered(service, request);
  if (fault?.kind === "lost") throw new LostAnswer();
  return fault?.kind === "truncated" ? cutInHalf(answer) : answer;
};

/** Answers a request, with whatever fault befalls it. */
export const handleRequest = async (service: Service, request: Request): Promise<Response> => {
  request.signal.throwIfAborted();
  const { pathname, search } = new URL(request.url);
  const path = `${pathname}${search}`;
  const record: OpenRecord = { at: service.clock.now(), method: request.method, path, status: null };
  service.requests.push(record);
  if (service.requests.length > mostRecords) service.requests.splice(0, mostRecords / 2);
  const answer = await answerWithFaults(service, request, path);
  record.status = answer.status;
  return answer;
};
