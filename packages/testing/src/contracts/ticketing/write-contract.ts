import { UnavailableError, UnknownOutcomeError, type WriteRequest } from "@msp/workflows/ports";
import { expect } from "vitest";
import { recordWriteCases } from "./record-write-cases.ts";
import type { TicketingSuite } from "./ticketing-bench.ts";
import { writeCases } from "./write-cases.ts";

const everyCase = [...writeCases, ...recordWriteCases];

const meaningOf = ({ operation, target, fields }: WriteRequest) => ({ operation, target, fields });

/** Writes of absolute values. Whoever looks at one again compares `prior` with `fields`, name by name. */
const absolute = [
  "changeTicket",
  "setChecklistItemDone",
  "setContactActive",
  "completeTicket",
  "changeServiceCall",
  "changeCompany",
  "changeConfigurationItem",
];

/** What every writing method promises, whatever it writes. */
export function writeContract({ group, test }: TicketingSuite): void {
  test("declares facts for every writing method and for nothing else", async ({ adapter }) => {
    expect(Object.keys(adapter.operations).sort()).toEqual(everyCase.map(({ operation }) => operation).sort());
    for (const facts of Object.values(adapter.operations)) {
      expect(facts.maxInFlightMs).toBeGreaterThan(0);
      expect(facts.searchLagMs).toBeGreaterThanOrEqual(0);
      expect(facts.canFind && !facts.canMark, "what cannot be marked cannot be found").toBe(false);
    }
  });

  for (const { operation, prepare } of everyCase)
    group(operation, () => {
      test("announces itself once, says what it means, and happens", async (bench) => {
        const { target, company, fields, send, happened } = await prepare(bench);
        const received = bench.writesReceived();
        const { ticketing, call } = bench.writing();
        await send(ticketing);
        expect(bench.writesReceived() - received).toBe(1);
        expect(call.writes).toHaveLength(1);
        const [write] = call.writes;
        expect(write).toMatchObject({ system: bench.adapter.system, operation, target, fields });
        expect(write?.company).toBe(company);
        expect(write?.facts).toEqual(bench.adapter.operations[operation]);
        if (absolute.includes(operation)) {
          expect(Object.keys(write?.prior ?? {}).sort()).toEqual(Object.keys(write?.fields ?? {}).sort());
        }
        expect(JSON.parse(JSON.stringify(write))).toEqual(write);
        expect(new URL(write?.request.url ?? "").username).toBe("");
        await bench.settle();
        expect(await happened()).toBe(true);
      });

      test("means the same under another marker at another time", async (bench) => {
        const { send } = await prepare(bench);
        const planned: WriteRequest[] = [];
        for (const marker of ["first-marker", "second-marker"]) {
          const stop = new Error("only planned");
          const { ticketing, call } = bench.writing({ marker, beforeWrite: () => Promise.reject(stop) });
          await expect(send(ticketing)).rejects.toBe(stop);
          planned.push(...call.writes);
          await bench.clock.advance(3_600_000);
        }
        const [first, second] = planned.map(meaningOf);
        expect(first).toEqual(second);
        expect(JSON.stringify(first)).not.toContain("first-marker");
      });

      test("sends nothing when it is not let through, and passes the reason on unchanged", async (bench) => {
        const { send, happened } = await prepare(bench);
        const received = bench.writesReceived();
        const reason = new Error("only planned");
        const { ticketing } = bench.writing({ beforeWrite: () => Promise.reject(reason) });
        await expect(send(ticketing)).rejects.toBe(reason);
        expect(bench.writesReceived()).toBe(received);
        expect(await happened()).toBe(false);
      });

      test("sends nothing once its time is over", async (bench) => {
        const { send, happened } = await prepare(bench);
        const received = bench.writesReceived();
        const late = bench.writing({ notAfter: bench.clock.now() - 1 });
        await expect(send(late.ticketing)).rejects.toBeInstanceOf(UnavailableError);
        // The intent is made durable first, and that may take longer than the time that is left.
        const slow = bench.writing({
          notAfter: bench.clock.now() + 1_000,
          beforeWrite: () => bench.clock.advance(2_000),
        });
        await expect(send(slow.ticketing)).rejects.toBeInstanceOf(UnavailableError);
        expect(slow.call.writes).toHaveLength(1);
        expect(bench.writesReceived()).toBe(received);
        expect(await happened()).toBe(false);
      });

      test("throws UnknownOutcomeError when the answer is lost, though it happened", async (bench) => {
        const { send, happened } = await prepare(bench);
        bench.loseNextAnswer();
        await expect(send(bench.writing().ticketing)).rejects.toBeInstanceOf(UnknownOutcomeError);
        await bench.settle();
        expect(await happened()).toBe(true);
      });

      test("throws UnknownOutcomeError when the request is lost, and sends it only once", async (bench) => {
        const { send, happened } = await prepare(bench);
        bench.loseNextRequest();
        const { ticketing, call } = bench.writing();
        await expect(send(ticketing)).rejects.toBeInstanceOf(UnknownOutcomeError);
        expect(call.writes).toHaveLength(1);
        await bench.settle();
        expect(await happened()).toBe(false);
      });
    });
}
