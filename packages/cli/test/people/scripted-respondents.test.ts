import { describe, expect, it } from "vitest";
import { parseAnswerScript } from "../../src/people/answer-script.ts";
import { createScriptedRespondents } from "../../src/people/scripted-respondents.ts";
import { createRecordingEngine } from "../support/recording-engine.ts";
import { requestOf } from "../support/request.ts";

const ann = { id: "ann", name: "Ann" };
const bo = { id: "bo", name: "Bo" };
const signal = new AbortController().signal;

const peopleOf = (script: readonly object[]) => {
  const refusals: string[] = [];
  let now = 0;
  const people = createScriptedRespondents({
    script: parseAnswerScript(script, "the test"),
    holders: () => [ann],
    now: () => now,
    onRefusal: (reason) => void refusals.push(reason),
  });
  return { people, refusals, at: (minutes: number) => (now = minutes * 60_000) };
};

describe("people who answer from a script", () => {
  it("answer what fits by title, place or kind, each once and after a time of their own", async () => {
    const { people, at } = peopleOf([
      { title: "Do second", by: ann, value: 2, afterMinutes: 30 },
      { path: "each/first", by: ann, value: 1 },
      { kind: "question", by: bo, value: { choice: "retry" }, afterMinutes: 0 },
    ]);
    const engine = createRecordingEngine();
    await people.ask(requestOf("each[a]/first#2"));
    await people.ask(requestOf("second"));
    await people.ask(requestOf("second!", { kind: "question", title: "other" }));
    await people.ask(requestOf("third"));
    expect(people.nextAnswerAt()).toBe(0);
    await people.answerDue(engine, at(0), signal);
    expect(people.nextAnswerAt()).toBe(5 * 60_000);
    await people.answerDue(engine, at(5), signal);
    await people.answerDue(engine, at(30), signal);
    expect(engine.taken.map(({ token, by, value }) => [token, by, value])).toEqual([
      ["run:second!", "bo", { choice: "retry" }],
      ["run:each[a]/first#2", "ann", 1],
      ["run:second", "ann", 2],
    ]);
    expect(people.nextAnswerAt()).toBeUndefined();
    await people.ask(requestOf("second", { token: "again" }));
    expect(people.nextAnswerAt()).toBeUndefined();
  });

  it("may wait for reminders, and may still answer as long as a line is left that fits", async () => {
    const { people, at } = peopleOf([{ title: "Do form", by: ann, value: 1, afterReminders: 2, afterMinutes: 1 }]);
    const engine = createRecordingEngine();
    const form = requestOf("form");
    await people.ask(form);
    expect(people.nextAnswerAt()).toBeUndefined();
    expect(people.mayAnswer([form])).toBe(true);
    expect(people.mayAnswer([requestOf("other")])).toBe(false);
    await people.remind(form, 1);
    expect(people.nextAnswerAt()).toBeUndefined();
    await people.remind(form, 2);
    await people.answerDue(engine, at(1), signal);
    expect(engine.taken).toHaveLength(1);
    expect(people.mayAnswer([form])).toBe(false);
  });

  it("answer a request once, however often they are reminded of it", async () => {
    const { people, at } = peopleOf([{ by: ann, value: 1, afterMinutes: 0, again: true }]);
    const engine = createRecordingEngine();
    await people.ask(requestOf("task"));
    await people.answerDue(engine, at(0), signal);
    await people.remind(requestOf("task"), 1);
    expect(people.nextAnswerAt()).toBeUndefined();
    await people.ask(requestOf("another"));
    await people.answerDue(engine, at(0), signal);
    expect(engine.taken).toHaveLength(2);
  });

  it("vote each for themselves where several must agree, on the plan as it is", async () => {
    const { people, at } = peopleOf([
      { kind: "approval", by: ann, value: "approve", afterMinutes: 0, again: true },
      { kind: "approval", by: bo, value: "approve", afterMinutes: 3, again: true },
    ]);
    const engine = createRecordingEngine();
    await people.ask(requestOf("approve", { kind: "approval", quorum: 2, plan: { hash: "f00d", lines: [] } }));
    await people.answerDue(engine, at(0), signal);
    await people.answerDue(engine, at(3), signal);
    expect(engine.taken.map(({ by, value }) => [by, value])).toEqual([
      ["ann", { decision: "approve", hash: "f00d" }],
      ["bo", { decision: "approve", hash: "f00d" }],
    ]);
  });

  it("do not answer what was withdrawn, and say when an answer is not taken", async () => {
    const { people, refusals, at } = peopleOf([
      { title: "Do a", by: bo, value: 1, afterMinutes: 0 },
      { title: "Do b", by: bo, value: 1, afterMinutes: 0 },
      { title: "Do b", by: ann, value: 2, afterMinutes: 0 },
    ]);
    const engine = createRecordingEngine(({ by }) => (by.id === "bo" ? "Bo may not." : undefined));
    await people.ask(requestOf("a"));
    await people.withdraw(requestOf("a"), "over");
    await people.ask(requestOf("b"));
    await people.answerDue(engine, at(0), signal);
    expect(refusals).toEqual(["Bo may not."]);
    await people.remind(requestOf("b"), 1);
    await people.answerDue(engine, at(0), signal);
    expect(engine.taken).toEqual([{ token: "run:b", by: "ann", value: 2 }]);
  });

  it("vouch for doubts only when the script says so, and hold the roles the tenant names", async () => {
    expect(await peopleOf([{ by: ann, value: 1 }]).people.vouch(["x"], signal)).toBeUndefined();
    const { people } = peopleOf([{ kind: "doubts", by: ann, value: "saw it" }]);
    expect(await people.vouch(["x"], signal)).toEqual({ by: ann, note: "saw it" });
    expect([people.holdsRole("ann", "any"), people.holdsRole("bo", "any")]).toEqual([true, false]);
  });
});
