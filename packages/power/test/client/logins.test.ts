import { createShellyClient } from "@msp/power";
import { createFakeShelly } from "@msp/power/testing";
import { createFakeClock } from "@msp/testing";
import { AuthenticationError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";

describe("a login that was refused", () => {
  it("does not keep a corrected one from being used", async () => {
    const clock = createFakeClock({ autoAdvance: true });
    const fake = createFakeShelly({ clock });
    const clientWith = (password: string) =>
      createShellyClient({ url: "https://plug.example.com", password }, { clock, fetch: fake.fetch, environment: {} });
    await expect(clientWith("wrong").switchStatus(0)).rejects.toBeInstanceOf(AuthenticationError);
    expect((await clientWith(fake.login.password).switchStatus(0)).output).toBe(true);
  });
});
