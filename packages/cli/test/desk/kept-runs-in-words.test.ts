import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sandboxPeople } from "../../src/sandbox/sandbox-tenant.ts";
import { createLiveBench, type LiveBench, openEntry, saveTicketByHand } from "../support/live-bench.ts";

const errands = fileURLToPath(new URL("../support/errand.ts", import.meta.url));
const { technician } = sandboxPeople;

let bench: LiveBench;
beforeEach(async () => {
  bench = await createLiveBench();
});
afterEach(() => bench.close());

const call = (args: readonly string[], options?: Parameters<LiveBench["msp"]>[1]) =>
  bench.msp(["--module", errands, ...args], options);
const onlyRun = async () =>
  JSON.parse((await call(["runs", "--all", "--json"])).out) as { runId: string; companyName?: string };
const startErrand = async () => {
  const ticketId = String(saveTicketByHand(bench.sandbox));
  await call(["run", "errand", "--input", JSON.stringify({ ticketId }), "--start-key", "one"]);
  return (await onlyRun()).runId;
};

describe("what is kept is told in words", () => {
  it("a list of runs names the customer, once a run has read who that is", async () => {
    await call(["run", "remove-contact", "--input", JSON.stringify(openEntry)]);
    expect(await onlyRun()).toMatchObject({ company: "174", companyName: "Acme Dental" });
    expect((await call(["runs"])).out).toMatch(/remove-contact +Acme Dental +/);
  });

  it("a list that is too wide for the terminal is told run by run", async () => {
    const runId = await startErrand();
    const narrow = await call(["runs"], { columns: 50 });
    expect(narrow.out).toMatch(new RegExp(`^${runId} {2}errand,`));
    expect(Math.max(...narrow.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
    expect((await call(["runs"], { columns: 120 })).out).toMatch(/^RUN +WORKFLOW/);
  });

  it("a cancelled run says what it had written by title, and needs a reason", async () => {
    await call(["run", "remove-contact", "--input", JSON.stringify(openEntry)]);
    const { runId } = await onlyRun();
    expect(await call(["cancel", runId, "--reason", " "])).toMatchObject({
      code: 2,
      error: expect.stringContaining("--reason is empty"),
    });
    const { out } = await call(["cancel", runId, "--reason", "They changed their mind"]);
    expect(out).toMatch(/Written before:\n {2}• [A-Z][a-z]+ [a-z ]+/);
    expect(out).not.toMatch(/• \S*\//);
  });

  it("whoever may not answer hears how to say who answers; what does not fit, what would", async () => {
    const runId = await startErrand();
    expect(await call(["answer", runId, "--value", '{"text":"x"}'])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/does not hold the role[\s\S]*You answered as ".+"; --as ID says who answers\./),
    });
    expect(await call(["answer", runId, "--value", "{}", "--as", technician.id])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/It looks like this:\n {2}\{ "text": "…" \}/),
    });
  });

  it("an approval given by --value names its question, so that the same line cannot approve the next one", async () => {
    const approvals = fileURLToPath(new URL("../support/two-approvals.ts", import.meta.url));
    const msp = (...args: string[]) => bench.msp(["--module", approvals, ...args]);
    const ticketId = String(saveTicketByHand(bench.sandbox));
    await msp("run", "two-approvals", "--input", JSON.stringify({ ticketId }));
    type Listed = { runId: string; requests: { token: string; title: string }[] };
    const listed = async () => JSON.parse((await msp("runs", "--all", "--json")).out) as Listed;
    const { runId, requests } = await listed();
    const approve = ["--value", "approve", "--as", technician.id];
    expect(await msp("answer", runId, ...approve)).toMatchObject({
      code: 2,
      error: expect.stringContaining(
        `name it by its token, so that the same line given again cannot approve another one`,
      ),
    });
    const token = requests[0]?.token ?? "";
    expect(await msp("answer", token, ...approve)).toMatchObject({ code: 0 });
    await msp("resume", runId);
    expect((await listed()).requests[0]?.title).not.toBe(requests[0]?.title);
    expect((await msp("answer", token, ...approve)).code).not.toBe(0);
  });

  it("an answer that nobody has gone on with yet is not asked for again", async () => {
    const runId = await startErrand();
    await call(["answer", runId, "--value", '{"text":"Done."}', "--as", technician.id]);
    const { out } = await call(["run", "show", runId]);
    expect(out).toContain("there is something to do now, and nobody does it");
    expect(out).toContain(`msp resume ${runId}`);
    expect(out).not.toContain(`msp answer ${runId}`);
  });

  it("the options that begin a run are not offered where one is shown", async () => {
    const { out } = await call(["run", "show", "--help"]);
    expect(out).toContain("--json");
    expect(out).not.toContain("--start-key");
    expect(out.match(/--state/g)).toHaveLength(1);
  });
});
