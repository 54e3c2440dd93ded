import {
  type Call,
  type Clock,
  ConflictError,
  type Elevation,
  type ElevationAbilities,
  type ElevationDecision,
  type ElevationFile,
  type ElevationPlatform,
  type ElevationRequest,
  type ElevationRuleLevel,
  type PortAdapter,
} from "@msp/workflows/ports";
import { createAgenda } from "../sending/agenda.ts";
import { createSender } from "../sending/create-sender.ts";
import { errorsOf } from "../sending/errors-of.ts";
import type { LedgerEntry } from "../sending/ledger-entry.ts";
import { withoutGaps } from "../sending/without-gaps.ts";
import type { WriteFault } from "../sending/write-fault.ts";

/** What a user asks for: a session, unless a file is named. */
export interface AskedElevation {
  readonly deviceName: string;
  readonly user: string;
  /** @default not told */
  readonly platform?: ElevationPlatform;
  /** @default "company-1" */
  readonly vendorCompanyId?: string;
  readonly userEmail?: string;
  readonly title?: string;
  readonly file?: ElevationFile;
  readonly reason?: string;
}

/** A rule that a decision left behind. */
export interface ElevationRuleLeft {
  readonly requestId: string;
  readonly level: ElevationRuleLevel;
  readonly approves: boolean;
}

/** A service in memory that decides about elevation: the port, the people who use it besides, and a way to break it. */
export interface MemoryElevation extends PortAdapter<Elevation, ElevationAbilities> {
  /** A user asks; returns the id. */
  ask(asked: AskedElevation): string;
  /** Somebody else decides; nothing happens when the request is no longer pending. */
  decideElsewhere(id: string, state: "approved" | "denied", by: string): void;
  /** The user takes the request back; nothing happens when it is no longer pending. */
  withdraw(id: string): void;
  readonly rules: readonly ElevationRuleLeft[];
  /** What really became of every decision that left. */
  readonly ledger: readonly LedgerEntry[];
  failNext(fault: WriteFault): void;
}

/** How the service in memory is set up. */
export interface MemoryElevationOptions {
  readonly clock: Clock;
  /** @default "memory-elevation" */
  readonly system?: string;
  /** What it cannot do or does not tell, for playing the part of a real service. @default everything */
  readonly abilities?: Partial<ElevationAbilities>;
}

const facts = { maxInFlightMs: 5_000, searchLagMs: 0, canMark: false, canFind: false };
const everything: ElevationAbilities = {
  platforms: ["windows", "macos", "linux"],
  fileEvidence: "full",
  ruleLevels: ["device", "location", "company", "every company"],
  setsSessionMinutes: true,
  recordsDecider: true,
  tellsCompany: true,
  refusesSecondDecision: true,
};
const operations = { approveElevation: facts, denyElevation: facts };

/**
 * Creates a service in memory that decides about elevation. Nothing leaves the process.
 *
 * @example
 * ```ts
 * import { createFakeClock, createMemoryElevation } from "@msp/testing";
 *
 * const adapter = createMemoryElevation({ clock: createFakeClock() });
 * const id = adapter.ask({ deviceName: "FRONT-01", user: "dana" });
 * const elevation = adapter.on({ notAfter: Infinity, beforeWrite: async () => {} });
 * console.log((await elevation.approveElevation(id, { decidedBy: "robin@example.com" })).outcome); // applied
 * ```
 */
