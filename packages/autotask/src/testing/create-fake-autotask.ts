import type { Clock } from "@msp/workflows/ports";
import { FaultList } from "./faults/fault-list.ts";
import { handleRequest } from "./http/handle-request.ts";
import { type ListeningFake, listen } from "./http/listen.ts";
import type { RequestRecord } from "./http/request-record.ts";
import type { Service } from "./http/service.ts";
import { UserList } from "./http/user-list.ts";
import { HourlyLimit } from "./limits/hourly-limit.ts";
import { ThreadLimit } from "./limits/thread-limit.ts";
import { MailRoom } from "./rules/mail-room.ts";
import { Procedures } from "./rules/procedures.ts";
import type { HeldBackMail, SentMail } from "./rules/sent-mail.ts";
import type { FakeSeed } from "./state/fake-seed.ts";
import { FakeState } from "./state/fake-state.ts";
import type { LedgerEntry } from "./state/ledger-entry.ts";
import { plantSeed } from "./state/plant-seed.ts";
import { apiResourceID, stockSeed } from "./state/stock-seed.ts";
import { Database } from "./store/database.ts";
import { Agenda } from "./tenant/agenda.ts";
import type { FakeCredentials } from "./tenant/api-user.ts";
import { type Assumptions, defaultAssumptions } from "./tenant/assumptions.ts";
import { settle, type Tenant } from "./tenant/tenant.ts";
import { Vocabulary } from "./tenant/vocabulary.ts";
import { TechnicianUi } from "./ui/technician-ui.ts";

/** How a fake Autotask is set up. */
export interface FakeAutotaskOptions {
  /** Every delay, stamp and limit runs on this clock; nothing runs on timers of its own. */
  readonly clock: Clock;
  /** What the tenant holds beyond what every tenant is born with. */
  readonly seed?: FakeSeed;
  /** Default: invented ones, found at `credentials`. */
  readonly credentials?: Partial<FakeCredentials>;
  /** The only origin that holds the tenant's data, for example `https://zone-a.example.com`. Default: every origin does. */
  readonly home?: string;
  /** How long a new record stays invisible to reads, in milliseconds. Default 0. */
  readonly replicationLagMs?: number;
  /** Added to every signed-in request, in milliseconds of the clock. Default 0. */
  readonly latencyMs?: number;
  readonly limits?: {
    /** Concurrent requests per integration and endpoint. Default 3. */
    readonly threads?: number;
    /** Requests in 60 minutes, all integrations together. Default 10,000. */
    readonly requestsPerHour?: number;
    /** Whether usage from 50 % on holds requests back, on the clock. Default true. */
    readonly slowsDown?: boolean;
  };
  /** Answers to what no source confirms about the service. */
  readonly assumptions?: Partial<Assumptions>;
}

/** A stateful Autotask that lives in this process. */
export interface FakeAutotask {
  /** Answers one request. A lost answer rejects with a `TypeError`, as `fetch` does. */
  handle(request: Request): Promise<Response>;
  /** The same as a `fetch`, to be injected into a client. */
  readonly fetch: typeof globalThis.fetch;
  /** Serves the same tenant on 127.0.0.1. Port 0, the default, takes a free one. */
  listen(port?: number): Promise<ListeningFake>;
  readonly credentials: FakeCredentials;
  readonly state: FakeState;
  readonly ui: TechnicianUi;
  readonly faults: FaultList;
  /** Every write that truly committed, in order. The API never shows this. */
  readonly ledger: readonly LedgerEntry[];
  /** Every mail that left by now. */
  readonly mailsSent: readonly SentMail[];
  /** Every mail that somebody was meant to have and did not get, with the reason. */
  readonly mailsHeldBack: readonly HeldBackMail[];
  /** The requests received, newest last; at least the last 5,000. */
  readonly requests: readonly RequestRecord[];
  /** Moves the tenant's data to another origin: the old one answers like a wrong zone from now on. */
  moveHome(origin: string): void;
}

const createTenant = ({ clock, assumptions, replicationLagMs = 0 }: FakeAutotaskOptions): Tenant => {
  const database = new Database();
  return {
    clock,
    database,
    vocabulary: new Vocabulary(database),
    procedures: new Procedures(),
    agenda: new Agenda(),
    mail: new MailRoom(),
    ledger: [],
    assumptions: { ...defaultAssumptions, ...assumptions },
    replicationLagMs,
  };
};

/**
 * Creates a fake Autotask: real routes, envelopes, refusals, limits, replication lag, workflow rules and mails, on an injected clock.
 * What it imitates, and how sure that is, stands in `docs/fake.md` of this package.
 *
 * @example
 * ```ts
 * import { createFakeAutotask } from "@msp/autotask/testing";
 *
 * const clock = { now: () => Date.now(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
 * const fake = createFakeAutotask({ clock });
 * const { url, close } = await fake.listen();
 * const answer = await fetch(`${url}/atservicesrest/v1.0/zoneInformation?user=${fake.credentials.userName}`);
 * console.log(await answer.json());
 * await close();
 * ```
 */
export const createFakeAutotask = (options: FakeAutotaskOptions): FakeAutotask => {
  const { seed = {}, limits = {} } = options;
  const tenant = createTenant(options);
  const users = new UserList(tenant.assumptions);
  const credentials: FakeCredentials = {
    userName: "api-user@example.com",
    secret: "sandbox-secret",
    integrationCode: "SANDBOXINTEGRATIONCODE",
    ...options.credentials,
  };
  users.put({ ...credentials, resourceID: apiResourceID, permissions: seed.permissions ?? {} });
  const state = new FakeState(tenant, users);
  plantSeed(state, stockSeed);
  plantSeed(state, seed);
  const service: Service = {
    tenant,
    users,
    faults: new FaultList(),
    threads: new ThreadLimit(limits.threads ?? 3),
    hourly: new HourlyLimit(limits.requestsPerHour ?? 10_000),
    slowsDown: limits.slowsDown ?? true,
    latencyMs: options.latencyMs ?? 0,
    requests: [],
    home: options.home,
  };
  const handle = (request: Request): Promise<Response> => handleRequest(service, request);
  return {
    handle,
    fetch: (input, init) => handle(new Request(input, init)),
    listen: (port = 0) => listen(handle, port),
    credentials,
    state,
    ui: new TechnicianUi(tenant),
    faults: service.faults,
    get ledger() {
      settle(tenant);
      return tenant.ledger;
    },
    get mailsSent() {
      settle(tenant);
      return tenant.mail.sent;
    },
    get mailsHeldBack() {
      settle(tenant);
      return tenant.mail.heldBack;
    },
    requests: service.requests,
    moveHome(origin) {
      service.home = origin;
    },
  };
};
