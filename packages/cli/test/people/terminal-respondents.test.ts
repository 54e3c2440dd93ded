import { describe, expect, it } from "vitest";
import { createTerminalRespondents } from "../../src/people/terminal-respondents.ts";
import { createMemoryTerminal } from "../support/memory-terminal.ts";
import { createRecordingEngine } from "../support/recording-engine.ts";
import { requestOf } from "../support/request.ts";

const ann = { id: "ann", name: "Ann" };
const bo = { id: "bo", name: "Bo" };
const signal = new AbortController().signal;

const sitting = (typed: readonly string[], holders: readonly { id: string; name: string }[] = [ann]) => {
  const terminal = createMemoryTerminal({ typed });
  const people = createTerminalRespondents({
    terminal,
    holders: (role) => (role === "nobody" ? [] : holders),
    operator: bo,
    now: () => 7,
    describe: ({ title, text }) => [title, text],
  });
  return { terminal, people };
};

describe("whoever sits at the terminal", () => {
  it("answers part by part as the one who holds the role, until the answer is taken", async () => {
    const { terminal, people } = sitting(["perhaps", "yes", "no", "yes"]);
    const engine = createRecordingEngine(({ value }) =>
      (value as { done: boolean }).done && engine.taken.length === 0 && terminal.asked.length < 3
        ? "Look again."
        : undefined,
    );
    await people.ask(requestOf("task"));
    await people.ask(requestOf("task"));
    expect(people.nextAnswerAt()).toBe(7);
    await people.answerDue(engine, 7, signal);
    expect(engine.taken).toEqual([{ token: "run:task", by: "ann", value: { done: false } }]);
    expect(terminal.errors()).toBe("Say yes or no.\nLook again.");
    expect(terminal.asked[0]).toBe("  done [yes or no] > ");
    expect(people.nextAnswerAt()).toBeUndefined();
  });

  it("may put a request off until a reminder, or until nothing else can go on", async () => {
    const { terminal, people } = sitting(["later", "", "yes"]);
    const engine = createRecordingEngine();
    await people.ask(requestOf("task"));
    await people.answerDue(engine, 7, signal);
    expect(people.nextAnswerAt()).toBeUndefined();
    await people.remind(requestOf("task"), 1);
    expect(people.nextAnswerAt()).toBe(7);
    await people.offerAgain?.(signal);
    expect(terminal.asked.at(-1)).toMatch(
      /Only people can go on now: "Do task"\. Enter asks again, Ctrl\+C ends the run/,
    );
    await people.answerDue(engine, 7, signal);
    expect(engine.taken).toHaveLength(1);
  });

  it("is one at a time, with the words of the others in between", async () => {
    const { terminal, people } = sitting(["yes", "yes"]);
    const engine = createRecordingEngine();
    await people.ask(requestOf("one"));
    await people.ask(requestOf("two"));
    await people.answerDue(engine, 7, signal);
    expect(engine.taken).toHaveLength(1);
    expect(terminal.out()).toContain('Do one (type "later" to put it off)\nPlease.');
    await people.withdraw(requestOf("two"), "over");
    expect(people.nextAnswerAt()).toBeUndefined();
  });

  it("says who answers where several hold the role, and approves or declines the plan as it is", async () => {
    const approval = requestOf("approve", { kind: "approval", quorum: 2, plan: { hash: "f00d", lines: [] } });
    const { terminal, people } = sitting(["3", "2", "approve", "ann", "2", "later"], [ann, bo]);
    const engine = createRecordingEngine();
    await people.ask(approval);
    await people.answerDue(engine, 7, signal);
    await people.answerDue(engine, 7, signal);
    expect(engine.taken.map(({ by, value }) => [by, value])).toEqual([
      ["bo", { decision: "approve", hash: "f00d" }],
      ["ann", { decision: "decline", hash: "f00d" }],
    ]);
    expect(terminal.errors()).toBe("Choose one of: 1 Ann, 2 Bo.");
    await people.answerDue(engine, 7, signal);
    expect(people.nextAnswerAt()).toBeUndefined();
  });

  it("cannot answer for a role nobody holds, and is told whom to name", async () => {
    const { terminal, people } = sitting([]);
    await people.ask(requestOf("task", { to: "nobody" }));
    await people.answerDue(createRecordingEngine(), 7, signal);
    expect(terminal.errors()).toMatch(/Nobody holds the role "nobody".*bindings\.role\.nobody\.people/);
  });

  it("answers a form for the customer, and JSON where an answer has no named parts", async () => {
    const { people } = sitting(['["free"]', "yes"]);
    const engine = createRecordingEngine();
    await people.ask(requestOf("form", { kind: "form", to: "olivia@example.com", answer: {} }));
    await people.answerDue(engine, 7, signal);
    expect(engine.taken).toEqual([{ token: "run:form", by: "olivia@example.com", value: ["free"] }]);
  });

  it("vouches by name, or not at all", async () => {
    const { terminal, people } = sitting(["", "saw it in the mailbox"]);
    expect(await people.vouch(["Send the mail"], signal)).toBeUndefined();
    expect(await people.vouch(["Send the mail"], signal)).toEqual({ by: bo, note: "saw it in the mailbox" });
    expect(terminal.out()).toContain("Not proven: Send the mail.");
    expect(terminal.asked[0]).toMatch(/^Do you, Bo, vouch/);
  });

  it("loses nothing when something else comes due meanwhile", async () => {
    const { people } = sitting([]);
    const due = new AbortController();
    await people.ask(requestOf("task"));
    const asking = people.answerDue(createRecordingEngine(), 7, due.signal);
    due.abort(new Error("due"));
    await expect(asking).rejects.toThrow("due");
    expect(people.nextAnswerAt()).toBe(7);
    expect(people.mayAnswer([])).toBe(true);
  });
});
