import { removeContact } from "@msp/catalog";
import { definitionHash, StorageError } from "@msp/workflows/run";
import { afterEach, beforeEach, expect, it } from "vitest";
import { demoAnswers } from "../../src/demo/demo-answers.ts";
import { silentPeople } from "../../src/desk/desk-people.ts";
import type { LocalDesk } from "../../src/desk/local-desk.ts";
import { openLocalDesk } from "../../src/desk/open-local-desk.ts";
import { runAtDesk } from "../../src/desk/run-at-desk.ts";
import { roleHolders } from "../../src/people/role-holders.ts";
import { createScriptedRespondents } from "../../src/people/scripted-respondents.ts";
import { sandboxInputs } from "../../src/sandbox/sandbox-input.ts";
import { createSandboxBench, type SandboxBench } from "../support/sandbox-bench.ts";

const by = { id: "terry.hale@example.com", name: "Terry Hale" };
let bench: SandboxBench;
beforeEach(async () => {
  bench = await createSandboxBench();
});
afterEach(() => bench.close());

const open = (maxBytes?: number) =>
  openLocalDesk({
    file: bench.file("runs.sqlite"),
    session: bench.session,
    workflows: [removeContact],
    people: silentPeople(roleHolders(bench.session.tenant, by)),
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });

async function drive(desk: LocalDesk) {
  const { id, version } = removeContact;
  const definition = definitionHash(removeContact);
  const input = sandboxInputs[id];
  const runId = await desk.start({ workflow: id, version, definition, input, startKey: "full", by });
  const run = runAtDesk(
    bench.context,
    { desk, session: bench.session },
    { runId, workflow: removeContact, operator: by },
  );
  return run.drive((_narrator, holders) =>
    createScriptedRespondents({
      script: demoAnswers,
      holders,
      now: () => bench.session.clock.now(),
      onRefusal: () => undefined,
    }),
  );
}

const written = () => bench.session.sandbox?.autotask.ledger.filter(({ by }) => by.via === "api") ?? [];

it("a full disk stops the run before what could not be journaled; with room again it goes on and writes nothing twice", async () => {
  const full = await open(400_000);
  await expect(drive(full)).rejects.toSatisfy((error) => StorageError.is(error) && error.trouble === "full");
  await full.close();
  const before = written().length;
  expect(before).toBeGreaterThan(0);

  const roomy = await open();
  const [run] = await roomy.runs();
  const { entries } = await roomy.journal(run?.runId ?? "");
  expect(entries.filter(({ kind }) => kind === "intended").length).toBeGreaterThanOrEqual(before);
  expect(await drive(roomy)).toMatchObject({ outcome: "succeeded" });
  await roomy.close();
  const { state } = bench.session.sandbox?.autotask ?? {};
  expect(state?.find("Tickets", { companyID: 174 })).toHaveLength(1);
  const notes = state?.find("TicketNotes").map(({ title, description }) => `${title} ${description}`) ?? [];
  expect(new Set(notes).size).toBe(notes.length);
});
