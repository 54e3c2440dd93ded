import { SystemError } from "@msp/workflows/ports";
import { AnswerRefusedError, RunRefusedError, StorageError } from "@msp/workflows/run";
import { expect, it } from "vitest";
import { fromWireError, toWireError } from "../../src/desk/wire-error.ts";
import { explainFailure } from "../../src/explain-failure.ts";
import { RefusedError } from "../../src/refused-error.ts";
import { UsageError } from "../../src/usage-error.ts";

class Away extends SystemError {
  readonly retryable = true;
}

it.each([
  new AnswerRefusedError("It is over.", "over"),
  new RunRefusedError("There is no run."),
  new RefusedError("The kill switch is on."),
  new StorageError("The disk is full.", "full"),
  new UsageError("It does not fit."),
  new Away("Autotask is away.", { system: "autotask", operation: "GET /Tickets" }),
])("$name says the same sentence, and ends the command alike, whichever process it was thrown in", (error) => {
  const travelled = fromWireError(JSON.parse(JSON.stringify(toWireError(error))));
  const { signal } = new AbortController();
  expect(explainFailure(travelled, signal)).toEqual(explainFailure(error, signal));
  if (error instanceof AnswerRefusedError) expect(travelled).toMatchObject({ reason: "over" });
  if (StorageError.is(error)) expect(travelled).toMatchObject({ trouble: "full" });
  if (SystemError.is(error)) expect(travelled).toMatchObject({ system: "autotask", retryable: true });
});

it("a fault travels without its stack and without what caused it", () => {
  const fault = new TypeError("x is not a function", { cause: "hush" });
  expect(toWireError(fault)).toEqual({ kind: "fault", message: "x is not a function" });
  expect(fromWireError(toWireError(fault))).toBeInstanceOf(Error);
  expect(toWireError("thrown text")).toEqual({ kind: "fault", message: "thrown text" });
});
