import { type Clock, SystemError, type Ticketing, UnknownOutcomeError, type WriteRequest } from "@msp/workflows/ports";
import type { CanaryRow } from "./canary-row.ts";
import type { CanaryWrite } from "./canary-write.ts";

/** What a canary is run with. */
export interface CanaryOptions {
  readonly ticketId: string;
  readonly writes: readonly CanaryWrite[];
  /** For looking only. */
  readonly reading: Pick<Ticketing, "notificationsOf">;
  /** The service desk for one write; whatever `beforeWrite` rejects keeps it from leaving. */
  writing(beforeWrite: (write: WriteRequest) => Promise<void>): Ticketing;
  /** Why nothing may be written now. */
  refusal(company: string | undefined): string | undefined;
  /** Keeps a line before it goes on: an intent is there before its write leaves. */
  journal(line: object): void;
  readonly clock: Clock;
  /** How long is looked for mails after each write, in milliseconds. */
  readonly waitMs: number;
  readonly ended: AbortSignal;
  /** Hears of each write as it is over. */
  onRow(row: CanaryRow): void;
}

/** Between two looks at the mails, in milliseconds. */
const lookEveryMs = 60_000;

/**
 * Makes one write after another, waits after each, and tells which mails the service recorded meanwhile. What can be put back is put back before the next
 * write, also when somebody ends it; then it gives the rows so far.
 */
export async function runCanary(
  options: CanaryOptions,
): Promise<{ readonly rows: readonly CanaryRow[]; readonly isWhole: boolean }> {
  const rows: CanaryRow[] = [];
  const tell = (row: CanaryRow) => {
    rows.push(row);
    options.journal({ kind: "observed", ...row });
    options.onRow(row);
  };
  for (const write of options.writes) {
    if (options.ended.aborted) return { rows, isWhole: false };
    const row = await tryWrite(options, write);
    tell(row);
    if (write.back && row.outcome !== "refused") tell(await tryWrite(options, write.back));
  }
  return { rows, isWhole: true };
}

async function tryWrite(options: CanaryOptions, write: CanaryWrite): Promise<CanaryRow> {
  const { clock, reading, ticketId, journal, refusal, waitMs } = options;
  const since = new Date(clock.now()).toISOString();
  const before = (await reading.notificationsOf({ ticketId, since })).lastCustomerNotificationAt;
  const ticketing = options.writing(async (request) => {
    const why = refusal(request.company);
    if (why !== undefined) throw new Error(why);
    const { operation, target, fields, request: sent } = request;
    journal({ kind: "intended", at: new Date(clock.now()).toISOString(), operation, target, fields, request: sent });
  });
  let outcome: CanaryRow["outcome"] = "written";
  let reason: string | undefined;
  try {
    await write.perform(ticketing);
  } catch (error) {
    const isUnknown = error instanceof UnknownOutcomeError || !(SystemError.is(error) || error instanceof Error);
    outcome = isUnknown ? "unknown" : "refused";
    reason = error instanceof Error ? error.message : String(error);
  }
  const began = clock.now();
  const record = await watch(options, since, outcome === "refused" ? 0 : waitMs);
  return {
    ...{ operation: write.operation, title: write.title, at: since, outcome },
    ...(reason === undefined ? {} : { reason }),
    mails: record.history === "no permission" ? "cannot be seen: no permission" : record.history,
    customerWasMailed: record.lastCustomerNotificationAt !== before,
    lookedForMs: clock.now() - began,
    ...(write.leaves === undefined || outcome === "refused" ? {} : { leaves: write.leaves }),
  };
}

/** Waits to the end: one mail does not mean that no other one follows. */
async function watch({ clock, reading, ticketId, ended }: CanaryOptions, since: string, waitMs: number) {
  const until = clock.now() + waitMs;
  while (clock.now() < until && !ended.aborted) {
    // Being ended ends the wait early; what was written is put back all the same.
    await clock.sleep(Math.min(lookEveryMs, until - clock.now()), ended).catch(() => undefined);
  }
  return reading.notificationsOf({ ticketId, since });
}
