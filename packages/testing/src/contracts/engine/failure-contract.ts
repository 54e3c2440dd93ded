import { expect } from "vitest";
import { cast } from "./cast.ts";
import { type EngineSuite, onBench } from "./engine-suite.ts";
import { writing } from "./shapes/write-shapes.ts";

const begin = { input: { title: "Printer" }, startKey: "k", by: cast.tess };

/** What each choice of a person about a failed step comes to. */
const choices = [
  [{ choice: "retry" }, { outcome: "succeeded", output: "Printer 1" }, ["openTicket", "openTicket", "changeTicket"]],
  [
    { choice: "accept", output: { ticketId: "Printer 9" } },
    { outcome: "succeeded", output: "Printer 9", doubts: [] },
    ["openTicket", "changeTicket"],
  ],
  [{ choice: "stop", note: "not today" }, { outcome: "failed", done: [] }, ["openTicket"]],
] as const;

/** A step that fails waits for a person, whose choice is carried out once. */
export function failureContract({ test }: EngineSuite): void {
  for (const [choice, end, sent] of choices) {
    test(`a failed step waits, and "${choice.choice}" is carried out once, over a restart as well`, (subject) =>
      onBench(subject, [writing], async (bench) => {
        bench.desk.refused.add("openTicket");
        const run = await bench.engine.start(writing, begin);
        await bench.engine.runUntilIdle();
        await bench.restart();
        const { token, kind, to } = await bench.request();
        expect({ kind, to }).toEqual({ kind: "question", to: "operator" });
        bench.desk.refused.clear();
        bench.desk.rows.push({
          id: "Printer 9",
          marker: "",
          companyId: "c1",
          title: "By hand",
          status: "new",
          at: bench.now,
        });
        await bench.engine.answer(token, { by: cast.olga, value: choice });
        await bench.restart();
        await bench.restart();
        expect(await bench.engine.status(run)).toMatchObject(end);
        expect(bench.desk.ledger.map(({ operation }) => operation)).toEqual(sent);
        const answered = (await bench.entries(run)).filter((entry) => entry.kind === "answered");
        expect(answered).toMatchObject([{ by: cast.olga, value: choice }]);
      }));
  }
}
