import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { msp } from "../support/msp.ts";
import { useTemporaryFolder } from "../support/temporary-folder.ts";

useTemporaryFolder();

describe("the configuration", () => {
  it("is read from msp.config.json when that is there, and the tenant file from beside it", async () => {
    expect(await msp(["doctor"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/"tenant" in msp\.config\.json/),
    });
    writeFileSync("msp.config.json", JSON.stringify({ tenant: "elsewhere/tenant.json" }));
    const found = await msp(["doctor"]);
    expect(found).toMatchObject({ code: 2, error: expect.stringMatching(/elsewhere.tenant\.json" could not be read/) });
  });

  it("that is named has to be there", async () => {
    expect(await msp(["--config", "none.json", "doctor"])).toMatchObject({
      code: 2,
      error: 'The configuration file "none.json" could not be read: there is no such file.',
    });
  });

  it("gives the sandbox its business hours", async () => {
    writeFileSync(
      "msp.config.json",
      JSON.stringify({ calendar: { zone: "Europe/Berlin", openingHours: { monday: ["08:00-17:00"] } } }),
    );
    expect((await msp(["run", "remove-contact", "--sandbox"])).out).toContain("── Mon 30 Nov 2026 15:00 ──");
  });

  it("gives a customer business hours of its own, and says whose make no sense", async () => {
    const hours = { zone: "America/New_York", openingHours: { monday: ["08:00-17:00"] } };
    const write = (zone: string, companyId: string) =>
      writeFileSync(
        "msp.config.json",
        JSON.stringify({ calendar: { ...hours, byCompany: { [companyId]: { ...hours, zone } } } }),
      );
    write("Mars", "174");
    expect(await msp(["run", "remove-contact", "--sandbox"])).toMatchObject({
      code: 2,
      error: expect.stringContaining('The calendar in "msp.config.json" is not valid: byCompany.174.zone'),
    });
    // At Acme Dental it is three in the morning then, so nothing goes out by itself; at the provider it is nine.
    write("Pacific/Honolulu", "174");
    const run = await msp(["run", "site-outage", "--sandbox", "--scenario", "told-by-us", "--json"]);
    expect(run.out).toContain('{"statement":"the customer was told once","holds":false}');
  });
});
