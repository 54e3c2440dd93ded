import { createCanaryJournal } from "../canary/canary-journal.ts";
import { canaryWrites } from "../canary/canary-writes.ts";
import { describeCanary } from "../canary/describe-canary.ts";
import { findCanaryTicket } from "../canary/find-canary-ticket.ts";
import { runCanary } from "../canary/run-canary.ts";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openSession, type Session } from "../host/open-session.ts";
import { readOnlyTicketing } from "../host/read-only-ticketing.ts";
import { confirmLive, sayLimits } from "../live/confirm-live.ts";
import { liveRefusal, requireLivePermission } from "../live/require-live-permission.ts";
import { elapsedMs } from "../text/elapsed-ms.ts";

/** Options of `doctor --canary`. */
export interface DoctorCanaryOptions {
  /** The id of the agreed ticket; `new` makes one in the sandbox. */
  readonly ticket: string;
  readonly sandbox: boolean;
  readonly tenant: string | undefined;
  /** How long is looked for mails after each write, as an elapsed duration. */
  readonly wait: string;
  readonly yes: boolean;
}

/** Makes each kind of write on one agreed test ticket and reports which mails each set off. */
export async function doctorCanary(context: CommandContext, options: DoctorCanaryOptions): Promise<ExitCode> {
  const waitMs = elapsedMs(options.wait, "--wait");
  const session = await openSession(context, options);
  try {
    return await canaryIn(context, session, options, waitMs);
  } finally {
    await session.close();
  }
}

async function canaryIn(
  context: CommandContext,
  session: Session,
  { ticket: given, yes }: DoctorCanaryOptions,
  waitMs: number,
): Promise<ExitCode> {
  const { terminal, options } = context;
  const { tenant, adapters, clock, sandbox } = session;
  const reading = readOnlyTicketing(adapters);
  const facts = await findCanaryTicket(session, given);
  const { ticket } = facts;
  const company = {
    ...{ id: ticket.companyId, name: (await reading.getCompany(ticket.companyId)).name },
    source: `from ticket ${ticket.number}`,
  };
  const { writes, notTried } = canaryWrites(facts);
  if (sandbox === undefined) {
    sayLimits(context, tenant, company);
    requireLivePermission(tenant, company);
  }
  if (!options.json) {
    terminal.write(
      `${writes.length} kinds of write on ticket ${ticket.number} "${ticket.title}" of ${company.name}, and some more to put things back; after each, mails are looked for during ${waitMs / 60_000} minutes.`,
    );
    terminal.write("Customers of this ticket, its primary resource and whoever a rule names may get mails.");
  }
  if (sandbox === undefined) await confirmLive(context, yes);
  const journal = createCanaryJournal(ticket.number, clock.now());
  try {
    journal.add({
      kind: "began",
      at: new Date(clock.now()).toISOString(),
      tenant: tenant.id,
      ticket: ticket.id,
      waitMs,
    });
    const { rows, isWhole } = await runCanary({
      ...{ ticketId: ticket.id, writes, reading, clock, waitMs, ended: terminal.ended },
      writing: (beforeWrite) => adapters.ticketing.on({ notAfter: clock.now() + 60_000, beforeWrite }),
      refusal: (id) =>
        sandbox === undefined ? liveRefusal({ ...tenant, live: tenant.live }, { id: id ?? "unknown" }) : undefined,
      journal: (line) => journal.add(line),
      onRow: ({ title, outcome }) => {
        if (!options.json) terminal.rewrite(`${title}: ${outcome}`);
      },
    });
    terminal.rewrite("");
    if (options.json)
      terminal.write(
        JSON.stringify({ ticket: ticket.id, company, waitMs, isWhole, rows, notTried, journal: journal.path }),
      );
    else {
      for (const line of describeCanary(rows, notTried)) terminal.write(line);
      terminal.write(`journal: ${journal.path}`);
      if (!isWhole) terminal.write("It was ended before all of it was tried.");
    }
    return isWhole && rows.every(({ outcome }) => outcome === "written") ? exitCode.success : exitCode.failed;
  } finally {
    journal.close();
  }
}