export function createMemoryElevation({
  clock,
  system = "memory-elevation",
  abilities: some = {},
}: MemoryElevationOptions): MemoryElevation {
  const abilities = { ...everything, ...some };
  const requests = new Map<string, ElevationRequest>();
  const rules: ElevationRuleLeft[] = [];
  const agenda = createAgenda(clock);
  const errors = errorsOf(system);
  const sender = createSender({ system, clock, agenda, operations });

  function find(id: string): ElevationRequest {
    agenda.catchUp();
    const request = requests.get(id);
    if (request === undefined) throw errors.missing("getElevationRequest", `there is no request "${id}"`);
    return request;
  }

  function change(id: string, changes: Partial<ElevationRequest>): boolean {
    const request = find(id);
    if (request.state !== "pending") return false;
    requests.set(id, { ...request, ...changes, stateText: changes.state ?? request.stateText });
    return true;
  }

  async function decide(call: Call, id: string, decision: Decision): Promise<ElevationDecision> {
    const { operation, state, fields, rule } = decision;
    if (fields.decidedBy.trim() === "") throw errors.invalid(operation, "it must say who decided");
    if (rule !== undefined && !abilities.ruleLevels.includes(rule))
      throw errors.invalid(operation, `a decision leaves no rule for ${rule}`);
    const before = find(id);
    if (clock.now() <= call.notAfter && before.state !== "pending")
      return { outcome: outcomeOf(before), request: before };
    const request = { method: "DECIDE", url: `memory://elevation/${id}`, body: { state, ...fields } };
    const write = { operation, target: `elevation request ${id}`, fields, request, prior: { state: before.stateText } };
    let wasFaster = false;
    try {
      await sender.send(call, write, () => {
        const { decidedBy, reasonForUser } = fields;
        const told = reasonForUser === undefined ? {} : { denialReason: reasonForUser };
        const changes = { state, ...told, ...(abilities.recordsDecider ? { decidedBy } : {}) };
        wasFaster = !change(id, changes);
        if (wasFaster) throw errors.conflict(operation, `request ${id} is not pending any more`);
        if (rule !== undefined) rules.push({ requestId: id, level: rule, approves: state === "approved" });
      });
    } catch (error) {
      if (!wasFaster || !(error instanceof ConflictError)) throw error;
      return { outcome: outcomeOf(find(id)), request: find(id) };
    }
    return { outcome: "applied", request: find(id) };
  }

  return {
    system,
    abilities,
    operations,
    rules,
    ledger: sender.ledger,
    failNext: sender.failNext,
    ask({ deviceName, platform, user, userEmail, vendorCompanyId = "company-1", file, title, reason }) {
      const id = `request-${requests.size + 1}`;
      requests.set(id, {
        id,
        service: system,
        state: "pending",
        stateText: "pending",
        kind: file === undefined ? "session" : "file",
        device: { name: deviceName, ...(platform === undefined ? {} : { platform }) },
        user,
        requestedAt: new Date(clock.now()).toISOString(),
        ...(abilities.tellsCompany ? { vendorCompanyId } : {}),
        ...(file === undefined || abilities.fileEvidence === "none" ? {} : { file }),
        ...(withoutGaps({ userEmail, title, reason }) as Partial<ElevationRequest>),
      });
      return id;
    },
    decideElsewhere: (id, state, by) =>
      void change(id, { state, ...(abilities.recordsDecider ? { decidedBy: by } : {}) }),
    withdraw: (id) => void change(id, { state: "withdrawn" }),
    on: (call) => ({
      elevationServices: async () => [{ name: system, system, abilities }],
      async pendingRequests({ since, platform, vendorCompanyId, deviceName, user }) {
        if (vendorCompanyId !== undefined && !abilities.tellsCompany)
          throw errors.invalid("pendingRequests", "requests tell no company");
        agenda.catchUp();
        const isSame = (wanted: string | undefined, value: string | undefined) =>
          wanted === undefined || wanted.trim().toLowerCase() === value?.toLowerCase();
        return [...requests.values()].filter(
          (request) =>
            request.state === "pending" &&
            Date.parse(request.requestedAt ?? since) >= Date.parse(since) &&
            (platform === undefined || platform === (request.device.platform ?? platform)) &&
            (vendorCompanyId === undefined || vendorCompanyId === request.vendorCompanyId) &&
            isSame(deviceName, request.device.name) &&
            isSame(bare(user), bare(request.user)),
        );
      },
      getElevationRequest: async (id) => find(id),
      async approveElevation(id, { decidedBy, minutes, rule }) {
        const operation = "approveElevation";
        if (minutes !== undefined && !abilities.setsSessionMinutes)
          throw errors.invalid(operation, "the length of a session is not set with the decision");
        if (minutes !== undefined && !(Number.isSafeInteger(minutes) && minutes > 0)) {
          throw errors.invalid(operation, "a session lasts a whole number of minutes above 0");
        }
        const fields = { decidedBy, ...withoutGaps({ minutes, rule: rule?.level }) };
        return decide(call, id, { operation, state: "approved", fields, rule: rule?.level });
      },
      async denyElevation(id, { decidedBy, reasonForUser, rule }) {
        const operation = "denyElevation";
        if (reasonForUser.trim() === "") throw errors.invalid(operation, "the user must be told why");
        const fields = { decidedBy, reasonForUser, ...withoutGaps({ rule: rule?.level }) };
        return decide(call, id, { operation, state: "denied", fields, rule: rule?.level });
      },
    }),
  };
}

interface Decision {
  readonly operation: keyof typeof operations;
  readonly state: "approved" | "denied";
  readonly fields: { readonly decidedBy: string; readonly reasonForUser?: string };
  readonly rule: ElevationRuleLevel | undefined;
}

const bare = (account: string | undefined): string | undefined => account?.split("\\").at(-1);

const outcomeOf = ({ state }: ElevationRequest): ElevationDecision["outcome"] =>
  state === "withdrawn" ? "withdrawn" : "already decided";
