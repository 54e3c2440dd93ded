import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { adoptEntry, createLiveBench, type LiveBench, openEntry, saveTicketByHand } from "./support/live-bench.ts";

let bench: LiveBench;
beforeEach(async () => {
  bench = await createLiveBench();
});
afterEach(() => bench.close());

describe("x", () => {
  it("explore", async () => {
    const ledger = bench.sandbox.autotask.ledger.length;
    const doctor = await bench.msp(["doctor", "remove-contact"]);
    console.log(doctor.code, doctor.out, doctor.error);
    const ticket = saveTicketByHand(bench.sandbox);
    const plan = await bench.msp(["plan", "remove-contact", "--input", JSON.stringify(adoptEntry(ticket))]);
    console.log(plan.code, plan.out, plan.error);
    const run = await bench.msp([
      "run",
      "remove-contact",
      "--input",
      JSON.stringify(adoptEntry(ticket)),
      "--answers",
      bench.file("answers.json"),
      "--journal",
      bench.file("j.json"),
    ]);
    console.log(run.code, run.out, run.error);
    console.log(
      bench.sandbox.autotask.mailsSent,
      bench.sandbox.smtp.mails.map((m) => m.subject),
    );
  });
});
