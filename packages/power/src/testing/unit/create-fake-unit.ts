import type { FakeUnit } from "./fake-unit.ts";
import type { Fault } from "./fault.ts";
import { FaultList } from "./fault-list.ts";
import { listen } from "./listen.ts";
import { LostAnswer } from "./lost-answer.ts";
import type { OutletBank } from "./outlet-bank.ts";
import type { OpenRecord } from "./request-record.ts";

const mostRecords = 10_000;

/** What makes one kind of unit different from another. */
export interface UnitService {
  readonly bank: OutletBank;
  readonly login: { readonly userName: string; readonly password: string };
  /** Added to every request, in milliseconds of the clock. */
  readonly latencyMs: number;
  /** How many requests it serves at a time; one more finds no connection. */
  readonly mostAtOnce: number;
  /** Answers as the unit would, faults aside. */
  serve(request: Request): Promise<Response>;
}

/** Puts a unit behind faults, a socket and a list of what it was asked. */
export function createFakeUnit({ bank, login, latencyMs, mostAtOnce, serve }: UnitService): FakeUnit {
  const faults = new FaultList();
  const requests: OpenRecord[] = [];
  let underWay = 0;

  async function answer(request: Request, path: string): Promise<Response> {
    const body = request.method === "GET" ? "" : await request.clone().text();
    const taken = faults.take(request.method, path, body);
    const slowMs = taken.reduce((total, fault) => total + (fault.kind === "slow" ? fault.ms : 0), 0);
    const [fault] = taken.filter(({ kind }) => kind !== "slow");
    if (fault?.kind === "lostBeforeCommit") throw new LostAnswer();
    const instead = fault && standIn(fault);
    if (instead) return instead;
    const delayMs = slowMs + latencyMs;
    if (delayMs > 0) await bank.clock.sleep(delayMs);
    bank.timeline.settle();
    const real = await serve(request);
    if (fault?.kind === "lostAnswerAfterCommit" && real.status !== 401) throw new LostAnswer();
    if (fault?.kind !== "truncated") return real;
    const text = await real.text();
    return new Response(text.slice(0, Math.floor(text.length / 2)), { status: real.status, headers: real.headers });
  }

  async function handle(request: Request): Promise<Response> {
    request.signal.throwIfAborted();
    const { pathname, search } = new URL(request.url);
    const path = `${pathname}${search}`;
    const record: OpenRecord = { at: bank.clock.now(), method: request.method, path, status: null };
    requests.push(record);
    if (requests.length > mostRecords) requests.splice(0, mostRecords / 2);
    if (underWay >= mostAtOnce) throw new LostAnswer();
    underWay += 1;
    try {
      const given = await answer(request, path);
      record.status = given.status;
      return given;
    } finally {
      underWay -= 1;
    }
  }

  const outlet: FakeUnit["outlet"] = (id) => {
    const found = bank.find(id);
    if (found === undefined) throw new Error(`There is no outlet ${id}.`);
    return found;
  };

  return {
    handle,
    fetch: (input, init) => handle(new Request(input, init)),
    async listen(port = 0) {
      const listening = await listen(handle, port);
      const close = async () => {
        bank.timeline.stop();
        await listening.close();
      };
      return { ...listening, close };
    },
    login,
    faults,
    ledger: bank.ledger,
    requests,
    outlet,
    press: (id) => bank.command(outlet(id), !outlet(id).wanted),
  };
}

function standIn(fault: Fault): Response | undefined {
  if (fault.kind === "html") return htmlAnswer(fault.code ?? 200, "<h1>Welcome</h1>");
  if (fault.kind !== "status") return undefined;
  const { code, body, html, headers = {} } = fault;
  if (html !== undefined) return htmlAnswer(code, html, headers);
  if (body === undefined) return new Response(null, { status: code, headers });
  return new Response(JSON.stringify(body), {
    status: code,
    headers: { "content-type": "application/json", ...headers },
  });
}

const htmlAnswer = (status: number, html: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(`<!DOCTYPE html><html><body>${html}</body></html>`, {
    status,
    headers: { "content-type": "text/html", ...headers },
  });
