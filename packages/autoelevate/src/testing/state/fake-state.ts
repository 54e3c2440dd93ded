import type { Clock } from "@msp/workflows/ports";
import type { AskedElevation } from "./asked-elevation.ts";
import type { Decision } from "./decision.ts";
import type { FakeSeed } from "./fake-seed.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import type { StoredSession, WireRecords } from "./wire-records.ts";

/** Ids of the partner itself. */
export const partnerId = "00000000-0000-4000-8000-000000000001";

/** Everything the fake tenant holds, and what people other than the caller do in it. */
export class FakeState {
  readonly companies: WireRecords["companies"][];
  readonly locations: WireRecords["locations"][];
  readonly computers: WireRecords["computers"][];
  readonly events: WireRecords["events"][];
  readonly rules: WireRecords["rules"][];
  readonly auditLog: WireRecords["auditLog"][];
  readonly partnerName: string;
  readonly ledger: LedgerEntry[] = [];
  readonly #clock: Clock;
  readonly #expireAfterMs: number;
  readonly #sessionRequests: Set<string>;
  #requests: readonly WireRecords["requests"][];
  #sessions: readonly StoredSession[];
  #ids = 0;

  constructor(clock: Clock, seed: FakeSeed, expireAfterMs: number) {
    this.#clock = clock;
    this.#expireAfterMs = expireAfterMs;
    this.partnerName = seed.partnerName ?? "Example MSP";
    this.companies = [...(seed.companies ?? [])];
    this.locations = [...(seed.locations ?? [])];
    this.computers = [...(seed.computers ?? [])];
    this.events = [...(seed.events ?? [])];
    this.rules = [...(seed.rules ?? [])];
    this.auditLog = [...(seed.auditLog ?? [])];
    this.#requests = seed.requests ?? [];
    this.#sessions = seed.sessions ?? [];
    this.#sessionRequests = new Set(seed.sessionRequestIds);
  }

  /** Every request, those that expired by now as withdrawn. */
  get requests(): readonly WireRecords["requests"][] {
    const now = this.#clock.now();
    for (const { id, approvalState, createdAt } of this.#requests) {
      if (approvalState !== "PENDING" || now < createdAt + this.#expireAfterMs) continue;
      this.#put(id, { approvalState: "WITHDRAWN" });
      this.#enter({ requestId: id, decision: "WITHDRAWN", by: "timer" });
    }
    return this.#requests;
  }

  get sessions(): readonly StoredSession[] {
    return this.#sessions;
  }

  request(id: string): WireRecords["requests"] | undefined {
    return this.requests.find((request) => request.id === id);
  }

  /** A user asks. Only a machine in mode `live` lets them; throws otherwise, because that is a mistake of the test. */
  userAsks({ computerId, user, description = "Install Setup.exe", kind = "file" }: AskedElevation): string {
    const computer = this.computers.find(({ id }) => id === computerId);
    if (computer?.elevationMode !== "live") {
      throw new Error(`The fake AutoElevate has no computer ${computerId} in mode live, so nobody can ask there.`);
    }
    const id = this.nextId();
    const createdAt = this.#clock.now();
    this.#requests = [
      ...this.#requests,
      { id, computerId, approvalState: "PENDING", requestedBy: user, targetDescription: description, createdAt },
    ];
    if (kind === "session") this.#sessionRequests.add(id);
    return id;
  }

  /** The user takes the request back; nothing happens when it is no longer pending. */
  userWithdraws(id: string): void {
    if (this.request(id)?.approvalState !== "PENDING") return;
    this.#put(id, { approvalState: "WITHDRAWN" });
    this.#enter({ requestId: id, decision: "WITHDRAWN", by: "user" });
  }

  /** Somebody decides in the portal or its app, which the API shows no sign of but the state. */
  technicianDecides(id: string, state: Decision["state"], details: Omit<Decision, "state" | "by" | "body"> = {}): void {
    this.decide(id, { ...details, state, by: "portal" });
  }

  /** The agent reports the end of a session before or after its planned end. */
  agentClosesSession(id: string): void {
    const closedAt = this.#clock.now();
    this.#sessions = this.#sessions.map((session) => (session.id === id ? { ...session, closedAt } : session));
  }

  /** Decides a pending request; false when it is not pending, and then nothing happens. */
  decide(id: string, decision: Decision): boolean {
    const request = this.request(id);
    if (request?.approvalState !== "PENDING") return false;
    const { state, by, denialReason, body } = decision;
    this.#put(id, { approvalState: state, ...(denialReason === undefined ? {} : { denialReason }) });
    this.#enter({ requestId: id, decision: state, by, ...(body === undefined ? {} : { body }) });
    if (decision.ruleLevel !== undefined) this.#leaveRule(request, decision, decision.ruleLevel);
    if (state === "APPROVED" && this.#sessionRequests.has(id)) this.#startSession(request, decision.minutes ?? 30);
    return true;
  }

  nextId(): string {
    this.#ids += 1;
    return `f0000000-0000-4000-8000-${String(this.#ids).padStart(12, "0")}`;
  }

  #put(id: string, change: Partial<WireRecords["requests"]>): void {
    this.#requests = this.#requests.map((request) => (request.id === id ? { ...request, ...change } : request));
  }

  #enter(entry: Omit<LedgerEntry, "sequence" | "at">): void {
    this.ledger.push({ sequence: this.ledger.length + 1, at: this.#clock.now(), ...entry });
  }

  #leaveRule(request: WireRecords["requests"], decision: Decision, level: WireRecords["rules"]["level"]): void {
    const computer = this.computers.find(({ id }) => id === request.computerId);
    const now = this.#clock.now();
    this.rules.push({
      id: this.nextId(),
      level,
      mspId: level === "msp" ? partnerId : null,
      companyId: level === "company" ? (computer?.companyId ?? null) : null,
      locationId: level === "location" ? (computer?.locationId ?? null) : null,
      computerId: level === "computer" ? request.computerId : null,
      approved: decision.state === "APPROVED",
      elevationType: decision.elevationType ?? "admin",
      shouldIgnore: false,
      friendlyName: request.targetDescription,
      // Rules made from a request are pinned to the file's MD5 and to nothing else.
      identificationCriteria: { md5: "9e107d9d372bb6826bd81d3542a419d6" },
      createdAt: now,
      updatedAt: now,
    });
  }

  #startSession({ computerId, requestedBy }: WireRecords["requests"], minutes: number): void {
    const startedAt = this.#clock.now();
    const endedAt = startedAt + minutes * 60_000;
    this.#sessions = [{ id: this.nextId(), computerId, userName: requestedBy, startedAt, endedAt }, ...this.#sessions];
  }
}
