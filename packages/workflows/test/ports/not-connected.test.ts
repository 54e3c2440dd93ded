import { describe, expect, it } from "vitest";
import { NotConnectedError } from "../../src/errors/not-connected-error.ts";
import { notConnected } from "../../src/ports/not-connected.ts";

const call = { notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} };

describe("a system that is not connected", () => {
  it("refuses every read and write with what to do about it", async () => {
    const documentation = notConnected("documentation").on(call);
    const looking = documentation.companyOf("174");
    await expect(looking).rejects.toBeInstanceOf(NotConnectedError);
    await expect(looking).rejects.toThrow(
      'No system is connected as "documentation" here, so companyOf is not possible. Connect one in the host\'s settings, or have a person do it.',
    );
    await expect(notConnected("power").on(call).switchOutlet("rack/1", "off")).rejects.toMatchObject({
      system: "power",
      operation: "switchOutlet",
      retryable: false,
    });
  });

  it("is no promise itself, so that it can be returned from one", async () => {
    const port = notConnected("devices").on(call);
    await expect(Promise.resolve(port)).resolves.toBe(port);
  });
});
