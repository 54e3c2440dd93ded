import type { Clock } from "@msp/workflows/ports";
import type { AskedRights } from "./asked-rights.ts";
import type { FakeSeed } from "./fake-seed.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import { type WireRequest, type WireStatus, wireStatusCodes } from "./wire-request.ts";

/** How time works in the tenant. */
export interface FakeTimes {
  /** What the tenant's clocks show before UTC, in minutes. */
  readonly utcOffsetMinutes: number;
  /** After how many milliseconds a pending request expires by itself. */
  readonly requestsExpireAfterMs: number;
  /** How long a session lasts, in minutes: a setting of the tenant, which no decision can change. */
  readonly sessionMinutes: number;
}

interface Stored {
  readonly request: WireRequest;
  readonly askedAt: number;
  readonly changedAt: number;
  readonly startedAt?: number;
}

/** Everything the fake tenant holds, and what people other than the caller do in it. */
export class FakeState {
  readonly portalUsers: string[];
  readonly ledger: LedgerEntry[] = [];
  readonly #clock: Clock;
  readonly #seed: FakeSeed;
  readonly #times: FakeTimes;
  readonly #listeners: ((request: WireRequest) => void)[] = [];
  #stored: readonly Stored[] = [];
  #lastId = 41_000;

  constructor(clock: Clock, seed: FakeSeed, times: FakeTimes) {
    this.#clock = clock;
    this.#seed = seed;
    this.#times = times;
    this.portalUsers = [...(seed.portalUsers ?? [])];
  }

  /** Every request by number, as of now. */
  get requests(): readonly WireRequest[] {
    return this.#settled().map(({ request }) => request);
  }

  /** When a request changed last, in milliseconds since 1970; without a number, when any of them did. 0 for none. */
  changedAt(id?: number): number {
    const wanted = this.#settled().filter(({ request }) => id === undefined || request.id === id);
    return Math.max(0, ...wanted.map(({ changedAt }) => changedAt));
  }

  request(id: number): WireRequest | undefined {
    return this.requests.find((request) => request.id === id);
  }

  /** A user asks; returns the number. Throws for a machine or user that is not there, because that is a mistake of the test. */
  userAsks({ computer, account, reason, file }: AskedRights): number {
    const machine = this.#seed.computers?.find(({ name }) => name === computer);
    const user = this.#seed.users?.find((candidate) => candidate.account === account);
    if (machine === undefined || user === undefined) {
      throw new Error(`The fake Admin By Request has no machine ${computer} or no user ${account}.`);
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const now = this.#clock.now();
    const request: WireRequest = {
      id,
      traceNo: `T-${id}`,
      settingsName: "Global",
      type: file === undefined ? "Admin Session" : "Run As Admin",
      typeCode: file === undefined ? 1 : 0,
      status: "Pending approval",
      statusCode: wireStatusCodes["Pending approval"],
      reason: reason ?? null,
      approvedBy: null,
      deniedBy: null,
      deniedReason: null,
      requestTime: this.#localTime(now),
      auditLogLink: `https://portal.example.com/auditlog/${id}`,
      user,
      computer: machine,
      application: file === undefined ? null : { ...unscanned, name: file.file, ...file },
    };
    this.#stored = [...this.#stored, { request, askedAt: now, changedAt: now }];
    this.#tell(request);
    return id;
  }

  /** The user takes the request back: it is gone (what the service does then is unconfirmed). Nothing happens when it is no longer pending. */
  userWithdraws(id: number): void {
    if (this.request(id)?.status !== "Pending approval") return;
    this.#stored = this.#stored.filter(({ request }) => request.id !== id);
    this.#enter(id, "gone", "user");
  }

  /** The user makes use of an approval: a session begins, a file runs. */
  userStarts(id: number): void {
    if (this.request(id)?.status !== "Approved") return;
    const kind = this.request(id)?.type;
    this.#put(id, { status: kind === "Admin Session" ? "Running" : "Finished" }, "user");
    const startedAt = this.#clock.now();
    this.#stored = this.#stored.map((stored) => (stored.request.id === id ? { ...stored, startedAt } : stored));
  }

  /** Somebody decides in the portal. */
  technicianDecides(id: number, status: "Approved" | "Denied", mail: string, reason?: string): void {
    this.#decide(id, status, mail, reason, "portal");
  }

  /** The scan finds something: the request is held back. */
  scanQuarantines(id: number): void {
    this.#put(id, { status: "Quarantined" }, "scan");
  }

  /** A decision over the API. What is not pending stays as it is, and nobody is told; an address the portal does not know is dropped. */
  decide(id: number, status: "Approved" | "Denied", mail: string | null, reason: string | null): void {
    const person = this.portalUsers.find((user) => user.toLowerCase() === mail?.toLowerCase());
    this.#decide(id, status, person, reason ?? undefined, "api");
  }

  /** Hears of every change, as the vendor's webhooks do. */
  onChange(listener: (request: WireRequest) => void): void {
    this.#listeners.push(listener);
  }

  #decide(
    id: number,
    status: "Approved" | "Denied",
    person: string | undefined,
    reason: string | undefined,
    by: LedgerEntry["by"],
  ): void {
    if (this.request(id)?.status !== "Pending approval") return;
    const decider = person ?? null;
    const change =
      status === "Approved" ? { approvedBy: decider } : { deniedBy: decider, deniedReason: reason ?? null };
    this.#put(id, { status, ...change }, by);
  }

  #settled(): readonly Stored[] {
    const now = this.#clock.now();
    const { requestsExpireAfterMs, sessionMinutes } = this.#times;
    for (const { request, askedAt, startedAt } of this.#stored) {
      const isExpired = request.status === "Pending approval" && now >= askedAt + requestsExpireAfterMs;
      const isOver = request.status === "Running" && now >= (startedAt ?? now) + sessionMinutes * 60_000;
      if (isExpired) this.#put(request.id, { status: "Expired" }, "timer");
      if (isOver) this.#put(request.id, { status: "Finished" }, "timer");
    }
    return this.#stored;
  }

  #put(id: number, change: Partial<WireRequest> & { readonly status: WireStatus }, by: LedgerEntry["by"]): void {
    const changedAt = this.#clock.now();
    const statusCode = wireStatusCodes[change.status];
    this.#stored = this.#stored.map((stored) =>
      stored.request.id === id
        ? { ...stored, changedAt, request: { ...stored.request, ...change, statusCode } }
        : stored,
    );
    this.#enter(id, change.status, by);
    const changed = this.#stored.find(({ request }) => request.id === id);
    if (changed !== undefined) this.#tell(changed.request);
  }

  #enter(requestId: number, status: LedgerEntry["status"], by: LedgerEntry["by"]): void {
    this.ledger.push({ sequence: this.ledger.length + 1, requestId, status, by, at: this.#clock.now() });
  }

  #tell(request: WireRequest): void {
    for (const listener of this.#listeners) listener(request);
  }

  /** Local time without a zone, as the service writes it. */
  #localTime(instant: number): string {
    return new Date(instant + this.#times.utcOffsetMinutes * 60_000).toISOString().slice(0, 19);
  }
}

const unscanned = {
  vendor: null,
  version: null,
  sha256: null,
  scanResult: null,
  scanResultCode: 0,
  threat: null,
  virustotalLink: null,
  preapproved: false,
};
