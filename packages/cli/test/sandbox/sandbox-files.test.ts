import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "@msp/workflows/run";
import { expect, it } from "vitest";
import { readConfig } from "../../src/host/config.ts";
import { msp } from "../support/msp.ts";
import { useTemporaryFolder } from "../support/temporary-folder.ts";

const folder = useTemporaryFolder();
const ended = AbortSignal.abort();

it("writes a configuration and a tenant file that another process needs nothing besides", async () => {
  mkdirSync(join(folder.path, "settings"));
  const config = join(folder.path, "settings", "msp.config.json");
  const tenant = join(folder.path, "tenant.json");
  const { code, out } = await msp(["sandbox", "--tickets", "0", "--config-out", config, "--tenant-out", tenant], {
    clock: systemClock,
    ended,
  });
  expect(code).toBe(0);
  expect(out).toContain(`Wrote ${config}`);
  expect(out).toContain(`msp --config ${config} serve`);
  expect(out).not.toContain("export AUTOTASK_USERNAME");
  expect((await readConfig(config, existsSync)).tenant).toBe(join("..", "tenant.json"));
  expect(JSON.parse(readFileSync(tenant, "utf8"))).toMatchObject({ live: { companies: ["174"] } });
});

it("says where the tenant file comes from when it writes the configuration alone", async () => {
  const config = join(folder.path, "msp.config.json");
  const { out } = await msp(["sandbox", "--tickets", "0", "--config-out", config], { clock: systemClock, ended });
  expect(out).toContain("serve --tenant FILE");
  expect(out).toContain("--tenant-out FILE");
  expect((await readConfig(config, existsSync)).tenant).toBeUndefined();
});

it.each([["--config-out"], ["--tenant-out"]])("%s writes over nothing", async (option) => {
  const file = join(folder.path, "real.json");
  writeFileSync(file, "{}");
  expect(await msp(["sandbox", option, file])).toMatchObject({
    code: 2,
    error: expect.stringContaining("may be a real one"),
  });
  expect(readFileSync(file, "utf8")).toBe("{}");
});
